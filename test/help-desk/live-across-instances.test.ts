import assert from 'node:assert/strict'
import pg from 'pg'
import type { LiveChangeJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { untilSo } from '../../local/until-so.ts'
import { readEvents } from '../../tab/live/event-stream.ts'
import { type Bot, type Bots, startBots } from '../helpers/bots.ts'
import { query } from '../helpers/postgres.ts'
import { report } from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { json, type PersonAt, personAt, settled } from '../helpers/tab-people.ts'

describe('Live changes across instances', () => {
  let databaseUrl: string
  let bots: Bots
  let one: PersonAt
  let other: PersonAt
  let ticket: TicketJson

  before(async () => {
    databaseUrl = await migratedDatabase()
    bots = await startBots()
    const env = { DATABASE_URL: databaseUrl }
    const running = await Promise.all([bots.start(env), bots.start(env)])
    ;[one, other] = running.map(agentAt) as [PersonAt, PersonAt]
    const number = await report(bots.m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    ticket = await settled(one, number ?? '')
  })
  after(() => bots.close())

  it('reach a listener at the other instance at once', async () => {
    const stream = await listen(other)
    const latencies: number[] = []
    for (let times = 0; times < 10; times++) {
      const { at, id } = await change()
      latencies.push((await stream.heardAt(id)) - at)
    }
    stream.stop()
    const sorted = latencies.toSorted((a, b) => a - b).map(Math.round)
    console.log(`      change to event, in ms: ${sorted.join(' ')}`)
    // Without a notification, it would look after 15 s.
    assert.ok((sorted[5] ?? Infinity) < 12_000, `too slow: ${sorted}`)
  })

  it('go on when the database connection that tells of them is lost', async () => {
    const stream = await listen(other)
    await query(
      databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'straks-listen' and datname = current_database()`,
    )
    const { at, id } = await change()
    const ms = Math.round((await stream.heardAt(id)) - at)
    stream.stop()
    console.log(`      ${ms} ms with a lost line`)
    assert.ok(ms < 12_000, `it took ${ms} ms`)
  })

  it('are not missed when their transaction takes longer than a later one', async () => {
    const perId = bots.m365.personNamed('Per Olsen').id
    await settled(one, (await report(bots.m365.chatOf('Per Olsen'), 'mista buypasskortet')) ?? '')
    const stream = await listen(other)
    const slow = new pg.Client(databaseUrl)
    await slow.connect()
    await slow.query('begin')
    const { rows } = await slow.query(
      `insert into history (ticket_id, at, what, by, details)
       select id, now(), 'slow', null, '{}' from tickets where reporter_id = '${perId}' returning id, pg_notify('straks_history', '')`,
    )
    const { id: later } = await change()
    assert.ok(Number(rows[0].id) < later)
    await slow.query('commit')
    await slow.end()
    await stream.heardAt(later)
    assert.deepEqual(stream.ids(), [Number(rows[0].id), later])
    stream.stop()
  })

  function agentAt({ url }: Bot): PersonAt {
    return personAt({ straks: { url }, m365: bots.m365 }, 'Ingrid Solberg')
  }

  async function change(): Promise<{ at: number; id: number }> {
    const at = performance.now()
    const action = ticket.status === 'resolved' ? 'reopen' : 'resolve'
    ticket = await json(await one.act(ticket, action, { resolution: 'done' }))
    return { at, id: ticket.history.at(-1)?.id ?? 0 }
  }
})

/** Listens as the tab does, and records the time of each event. */
async function listen(person: PersonAt) {
  const leaving = new AbortController()
  const answer = await person.ask('GET', '/api/events')
  const heard = new Map<number, number>()
  let isReady = false
  const reading = (async () => {
    assert.ok(answer.body)
    for await (const { event, data } of readEvents(answer.body, leaving.signal)) {
      if (event === 'ready') isReady = true
      else heard.set((JSON.parse(data) as LiveChangeJson).id, performance.now())
    }
  })().catch(() => undefined)
  await untilSo(() => isReady, 'not ready')
  return {
    ids: () => [...heard.keys()],
    heardAt: (id: number) =>
      untilSo(
        () => heard.get(id),
        () => `${id} is not told`,
      ),
    async stop() {
      leaving.abort()
      await reading
    },
  }
}
