import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { pino } from 'pino'
import { hearArrived } from '../../bot/mailbox/hear-arrived.ts'
import type { MailboxReader, Page } from '../../bot/mailbox/mailbox-reader.ts'
import { readMailbox } from '../../bot/mailbox/read-mailbox.ts'
import { usualLimits } from '../../bot/queue/limits.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { mailSaying } from '../helpers/incoming.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'

const clock = () => new Date('2026-11-27T12:00:00Z')
const log = pino({ level: 'silent' })

describe('A reader of the mailbox', () => {
  const database = withMigrated()

  it('does not set the cursor back when another reader has read on meanwhile', async () => {
    await readMailbox(reader(page('a', [])), context())
    const { promise: answered, resolve: answer } = Promise.withResolvers<Page>()
    const heldUp = readMailbox({ ...reader(page('b', [])), list: () => answered }, context())
    await readMailbox(reader(page('c', ['1', '2'])), context())
    answer(page('b', ['1']))
    await heldUp
    const { cursor } = await database.db
      .selectFrom('mailbox_cursors')
      .select('cursor')
      .executeTakeFirstOrThrow()
    assert.equal(cursor, 'graph c')
  })

  it('pauses in a list without an end, and goes on from there the next time', async () => {
    const asked: (string | null)[] = []
    const endless = {
      ...reader(page('0', [])),
      async list(cursor: string | null) {
        if (asked.push(cursor) > 1_000) assert.fail('reads for ever')
        return { ...page(`${asked.length}`, [`endless ${asked.length}`]), isLast: false }
      },
    }
    await readMailbox(reader(page('0', [])), context())
    await readMailbox(endless, context())
    await readMailbox(endless, context())
    assert.deepEqual(asked, [...asked.keys().map(String)])
    const { rows } = await sql`select from jobs where data ->> 'id' like 'endless %'`.execute(database.db)
    assert.deepEqual([asked.length, rows.length], [200, 200])
  })

  it('leaves a mail alone that another reader deals with at the same time', async () => {
    const { promise: both, resolve } = Promise.withResolvers<void>()
    let fetched = 0
    const mailbox = {
      ...reader(page('a', [])),
      async fetch() {
        if (++fetched === 2) resolve()
        await both
        return Buffer.from(mailSaying('Nyhetsbrev'))
      },
    }
    const heard: string[] = []
    const metrics = { heard: (kind: string) => void heard.push(kind), notHeard: () => assert.fail('a fault') }
    const limits = usualLimits(eigersund)
    const hears = { ...context(), incidentTypes, teamsAppId: null, limits, metrics }
    const arrived = { id: 'both', place: 'both', at: clock().toISOString() }
    await Promise.all([hearArrived(arrived, mailbox, hears), hearArrived(arrived, mailbox, hears)])
    assert.deepEqual(heard, ['other'])
  })

  it('does not note the time of a clock that has jumped', async () => {
    const jumped = {
      ...context(),
      clock: () => new Date('2027-11-27T12:00:00Z'),
      isClockRight: async () => false,
    }
    await readMailbox(reader(page('d', [])), jumped)
    const { read_at } = await database.db
      .selectFrom('mailbox_cursors')
      .select('read_at')
      .executeTakeFirstOrThrow()
    assert.deepEqual(read_at, clock())
  })

  it('takes a mail as come now when the mailbox does not tell its time plainly', async () => {
    await readMailbox(reader({ ...page('e', []), mails: [{ id: 'odd', place: 'odd', at: null }] }), context())
    const { rows } = await sql`select data ->> 'at' as at from jobs where data ->> 'id' = 'odd'`.execute(
      database.db,
    )
    assert.deepEqual(rows, [{ at: clock().toISOString() }])
  })

  const context = () => ({
    db: database.db,
    queue: addsJobs(clock),
    organisation: eigersund,
    clock,
    isClockRight: async () => true,
    log,
  })
})

function page(cursor: string, ids: string[]): Page {
  return { cursor, isLast: true, mails: ids.map((id) => ({ id, place: id, at: clock().toISOString() })) }
}

function reader(answer: Page): MailboxReader {
  return {
    way: 'graph',
    list: async () => answer,
    fetch: async () => null,
    whenArrived: () => undefined,
    close: async () => undefined,
  }
}
