import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { learn } from '../../dialogs/learned/learn.ts'
import { likely, restore, store, tellingWords } from '../../dialogs/learned/weights.ts'

const examples = [
  { text: 'mista kortet', label: 'card' },
  { text: 'kortet er borte', label: 'card' },
  { text: 'jeg finner ikke kortet', label: 'card' },
  { text: 'glemt passord', label: 'password' },
  { text: 'husker ikke passordet', label: 'password' },
  { text: 'passordet er borte', label: 'password' },
]

describe('The model that is learned from sentences', () => {
  it('tells how likely each label is, for other spellings too, and which words tell it', () => {
    const weights = restore(store(learn(examples)))
    const shares = likely('KORTE MITT', weights)
    assert.ok((shares.get('card') ?? 0) > (shares.get('password') ?? 1), JSON.stringify([...shares]))
    assert.ok(Math.abs([...shares.values()].reduce((a, b) => a + b, 0) - 1) < 1e-9)
    assert.deepEqual(tellingWords('hvor er kortet', 'card', weights), ['kortet'])
  })

  it('is the one that the kept sentences give', () => {
    execFileSync(process.execPath, ['bot/learn-command.ts', '--check'])
  })
})
