import { sql } from 'kysely'
import type { Db } from '../../bot/store/schema.ts'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import { HOW_MANY_PEOPLE, madeUpPerson, madeUpTicket } from './made-up-ticket.ts'

const PART = 20_000

export type SeedOptions = {
  count: number
  /** The number of years before `now` over which they are spread evenly. */
  years: number
  now: Date
  incidentTypes: IncidentType[]
  /** Called after each part with the number of tickets so far. */
  progress?: (done: number) => void
}

export class NotEmpty extends Error {
  override name = 'NotEmpty'
}

/**
 * Fills an empty database with made-up tickets and their rows.
 * @throws NotEmpty when the database has tickets already
 */
export async function seedTickets(db: Db, { count, years, progress, ...given }: SeedOptions): Promise<void> {
  const { rows } = await sql`select from tickets limit 1`.execute(db)
  if (rows.length > 0)
    throw new NotEmpty(
      'det er saker i databasen allerede: oppgi en ny i DATA_DIR eller DATABASE_URL, eller slett mappen',
    )
  const secondsApart = (years * 365 * 24 * 3600) / count
  await db.transaction().execute(insertPeople)
  for (let done = 0; done < count; done += PART) {
    const numbers = Array.from({ length: Math.min(PART, count - done) }, (_, index) => done + index + 1)
    const made = numbers.map((n) => madeUpTicket(n, { ...given, secondsApart, count }))
    await db.transaction().execute((trx) => insertPart(trx, made))
    progress?.(done + numbers.length)
  }
  // The next filed ticket continues from there.
  await sql`insert into ticket_numbers (year, last)
    select split_part(number, '-', 1)::int, max(split_part(number, '-', 2)::int) from tickets group by 1`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}

async function insertPeople(trx: Db): Promise<void> {
  // The trigger would search for tickets with each person's name, and there are none yet.
  await sql`alter table people disable trigger user`.execute(trx)
  const people = Array.from({ length: HOW_MANY_PEOPLE }, (_, n) => madeUpPerson(n))
  await insertAll(trx, 'people', people)
  await sql`alter table people enable trigger user`.execute(trx)
}

async function insertPart(trx: Db, made: ReturnType<typeof madeUpTicket>[]): Promise<void> {
  // The search words are computed once for the whole part instead of twice for each ticket.
  await sql`alter table tickets disable trigger words_of_ticket`.execute(trx)
  await sql`alter table facts disable trigger words_after_insert`.execute(trx)
  const tickets = made.map(({ ticket }) => ticket)
  await insertAll(trx, 'tickets', tickets)
  await insertAll(
    trx,
    'facts',
    made.flatMap(({ facts }) => facts),
  )
  await insertAll(
    trx,
    'deliveries',
    made.flatMap(({ deliveries }) => deliveries),
  )
  await insertAll(
    trx,
    'history',
    made.flatMap(({ history }) => history),
  )
  const ids = tickets.map(({ id }) => id)
  await sql`select refresh_ticket_words(${ids}::uuid[])`.execute(trx)
  await sql`alter table tickets enable trigger words_of_ticket`.execute(trx)
  await sql`alter table facts enable trigger words_after_insert`.execute(trx)
}

/** Inserts any number of rows with one statement, which parameters for each value would not allow. */
async function insertAll(db: Db, table: string, rows: object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  )
}
