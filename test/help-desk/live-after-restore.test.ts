import assert from 'node:assert/strict'
import pg from 'pg'
import type { LiveChangeJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { untilSo } from '../../local/until-so.ts'
import { readEvents, type ServerEvent } from '../../tab/live/event-stream.ts'
import { withOwnServer } from '../helpers/own-server.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

describe('When the database is restored under the running bot', () => {
  const { straks } = withOwnServer()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  let ticket: TicketJson

  before(async () => {
    ticket = await lostCard(straks)
  })

  it('every open tab is told to read all anew, and hears what happens from then on', async () => {
    const [first, second] = [await listen(), await listen()]
    const before = await change()
    await first.hears('change', before)
    await second.hears('change', before)

    await restoreTo(before - 4)
    assert.ok((await change()) <= before, 'ids are given out once more')
    for (const tab of [first, second]) await tab.hears('reset')
    const afterwards = await change()
    assert.ok(afterwards <= before)
    for (const tab of [first, second]) {
      await tab.hears('change', afterwards)
      assert.equal(tab.lastId(), afterwards)
      tab.stop()
    }
  })

  it('a tab that comes back from before the restore is told to read all anew too', async () => {
    const told = await change()
    await restoreTo(0)
    const late = await listen({ 'last-event-id': String(told) })
    await late.hears('reset')
    await late.hears('change', await change())
    late.stop()
  })

  /** Only the owner of the tables may do this: the history is otherwise only added to. */
  async function restoreTo(id: number): Promise<void> {
    const client = new pg.Client(straks.databaseUrl)
    await client.connect()
    await client.query(`begin;
      alter table history disable trigger history_stands;
      delete from history where id > ${id};
      select setval('history_id_seq', ${id + 1}, false);
      alter table history enable trigger history_stands;
      commit`)
    await client.end()
  }

  /** Changes the ticket. Returns the change's id in the history. */
  async function change(): Promise<number> {
    const action = ticket.status === 'resolved' ? 'reopen' : 'resolve'
    ticket = await json(await ingrid.act(ticket, action, { resolution: 'done' }))
    return ticket.history.at(-1)?.id ?? assert.fail('no history')
  }

  async function listen(headers: Record<string, string> = {}) {
    const leaving = new AbortController()
    const { body } = await ingrid.ask('GET', '/api/events', undefined, headers)
    assert.ok(body)
    const heard: ServerEvent[] = []
    const reading = (async () => {
      for await (const event of readEvents(body, leaving.signal)) heard.push(event)
    })()
    const isIt = (event: ServerEvent, kind: string, id?: number) =>
      event.event === kind && (id === undefined || (JSON.parse(event.data) as LiveChangeJson).id === id)
    let from = 0
    const hears = async (kind: string, id?: number) => {
      from = await untilSo(
        () => heard.findIndex((event, at) => at >= from && isIt(event, kind, id)) + 1 || undefined,
        () =>
          `${kind} ${id ?? ''} is not heard: ${heard.map(({ event, id }) => `${event} ${id}`).join(', ')}`,
      )
    }
    await hears('ready')
    return {
      hears,
      lastId: () => Number(heard.at(-1)?.id),
      async stop() {
        leaving.abort()
        await reading
      },
    }
  }
})
