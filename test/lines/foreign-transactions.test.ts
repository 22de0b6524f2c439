import assert from 'node:assert/strict'
import pg from 'pg'
import type { LiveChangeJson, MeJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { readEvents } from '../../tab/live/event-stream.ts'
import { withOwnServer } from '../helpers/own-server.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

describe('While somebody else’s transaction does not end', () => {
  const { postgres, straks } = withOwnServer()
  let ticket: TicketJson
  const opened: pg.Client[] = []

  before(async () => {
    ticket = await lostCard(straks)
  })
  afterEach(async () => {
    for (const client of opened.splice(0)) await client.end()
  })

  it('the tab opens and live changes come at once when it is in another database', async () => {
    await leaveOpen(await postgres.freshDatabase(), 'create table theirs (id integer)')
    await isQuick(async () => {
      await whoAmI()
      assert.deepEqual(await heardOf(['resolve', 'reopen']), ['resolved', 'reopened'])
    })
  })

  it('the tab opens and live changes come at once when it is not in the history', async () => {
    await leaveOpen(straks.databaseUrl, `create table theirs (id integer)`)
    await isQuick(async () => {
      await whoAmI()
      assert.deepEqual(await heardOf(['resolve', 'reopen']), ['resolved', 'reopened'])
    })
  })

  it('the tab opens at once and misses nothing when it is in the history', async () => {
    const writer = await leaveOpen(
      straks.databaseUrl,
      `insert into history (ticket_id, at, what, by, details)
       select id, now(), 'slow', null, '{}' from tickets limit 1 returning pg_notify('straks_history', '')`,
    )
    const { lastEventId } = await isQuick(whoAmI)
    const heard = heardOf(['resolve', 'reopen'], { 'last-event-id': String(lastEventId) }, 'slow')
    await writer.query('commit')
    assert.deepEqual((await heard).filter((what) => what !== 'delivery').slice(-3), [
      'slow',
      'resolved',
      'reopened',
    ])
  })

  async function leaveOpen(database: string, statement: string): Promise<pg.Client> {
    const client = new pg.Client(database)
    await client.connect()
    opened.push(client)
    await client.query('begin')
    await client.query(statement)
    return client
  }

  async function whoAmI(): Promise<MeJson> {
    return json(await personAt(straks, 'Ingrid Solberg').ask('GET', '/api/me'))
  }

  /** Returns the live changes Ingrid gets during these help-desk actions, from her first to the last. */
  async function heardOf(actions: string[], headers = {}, first?: string): Promise<string[]> {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const { body } = await ingrid.ask('GET', '/api/events', undefined, headers)
    assert.ok(body)
    const heard: string[] = []
    let acted = false
    for await (const { event, data } of readEvents(body, AbortSignal.timeout(40_000))) {
      if (event === 'change') heard.push((JSON.parse(data) as LiveChangeJson).what)
      if (!acted && (first === undefined || heard.includes(first))) {
        acted = true
        for (const action of actions) await ingrid.actNow(ticket.number, action, { resolution: 'done' })
      }
      if (acted && heard.at(-1) === 'reopened') break
    }
    return heard
  }
})

async function isQuick<Result>(work: () => Promise<Result>): Promise<Result> {
  const begun = performance.now()
  const result = await work()
  // Without a notification, it would look after 15 s.
  assert.ok(performance.now() - begun < 14_000, `it took ${Math.round(performance.now() - begun)} ms`)
  return result
}
