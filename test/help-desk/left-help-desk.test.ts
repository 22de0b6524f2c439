import assert from 'node:assert/strict'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

describe('An agent who has left the help desk', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')
  let number: string

  before(async () => {
    number = (await lostCard(straks)).number
    for (const agent of [ingrid, mikkel]) await json(await agent.ask('GET', '/api/me'))
    assert.deepEqual(await agents(), ['Ingrid Solberg', 'Mikkel Ruud'])
    straks.m365.personNamed('Mikkel Ruud').groupIds = []
    clock.pass(6)
  })

  it('sees no ticket, file or statistics after a few minutes', async () => {
    assert.equal((await mikkel.ask('GET', `/api/tickets/${number}`)).status, 404)
    const { items } = await json<TicketPageJson>(await mikkel.ask('GET', `/api/tickets?q=${number}`))
    assert.deepEqual(items, [])
    for (const path of ['tickets.csv', 'statistics', 'agents']) {
      assert.equal((await mikkel.ask('GET', `/api/${path}`)).status, 403, path)
    }
  })

  it('is not among those to whom a ticket can be given', async () => {
    assert.deepEqual(await agents(), ['Ingrid Solberg'])
  })

  async function agents(): Promise<string[]> {
    const { items } = await json<{ items: { name: string }[] }>(await ingrid.ask('GET', '/api/agents'))
    return items.map(({ name }) => name)
  }
})
