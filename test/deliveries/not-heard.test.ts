import assert from 'node:assert/strict'
import type { HistoryJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault } from '../../local/faults.ts'
import { ticketWhen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('News that somebody has not heard', () => {
  const straks = withNewStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is marked when it is the outcome, until the ticket is opened again', async () => {
    const filed = await lostCard(straks)
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('Brukerhjelpen har avsluttet') ? { status: 404, body: {} } : undefined,
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

  it('is sent again by an agent, once and only to the person who missed it', async () => {
    const affected = straks.m365.personNamed('Per Olsen').id
    const filed = await reported(
      straks,
      'Anne Dahl',
      { type: 'equipment-damaged', cause: 'damaged', affected },
      ingrid,
    )
    for (const [action, what, news] of [
      ['resolve', 'resolved', 'Brukerhjelpen har avsluttet'],
      ['reopen', 'reopened', 'Brukerhjelpen har åpnet sak'],
    ] as const) {
      const oneFails: Fault[] = [{ status: 404, body: {} }]
      straks.m365.faults.always('teams.send', ({ body }) =>
        body.includes(news) ? oneFails.shift() : undefined,
      )
      const before = await settled(ingrid, filed.number)
      await json(await ingrid.act(before, action, action === 'resolve' ? { resolution: 'done' } : {}))
      const entry = await missed(filed.number, what)
      const [name = '', ...others] = names(entry)
      assert.deepEqual([others, told(name, news)], [[], 0])
      const both = await Promise.all([sendAgain(entry), sendAgain(entry)])
      assert.ok(both.some(({ status }) => status === 200))
      await straks.m365.chatOf(name).waitFor(news)
      await straks.idle()
      const after = await settled(ingrid, filed.number)
      assert.equal(after.hasFailedDelivery, false)
      assert.deepEqual(await listed(), [false])
      const last = after.history.at(-1)
      assert.deepEqual(
        [last?.what, last?.by?.name, last?.details],
        [
          'retried',
          'Ingrid Solberg',
          { delivery: entry.notHeard[0]?.delivery, person: straks.m365.personNamed(name).id, outcome: what },
        ],
      )
      assert.equal((await sendAgain(entry)).status, 409)
      assert.deepEqual([told('Anne Dahl', news), told('Per Olsen', news)], [1, 1], news)
    }
  })

  it('stays marked when it fails the next time too', async () => {
    const filed = await lostCard(straks)
    straks.m365.chatOf('Kari Hansen').block()
    await json(await ingrid.act(filed, 'resolve', { resolution: 'done' }))
    await json(await sendAgain(await missed(filed.number, 'resolved')))
    await straks.idle()
    assert.deepEqual(names(await missed(filed.number, 'resolved')), ['Kari Hansen'])
  })

  it('is no failure any more once the report is withdrawn', async () => {
    const filed = await lostCard(straks)
    await json(await ingrid.act(filed, 'resolve', { resolution: 'done' }))
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.waitFor('Brukerhjelpen har avsluttet')
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('Brukerhjelpen har åpnet') ? { status: 404, body: {} } : undefined,
    )
    await json(await ingrid.act(await settled(ingrid, filed.number), 'reopen', {}))
    const entry = await missed(filed.number, 'reopened')
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    await kari.press('Funnet igjen')
    await kari.press('Ja, det er funnet igjen')
    const ticket = await settled(ingrid, filed.number)
    assert.deepEqual([ticket.status, ticket.hasFailedDelivery], ['withdrawn', false])
    assert.deepEqual(await listed(), [false])
    assert.equal((await sendAgain(entry)).status, 409)
  })

  it('names the one of two people who has missed a comment', async () => {
    const affected = straks.m365.personNamed('Per Olsen').id
    const { number } = await reported(
      straks,
      'Anne Dahl',
      { type: 'equipment-damaged', cause: 'damaged', affected },
      ingrid,
    )
    straks.m365.chatOf('Per Olsen').block()
    await ingrid.actNow(number, 'comment', { text: 'Kom innom oss.' })
    await straks.m365.chatOf('Anne Dahl').waitFor('Kom innom oss.')
    assert.deepEqual(names(await missed(number, 'commented')), ['Per Olsen'])
    assert.deepEqual(await listed(), [true])
    assert.equal((await settled(ingrid, number)).needsAttention, true)
  })

  async function missed(number: string, what: string): Promise<HistoryJson> {
    const isMarked = (one: HistoryJson) => one.what === what && one.notHeard.length > 0
    const asAgent = { name: 'Ingrid Solberg' }
    const { history } = await ticketWhen(straks, number, (one) => one.history.some(isMarked), asAgent)
    return history.find(isMarked) ?? assert.fail(`no ${what} is marked`)
  }

  function names({ notHeard }: HistoryJson): (string | undefined)[] {
    return notHeard.map(({ person }) => person?.name)
  }

  function sendAgain({ notHeard }: HistoryJson): Promise<Response> {
    return ingrid.ask('POST', `/api/deliveries/${notHeard[0]?.delivery}/retry`)
  }

  function told(name: string, words: string): number {
    return straks.m365.chatOf(name).messages(words).length
  }

  async function listed(): Promise<boolean[]> {
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets'))
    return items.map(({ hasFailedDelivery }) => hasFailedDelivery)
  }
})
