import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { pino } from 'pino'
import { watchReadiness } from '../../bot/http/readiness.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import type { Db } from '../../bot/store/schema.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { query } from '../helpers/postgres.ts'
import { withQueues } from '../helpers/queue-under-test.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { dropDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const log = pino({ level: 'silent' })

describe('This release, beside a newer one or after it', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  const agent = personAt(straks, 'Ingrid Solberg')

  it('leaves to the newer one what only that knows, and does everything else', async () => {
    const number = await reportLostCard(straks)
    await straks.idle()
    await straks.whileStopped(async ({ db }) => {
      await plan(db, number, {
        recipient: 'employee',
        channel: 'teams',
        occasion: 'shoe-found',
        job: 'send-alert',
      })
      await plan(db, number, {
        recipient: 'shoemaker',
        channel: 'email',
        occasion: 'report',
        job: 'send-mail',
      })
      await sql`insert into history (ticket_id, at, what, "by", details)
        select id, opened_at, 'shoe-found', null, '{}' from tickets where number = ${number}`.execute(db)
    })
    await straks.idle()
    await timePasses(30, clock, straks)
    const [left] = await query(
      straks.databaseUrl,
      `select min(due_at) as until from jobs where name in ('send-alert', 'send-mail')`,
    )
    const seconds = (Number(left?.['until']) - clock().getTime()) / 1_000
    assert.ok(
      seconds > 40,
      `looked at after ${seconds} s: each look at a mail takes the place of one that could go`,
    )
    await straks.whileStopped(({ db }) =>
      plan(db, number, { recipient: 'desk', channel: 'pigeon', occasion: 'report', job: 'send-pigeon' }),
    )
    await agent.actNow(number, 'comment', { text: 'Vi ser på det.' })
    await straks.m365.chatOf('Kari Hansen').waitFor(({ text }) => text.includes('Vi ser på det.'))

    await agent.actNow(number, 'resolve', { resolution: 'done' })
    const { file } = await administrator(straks, clock)('access', 'Kari Hansen')
    assert.ok(file?.includes(number))
    assert.deepEqual(await straks.whileStopped(({ db }) => planned(db)), [
      { name: 'send-alert', occasion: 'shoe-found', state: 'pending', attempts: 0 },
      { name: 'send-mail', occasion: 'report', state: 'pending', attempts: 0 },
      { name: 'send-pigeon', occasion: 'report', state: 'pending', attempts: 0 },
    ])
  })

  it('opens the database of a newer minor release, but not of a newer major release', async () => {
    const url = await migratedDatabase()
    const open = () => openDatabase({ kind: 'server', url }, 'local', log)
    const migrated = async (name: string) => {
      const { db, close } = await open()
      await sql`insert into kysely_migration values (${name}, '2027-01-01')`.execute(db)
      await close()
    }
    await migrated('003-release-1-1')
    await migrated('004-release-2-0')
    await assert.rejects(open(), /nyere Straks .*\(004-release-2-0\)/)
    await dropDatabase(url)
  })
})

describe('A load balancer', () => {
  const under = withQueues()

  it('is not told no because of work that only a newer release could do', async () => {
    const { db } = under.database
    await sql`insert into jobs (name, data, urgent, due_at, attempts)
      select name, '{}', false, now() - interval '1 hour', 0 from unnest(array['send-pigeon', 'send-mail']) name`.execute(
      db,
    )
    const readiness = watchReadiness(db, () => new Date(), log, {
      answerMs: 30_000,
      lookMs: 20,
      stuckMs: 100,
    })
    let why = await readiness.whyNot()
    while (why === null) why = await readiness.whyNot()
    await readiness.close()
    assert.equal(why, 'Due jobs do not move: send-mail.')
  })
})

type Planned = { recipient: string; channel: string; occasion: string; job: string }

async function plan(db: Db, number: string, { recipient, channel, occasion, job }: Planned): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into deliveries (id, ticket_id, recipient_kind, recipient_id, channel, occasion, state, attempts, created_at, due_at)
    select gen_random_uuid(), id, ${recipient}, reporter_id, ${channel}, ${occasion}, 'pending', 0, opened_at, opened_at
    from tickets where number = ${number} returning id`.execute(db)
  await sql`insert into jobs (name, data, urgent, due_at, attempts)
    select ${job}, jsonb_build_object('deliveryId', ${rows[0]?.id}::text), false, opened_at, 0
    from tickets where number = ${number}`.execute(db)
}

/** Returns deliveries that wait to be told, with their jobs. */
async function planned(db: Db): Promise<unknown[]> {
  const { rows } = await sql`
    select name, occasion, state, deliveries.attempts
    from jobs join deliveries on data = jsonb_build_object('deliveryId', deliveries.id)
    where deliveries.due_at is not null and occasion in ('shoe-found', 'report') order by name`.execute(db)
  return rows
}
