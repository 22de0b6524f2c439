import assert from 'node:assert/strict'
import { itFiles, readChat } from '../helpers/dialog-chat.ts'

describe('The question which of several is meant', () => {
  describe('takes an everyday name as the answer', () => {
    itFiles({
      'glemt passordet / til hjemmekontor': 'nhn-credentials forgotten',
      'andre kjenner passordet mitt / heimekontoret': 'nhn-credentials compromised',
      'I forgot my password / for home office':
        'nhn-credentials forgotten, note: I forgot my password. for home office',
      'glemt passordet / visma': 'system-password forgotten, system: visma',
    })
  })

  it('stays open when only a masked secret is written', () =>
    assert.equal(
      readChat('noen andre har fått passordet mitt / ••• / til visma').known,
      'system-password compromised, system: visma',
    ))

  it('stays open when something is asked without a question mark', () =>
    assert.equal(
      readChat('passordet til gerica virker ikke / hva er riktig tlf til brukerhjelpen / gerica').draft.type,
      'system-password',
    ))

  for (const answer of ['begge', 'nhn og visma', 'både helsenett og visma'])
    it(`begins a report of each when the answer is «${answer}»`, () => {
      const { draft, turn } = readChat(`passord på avveie / ${answer}`)
      assert.deepEqual(
        [draft, ...(turn.begun ?? [])].map((one) => [one.type, one.answers['cause']]),
        [
          ['system-password', 'compromised'],
          ['nhn-credentials', 'compromised'],
        ],
      )
    })

  it('leaves «hjemmekontor» its own meaning in a first message', () => {
    assert.equal(readChat('Vil avslutte avtalen om hjemmekontor').draft.type, 'offboarding')
  })
})
