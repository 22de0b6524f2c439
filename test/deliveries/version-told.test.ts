import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { migrations } from '../../bot/store/migrations/index.ts'
import { ask, withServer } from '../helpers/server-under-test.ts'

describe('The version', () => {
  const server = withServer()
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))

  it('is told by /healthz, beside what was always told', async () => {
    const { body } = await ask(server.production, 'GET', '/healthz')
    assert.deepEqual(JSON.parse(body), { status: 'ok', version })
  })

  it('has its part in the changelog, above those before it', () => {
    const told = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\S+)$/gm)].map(([, one = '']) => one)
    assert.equal(told[0], version)
    assert.deepEqual(told, told.toSorted(newestFirst))
  })

  it('has a migration that is named by it, or by an earlier one, last', () => {
    const last = /release-(\d+)-(\d+)$/.exec(Object.keys(migrations).at(-1) ?? '')
    assert.ok(last && newestFirst(version, `${last[1]}.${last[2]}.0`) <= 0)
  })
})

function newestFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true })
}
