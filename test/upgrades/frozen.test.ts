import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { statementsIn } from '../../bot/store/migrations/index.ts'

/** The lasting changes of each release to the databases of municipalities. A release adds its line here. */
const RELEASED = {
  '001-first-release': '494194e380f0efe2e5335dd0db620e0de769318d77a051447cf8ed0098be2e6a',
}

describe('A migration of a release', () => {
  for (const [migration, fingerprint] of Object.entries(RELEASED)) {
    it(`is unchanged: ${migration}`, () => {
      assert.equal(fingerprintOf(migration), fingerprint, 'what is new belongs into a migration of its own')
    })
  }
})

/** Covers statements that change a database; comments on columns may still be improved. */
function fingerprintOf(migration: string): string {
  const cwd = 'bot/store/migrations'
  const files = globSync(`${migration}/*.sql`, { cwd }).sort()
  const statements = files
    .flatMap((file) => [file, ...statementsIn(file)])
    .map((one) =>
      one
        .replaceAll(/^\s*--.*$/gm, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((one) => !one.startsWith('comment on'))
  return createHash('sha256').update(statements.join('\n')).digest('hex')
}
