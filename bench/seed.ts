import { type RawBuilder, sql } from 'kysely'
import { pino } from 'pino'
import type { Organisation } from '../bot/organisation/organisation.ts'
import { readOrganisation } from '../bot/organisation/read-organisation.ts'
import { type DatabasePlace, openDatabase, unhurried } from '../bot/store/open-database.ts'
import type { Db } from '../bot/store/schema.ts'
import { dueTimes } from '../bot/tickets/due.ts'
import { openTickets } from '../bot/tickets/due-table.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { createMunicipality } from '../local/municipality.ts'

const types = sql`array[${sql.join(incidentTypes.map(({ id }) => sql.lit(id)))}]`
const ROWS_AT_ONCE = 50_000

/** Gives a million tickets in a year; the statistics count all of them. */
const SECONDS_APART = 31

/**
 * Fills a database up to this number of tickets of the last year, with facts, two deliveries and history.
 * @param organisationFile sets the due times of the open tickets
 */
export async function seed(place: DatabasePlace, upTo: number, organisationFile: string): Promise<void> {
  const { db, close } = await openDatabase(unhurried(place), 'local', pino({ level: 'silent' }))
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from tickets`.execute(db)
  await sql`insert into people (id, name, met_at) select id, name, now() from (
      select 'person-' || n as id, 'Fornavn ' || n || ' Etternavn' as name from generate_series(0, 2999) as n
      union all select ${agent(sql`n`)}, 'Kollega ' || n from generate_series(0, 19) as n
    ) as known on conflict do nothing`.execute(db)
  // Words are made for a whole part at once below: ticket by ticket, a million would take an hour.
  await wordsByThemselves(db, 'disable')
  for (let from = rows[0]?.count ?? 0; from < upTo; from += ROWS_AT_ONCE) {
    const to = Math.min(upTo, from + ROWS_AT_ONCE)
    await sql`create temporary table new_ones as
      select *, case when ${oneOf(100, 4)} = 0 or is_open and ${oneOf(5, 7)} = 0 then ${sql.lit(BUSY_LEADER)}
          else 'person-' || ${oneOf(100, 4)} end as leader,
        case when ${oneOf(5, 6)} > 0 and not (is_open and ${oneOf(5, 7)} = 0)
          then at + random() ^ 3 * interval '20 hours' end as acknowledged_at
      from (
        select n, n <= ${sql.lit(OPEN * 4)} and n % 4 = 0 as is_open, gen_random_uuid() as id, date_trunc('milliseconds', now()) - n * interval '1 second' * ${sql.lit(SECONDS_APART)} as at
        from generate_series(${sql.lit(from + 1)}, ${sql.lit(to)}) as n
      ) as each`.execute(db)
    await sql`insert into tickets (id, number, version, type, cause, urgency, status, personal_data, reporter_id, leader_id, assignee_id, opened_at, acknowledged_at, resolved_at, unit, acknowledge_due_at)
      select id, '2020-' || lpad(n::text, 7, '0'), 3, (${types})[1 + n % ${sql.lit(incidentTypes.length)}], 'lost',
        case when n % 6 = 5 or ${oneOf(3, 1)} = 0 then 'normal' else 'urgent' end,
        case when not is_open then 'resolved' when ${oneOf(3, 2)} = 0 then 'new' else 'in-progress' end,
        false, 'person-' || ${oneOf(3000, 3)}, leader,
        case when not is_open or ${oneOf(3, 2)} > 0 then ${agent(oneOf(20, 5))} end, at,
        acknowledged_at,
        case when not is_open then at + random() ^ 2 * interval '200 hours' end,
        'Enhet ' || ${oneOf(3000, 3)} % 120, case when n % 6 > 0 then at + interval '1 hour' end from new_ones`.execute(
      db,
    )
    await sql`insert into facts (ticket_id, position, name, value)
      select id, 0, 'note', 'Mistet ved skole ' || n % 997 || ', skap ' || n from new_ones`.execute(db)
    await sql`insert into deliveries (id, ticket_id, recipient_kind, recipient_id, channel, occasion, state, attempts, created_at, sent_at, acknowledged_at)
      select gen_random_uuid(), id, kind, case when kind = 'leader' then leader else 'buypass' end, channel, 'report', case when n % 100 = 13 then 'failed' else 'sent' end, 1, at, at,
        case when kind = 'leader' then acknowledged_at end
      from new_ones, (values ('desk', 'email'), ('leader', 'teams')) as told (kind, channel)`.execute(db)
    await sql`insert into history (ticket_id, at, what, by, details)
      select id, at, what, null, '{}' from new_ones, (values ('opened'), ('delivery')) as done (what)`.execute(
      db,
    )
    await sql`select refresh_ticket_words(array(select id from new_ones))`.execute(db)
    await sql`drop table new_ones`.execute(db)
  }
  await wordsByThemselves(db, 'enable')
  await makeDue(db, await readOrganisation(organisationFile, { incidentTypes }))
  // A server does this by itself after a while, and the embedded database every night.
  await sql`vacuum analyze`.execute(db)
  await close()
}

/** Sets due times as a start does, but for all open tickets at once. */
async function makeDue(db: Db, organisation: Organisation): Promise<void> {
  const open = await openTickets(db)
  const due = open.map((ticket) => ({ id: ticket.id, ...dueTimes(ticket, organisation) }))
  await sql`update tickets set touch_due_at = due.touch_due_at, resolve_due_at = due.resolve_due_at
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb)
      as due (id uuid, touch_due_at timestamptz, resolve_due_at timestamptz)
    where tickets.id = due.id`.execute(db)
}

/** The leader of every hundredth ticket and of every fifth open one; the latter are not acknowledged yet. */
export const LEADER = 'Ola Nordmann'
const BUSY_LEADER = createMunicipality().people.find(({ name }) => name === LEADER)?.id ?? ''

/** Number of open tickets, among the newest, as in a help desk that has fallen far behind. */
const OPEN = 2_000

/** Returns a pseudo-random number below `many`, the same each time and independent for each `what`. */
function oneOf(many: number, what: number): RawBuilder<number> {
  return sql`abs(hashint8(n * 10 + ${sql.lit(what)})) % ${sql.lit(many)}`
}

/** Returns the Entra id of one of twenty agents. */
function agent(n: RawBuilder<unknown>): RawBuilder<string> {
  return sql`'00000000-0000-4000-8000-' || lpad((${n})::text, 12, '0')`
}

async function wordsByThemselves(db: Db, change: 'disable' | 'enable'): Promise<void> {
  await sql`alter table tickets ${sql.raw(change)} trigger words_of_ticket`.execute(db)
  await sql`alter table facts ${sql.raw(change)} trigger words_after_insert`.execute(db)
}
