import assert from 'node:assert/strict'
import { languages } from '../../dialogs/language.ts'
import { whenInWords, whenReworded } from '../../dialogs/report/when-words.ts'
import { whenIn } from '../../dialogs/understand/when.ts'

const TUESDAY = new Date('2026-01-13T09:00:00Z')

describe('The time of an incident, for a reader of another language', () => {
  for (const said of [
    'i går kveld',
    'i dag kl 14.30',
    'i natt',
    'lørdag natt',
    'i helga',
    'på fredag',
    'i går formiddag',
    'kl 8',
    'i går mellom 14 og 16',
    'mellom fredag og søndag',
    'for to uker siden',
  ]) {
    it(`“${said}” reads as if it had been worded in that language`, () => {
      const when = whenIn(said, TUESDAY) ?? assert.fail('no time')
      for (const written of languages) {
        for (const reader of languages) {
          const reworded = whenReworded(whenInWords(when, written), reader, TUESDAY)
          assert.equal(reworded, whenInWords(when, reader))
        }
      }
    })
  }

  it('the reporter’s own words are left as they are', () => {
    for (const own of [
      'i går kveld',
      'yesterday at 5',
      'tirsdag',
      '',
      'tirsdag 13. januar, tror jeg',
      'to 3',
    ])
      assert.equal(whenReworded(own, 'en', TUESDAY), own)
  })
})
