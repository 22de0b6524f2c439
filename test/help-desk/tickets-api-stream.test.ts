import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { createMembership } from '../../bot/directory/membership.ts'
import { type IdentifyCaller, identifyCaller } from '../../bot/helpdesk/caller.ts'
import { eventRoutes } from '../../bot/helpdesk/events-api.ts'
import { HistoryFeed } from '../../bot/helpdesk/history-feed.ts'
import { NotSignedIn, verifyTabToken } from '../../bot/helpdesk/tab-token.ts'
import { MOST_CHANGES } from '../../bot/helpdesk/ticket-view.ts'
import { Problem } from '../../bot/http/answer.ts'
import { createServer } from '../../bot/http/server.ts'
import type { Database } from '../../bot/store/open-database.ts'
import { untilSo } from '../../local/until-so.ts'
import { readEvents } from '../../tab/live/event-stream.ts'
import { withGraph } from '../helpers/graph-under-test.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

describe('A stream of live changes', () => {
  const agent = {
    personId: '5f1d8c2e-0000-4000-8000-000000000013',
    isAgent: true,
    until: new Date('2100-01-01'),
  }
  const log = pino({ level: 'silent' })
  const { stub, graph } = withGraph()
  const clock = handClock()
  let database: Database
  let url: string
  let caller: IdentifyCaller
  let close: () => Promise<void>

  before(async () => {
    database = await openMigrated()
    await database.db.insertInto('tickets').values(ticket).execute()
  })
  after(() => database.close())

  beforeEach(async () => {
    caller = async () => agent
    const feed = new HistoryFeed({ ...database, clock, log })
    const events = eventRoutes({ db: database.db, clock }, (request) => caller(request), feed, 20)
    const server = createServer({ mode: 'local', log, routes: events.routes })
    url = `${await server.open('127.0.0.1', 0)}/api/events`
    close = async () => {
      events.close()
      await feed.close()
      await server.shut()
    }
  })
  afterEach(() => close())

  it('ends when its listener has left the help desk', async () => {
    const stream = await open()
    caller = async () => ({ ...agent, isAgent: false })
    await stream.text()
  })

  it('ends when the token has expired', async () => {
    const stream = await open()
    caller = async () => {
      throw new NotSignedIn()
    }
    await stream.text()
  })

  it('sends a sign of life from time to time', async () => {
    const { body } = await open()
    assert.ok(body)
    let heard = ''
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      heard += text
      if (/^:\n\n:\n\n/m.test(heard)) break
    }
  })

  it('misses nothing even if the database never tells of a change', async () => {
    const { db } = database
    const deaf = { db, clock, listen: async () => async () => undefined }
    const feed = new HistoryFeed({ ...deaf, log }, 50)
    const told = Promise.withResolvers<number>()
    const { leave } = await feed.listen(({ changes }) => told.resolve(changes?.length ?? 0))
    await db.insertInto('history').values(changes(2)).execute()
    const heard = await Promise.race([told.promise, pause(30_000)])
    leave()
    assert.equal(heard, 2)
  })

  it('ends when the bot stops', async () => {
    const stream = await open()
    await close()
    await stream.text()
  })

  it('is refused when the bot stops while the caller is being identified', async () => {
    const asked = Promise.withResolvers<void>()
    const seen = Promise.withResolvers<typeof agent>()
    caller = () => {
      asked.resolve()
      return seen.promise
    }
    const answer = fetch(url)
    await asked.promise
    const closed = close()
    seen.resolve(agent)
    assert.equal((await answer).status, 503)
    await closed
    close = async () => undefined
  })

  it('stays open while the directory is silent', async () => {
    const stream = await open()
    caller = async () => {
      throw new Problem(503)
    }
    const ended = stream.text().then(() => 'ended')
    const waited = new Promise((resolve) => setTimeout(resolve, 150, 'still open'))
    assert.equal(await Promise.race([ended, waited]), 'still open')
  })

  it('ends when Graph has not confirmed its listener for five minutes', async () => {
    stub.answers(200, { value: [GROUP] })
    const verify = verifyTabToken({ identity: null, authorityHost: '' })
    caller = identifyCaller(verify, createMembership(graph(), GROUP, clock))
    const ended = open({ authorization: `Bearer local:${agent.personId}` }).then((stream) => stream.text())
    await untilSo(() => stub.requests.length === 1)
    clock.pass(4)
    assert.equal(await Promise.race([ended, pause(150, 'still open')]), 'still open')
    clock.pass(2)
    await ended
    assert.ok(stub.requests.length > 1, 'Graph was asked once more')
  })

  it('tells the tab to read all anew when too many changes were missed', async () => {
    const { db } = database
    await db
      .insertInto('history')
      .values(changes(MOST_CHANGES + 1))
      .execute()
    assert.deepEqual(await firstEvents(await open({ 'last-event-id': '0' }), 2), ['ready', 'reset'])
  })

  it('tells a tab that comes from another database to read all anew, and goes on with this one', async () => {
    const { db } = database
    const stream = await open({ 'last-event-id': '999999999' })
    const change = () =>
      db
        .insertInto('history')
        .values(changes(1))
        .returning(sql`pg_notify('straks_history', '')`.as('told'))
        .execute()
    assert.deepEqual(await firstEvents(stream, 3, change), ['ready', 'reset', 'change'])
  })

  it('ends quietly even if the database cannot be told that nobody listens any more', async () => {
    const failing = async () => async () => {
      throw new Error('the database has stopped')
    }
    const feed = new HistoryFeed({ db: database.db, listen: failing, clock, log })
    const { leave } = await feed.listen(() => undefined)
    leave()
    await new Promise((resolve) => setTimeout(resolve, 50))
  })

  it('starts at the latest change, however long nobody listened', async () => {
    const { db } = database
    const feed = new HistoryFeed({ ...database, clock, log })
    await feed.position()
    await db.insertInto('history').values(changes(3)).execute()
    const { id } = await db
      .selectFrom('history')
      .select('id')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    assert.equal(await feed.position(), Number(id))
  })

  /** @param onReset makes new changes after a reset: earlier ones are in the data that is read again */
  async function firstEvents(
    { body }: Response,
    count: number,
    onReset: () => Promise<unknown> = async () => undefined,
  ): Promise<string[]> {
    assert.ok(body)
    const heard: string[] = []
    for await (const { event } of readEvents(body, AbortSignal.timeout(30_000))) {
      heard.push(event)
      if (heard.length === count) break
      if (event === 'reset') await onReset()
    }
    return heard
  }

  async function open(headers: Record<string, string> = {}): Promise<Response> {
    const answer = await fetch(url, { headers })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'text/event-stream')
    return answer
  }
})

const GROUP = '00000000-0000-4000-8000-00000000000a'

const ticket = {
  id: '00000000-0000-4000-8000-000000000001',
  number: '2026-000001',
  type: 'buypass-card',
  cause: 'lost',
  urgency: 'urgent',
  status: 'new',
  personal_data: false,
  reporter_id: 'somebody',
  affected_id: null,
  leader_id: null,
  assignee_id: null,
  external_reference: null,
  opened_at: new Date(),
  acknowledged_at: null,
  resolved_at: null,
} as const

function changes(count: number) {
  return Array.from({ length: count }, () => ({
    ticket_id: ticket.id,
    at: new Date(),
    what: 'delivery',
    by: null,
    details: '{}',
  }))
}
