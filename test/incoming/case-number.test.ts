import assert from 'node:assert/strict'
import { caseNumber } from '../../bot/incoming/case-number.ts'

describe('The desk’s case number', () => {
  const written: [string, string, string | null][] = [
    ['[Ticket#2026112710000012] Kort', '', '2026112710000012'],
    ['Melding I 2611-0042 er registrert', '', 'I 2611-0042'],
    ['Kort [#48213]', '', '48213'],
    ['BP-4711 Kort', '', 'BP-4711'],
    ['Kort', 'Your incident INC0012345 was opened.', 'INC0012345'],
    ['Kort', 'Saksnummer: 2026/1234.', '2026/1234'],
    ['Kort', 'Deres sak har nummer 48213377. Takk!', '48213377'],
    ['Kort', 'Saken i Straks: 2026-000123. Ring 51 46 80 00 før kl. 14:20, 27.11.2026.', null],
    ['Kort', 'Gjelder sak 15039012345', null],
    ['PIN-4471', 'UTF-8, PIN-4471', null],
  ]
  for (const [subject, text, number] of written) {
    it(`is ${number} in the subject "${subject}" and the text "${text}"`, () =>
      assert.equal(caseNumber(subject, text, null), number))
  }

  it('is found only by the organisation file’s pattern when that has one', () => {
    assert.equal(caseNumber('Kort', 'Vår ref. KS99-12, sak 48213377', /KS\d{2}-\d{2}/u), 'KS99-12')
    assert.equal(caseNumber('Kort', 'Vår ref. <KS99-12>', /<(KS\d{2}-\d{2})>/u), 'KS99-12')
    assert.equal(caseNumber('Kort', 'Sak 48213377', /KS\d{2}-\d{2}/u), null)
  })
})
