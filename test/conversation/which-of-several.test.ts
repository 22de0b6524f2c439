import assert from 'node:assert/strict'
import { itFiles, readChat } from '../helpers/dialog-chat.ts'

describe('Asked which of several it is', () => {
  describe('one is called as people call it', () => {
    itFiles({
      'glemt passordet / til hjemmekontor': 'nhn-credentials forgotten',
      'andre kjenner passordet mitt / heimekontoret': 'nhn-credentials compromised',
      'I forgot my password / for home office': 'nhn-credentials forgotten',
      'glemt passordet / visma': 'system-password forgotten, system: visma',
    })
  })

  for (const answer of ['begge', 'nhn og visma', 'både helsenett og visma'])
    it(`«${answer}» begins a report of each`, () => {
      const { draft, turn } = readChat(`passord på avveie / ${answer}`)
      assert.deepEqual(
        [draft, ...(turn.begun ?? [])].map((one) => [one.type, one.answers['cause']]),
        [
          ['system-password', 'compromised'],
          ['nhn-credentials', 'compromised'],
        ],
      )
    })

  it('what is called so elsewhere is what it was', () => {
    assert.equal(readChat('Vil avslutte avtalen om hjemmekontor').draft.type, 'offboarding')
  })
})
