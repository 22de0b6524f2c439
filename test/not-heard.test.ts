import assert from 'node:assert/strict'
import type { HistoryJson, TicketPageJson } from '../bot/helpdesk/api-shapes.ts'
import { ticketWhen } from './reporting.ts'
import { withNewStraks } from './straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from './tab-people.ts'

describe('What somebody has not heard', () => {
  const straks = withNewStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('of how their ticket was resolved is marked, until it is open again', async () => {
    const filed = await lostCard(straks)
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
    const isMarked = (one: HistoryJson) => one.what === what && one.undelivered
    const asAgent = { name: 'Ingrid Solberg' }
    const { history } = await ticketWhen(straks, number, (one) => one.history.some(isMarked), asAgent)
    return history.find(isMarked) ?? assert.fail(`no ${what} is marked`)
  }

  function names({ undeliveredTo }: HistoryJson): string[] {
    return undeliveredTo.map(({ name }) => name)
  }

  async function listed(): Promise<boolean[]> {
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets'))
    return items.map(({ hasFailedDelivery }) => hasFailedDelivery)
  }
})
