import assert from 'node:assert/strict'
import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

describe('Whether keys alone do something in the tab', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')

  it('they do until an agent switches them off, and that is kept for this agent alone', async () => {
    assert.equal((await me(ingrid)).keys, true)
    const off = await json<MeJson>(await ingrid.ask('PUT', '/api/me', { keys: false }))
    assert.equal(off.keys, false)
    assert.equal((await me(ingrid)).keys, false)
    assert.equal((await me(mikkel)).keys, true)
    await json(await ingrid.ask('PUT', '/api/me', { keys: true }))
    assert.equal((await me(ingrid)).keys, true)
  })

  it('for who is no agent there are none', async () => {
    assert.equal((await me(personAt(straks, 'Kari Hansen'))).keys, false)
  })

  async function me(person: typeof ingrid): Promise<MeJson> {
    return json<MeJson>(await person.ask('GET', '/api/me'))
  }
})
