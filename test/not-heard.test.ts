import assert from 'node:assert/strict'
import type { HistoryJson, TicketJson, TicketPageJson } from '../bot/helpdesk/api-shapes.ts'
import { withNewStraks } from './straks-under-test.ts'
import { json, personAt, reported, settled } from './tab-people.ts'

describe('What somebody has not heard', () => {
  const straks = withNewStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('of how their ticket was resolved is marked, until it is open again', async () => {
    const filed = await reported(straks, 'Kari Hansen', { type: 'buypass-card', cause: 'lost' }, ingrid)
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('Brukerhjelpen har løst') ? { status: 404, body: {} } : undefined,
    )
    await json(await ingrid.act(filed, 'resolve', { resolution: 'done' }))
    const entry = await missed(filed.number, 'resolved')
    assert.deepEqual(names(entry), ['Kari Hansen'])
    assert.deepEqual(await listed(), [true])
    await json(await ingrid.act(await settled(ingrid, filed.number), 'reopen', {}))
    await straks.m365.chatOf('Kari Hansen').waitFor('Brukerhjelpen har åpnet sak')
    assert.deepEqual(await listed(), [false])
    assert.equal((await ingrid.ticket(filed.number)).hasFailedDelivery, false)
  })

  it('of a message says who it is, when the other one has got it', async () => {
    const affected = straks.m365.personNamed('Per Olsen').id
    const { number } = await reported(
      straks,
      'Anne Dahl',
      { type: 'equipment-damaged', cause: 'damaged', affected },
      ingrid,
    )
    straks.m365.chatOf('Per Olsen').block()
    await json(await ingrid.act(await ingrid.ticket(number), 'comment', { text: 'Kom innom oss.' }))
    await straks.m365.chatOf('Anne Dahl').waitFor('Kom innom oss.')
    assert.deepEqual(names(await missed(number, 'commented')), ['Per Olsen'])
    assert.deepEqual(await listed(), [true])
  })

  async function missed(number: string, what: string): Promise<HistoryJson> {
    for (let looks = 0; looks < 100; looks += 1) {
      const { history }: TicketJson = await ingrid.ticket(number)
      const found = history.find((one) => one.what === what && one.undelivered)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return assert.fail(`no ${what} is marked`)
  }

  function names({ undeliveredTo }: HistoryJson): string[] {
    return undeliveredTo.map(({ name }) => name)
  }

  async function listed(): Promise<boolean[]> {
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets'))
    return items.map(({ hasFailedDelivery }) => hasFailedDelivery)
  }
})
