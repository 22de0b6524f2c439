import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { itFiles, itShows, readChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'

describe('Messages from a reporter without patience', () => {
  const before = ['mistet kortet']
  itShows(
    {
      'slutt å mase, bare send': 'receipt',
      'jeg gidder ikke mer, bare send den': 'receipt',
      'orker ikke svare på mer, send': 'receipt',
      'jeg orker ikke mer, bare send': 'receipt',
      'har ikkje tid, berre send': 'receipt',
      'I don’t have time, just send it': 'receipt',
      'vet ikke, bare send': 'receipt',
      'samma det bare send': 'receipt',
      'whatever just send it': 'receipt',
      'send an': 'receipt',
      'det e alt': 'send?',
      'nope that’s it': 'send?',
      'itjnå mer å si': 'send?',
      'ha det': 'text + send?',
      'hadet bra da': 'text + send?',
      'send senere': 'text',
      'ikke bare send': 'send?',
      'begynn på nytt': 'menu',
      slutt: 'text',
      'jeg tror jeg vil vente, ikke send': 'text',
    },
    {},
    before,
  )

  it('“jeg tror jeg vil vente, ikke send” changes nothing in the report', () =>
    assert.equal(readChat('mistet kortet / jeg tror jeg vil vente, ikke send').known, 'buypass-card lost'))

  const answers = {
    'hva er det for et idiotisk spørsmål': 'nowWhat',
    'what a stupid question': 'nowWhat',
    'jeg forstår ikke': 'nowWhat',
    'I don’t understand': 'nowWhat',
    'kom igjen da': 'nowWhat',
    'skynd deg': 'nowWhat',
    'du er ubrukelig': 'nowWhat',
    'dette er en jævla dårlig bot': 'nowWhat',
    'jeg gidder ikke mer av dette': 'nowWhat',
    'hvorfor må dere vite hvor': 'nowWhat',
    'hva skal dere med det': 'nowWhat',
    'jeg må gå nå': 'waitWithDraft',
    'koster det noe?': 'cost',
    'kostar det noko?': 'cost',
    'kan dere sperre det?': 'othersBlock',
    'kan dere slette den?': 'othersBlock',
    'can you track it?': 'othersBlock',
    'block it please': 'othersBlock',
  } as const
  for (const [text, answer] of Object.entries(answers))
    it(`“${text}” is answered, and goes into no part of the report`, () => {
      const { turn, known } = readChat(`mistet mobilen / ${text}`)
      const [said] = turn.replies
      assert.equal(
        said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
        textsIn('nb').smallTalk[answer],
      )
      assert.equal(known, 'equipment-lost lost, device: phone')
    })
})

describe('Things that are only mentioned are not gone', () => {
  itFiles({
    'jeg mistet kortet til pc-en': 'buypass-card lost',
    'I have lost the kort for computer': 'buypass-card lost',
    'trodde jeg hadde mistet kortet, men fant det igjen i jakka, og nå har jeg glemt pinkoden':
      'buypass-card pin-forgotten, note: trodde jeg hadde mistet kortet, men fant det igjen i jakka, og nå har jeg glemt pinkoden',
  })

  itShows({
    'mista moren min i går': 'text + menu',
    'jeg har mistet jobben': 'text + menu',
    'fikk ikke kort ennå': 'contact',
    'mistet jobb pc': 'form',
  })
})
