import { existsSync } from 'node:fs'
import { type RawBuilder, sql } from 'kysely'
import type { Logger } from 'pino'
import { openDatabase } from './open-database.ts'
import type { Db } from './schema.ts'

const ROWS_AT_ONCE = 500

/** Why nothing was moved, in the words that the administrator reads. */
export class NotMoved extends Error {
  override name = 'NotMoved'
}

/**
 * Copies an embedded database to an empty one on a PostgreSQL server, in one transaction. The bot must not run; the
 * folder is left as it is.
 * @param owner of both: see openDatabase
 * @returns rows by table
 */
export async function moveToServer(
  directory: string,
  url: string,
  owner: string,
  log: Logger,
): Promise<Map<string, number>> {
  if (!existsSync(directory))
    throw new NotMoved(`Det er ingen database i ${directory}. Oppgi DATA_DIR slik Straks har hatt den.`)
  const from = await openDatabase({ kind: 'embedded', directory }, owner, log)
  try {
    const to = await openDatabase({ kind: 'server', url, unhurried: true }, owner, log)
    try {
      return await to.db.transaction().execute((trx) => copyAll(from.db, trx))
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

async function copyAll(from: Db, to: Db): Promise<Map<string, number>> {
  const tables = await tablesInOrder(from)
  await empty(tables, to)
  const copied = new Map<string, number>()
  for (const table of tables) copied.set(table, await copyTable(table, from, to))
  await restoreSequences(to)
  return copied
}

/**
 * A bot that was only started there has left nothing but the jobs that come again by themselves, when those went well, and how far it has read
 * the mailbox: both come along. Where there are no tickets, nothing followed from what it read.
 */
async function empty(tables: string[], to: Db): Promise<void> {
  for (const table of ['jobs', 'good_runs', 'mailbox_cursors', 'incoming_mails'])
    await sql`delete from ${sql.table(table)}`.execute(to)
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(to)
    if (rows.length > 0)
      throw new NotMoved('Databasen på tjeneren er allerede i bruk. Oppgi en tom database i DATABASE_URL.')
  }
}

/** Those that others refer to come first. How fast it may go does not move. */
async function tablesInOrder(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string; refers: string[] }>`
    select c.relname as name,
      coalesce(jsonb_agg(f.relname) filter (where f.relname is not null and f.oid <> c.oid), '[]') as refers
    from pg_class c
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    left join pg_class f on f.oid = k.confrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    group by c.relname`.execute(db)
  const stays = ['installation', 'rate_limits', 'probes']
  const open = rows.filter(({ name }) => !stays.includes(name) && !name.startsWith('kysely_'))
  const ordered: string[] = []
  while (ordered.length < open.length) {
    const next = open.find(
      ({ name, refers }) => !ordered.includes(name) && refers.every((one) => ordered.includes(one)),
    )
    if (!next) throw new Error('tables refer to each other in a circle')
    ordered.push(next.name)
  }
  return ordered
}

async function copyTable(table: string, from: Db, to: Db): Promise<number> {
  const name = sql.table(table)
  const columns = sql.join(await columnsOf(table, to))
  // What the triggers would add is copied as well.
  await sql`alter table ${name} disable trigger user`.execute(to)
  let copied = 0
  for await (const rows of rowsOf(table, from)) {
    const chunk = JSON.stringify(rows)
    await sql`insert into ${name} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${name}, ${chunk}::jsonb)`.execute(to)
    copied += rows.length
  }
  await sql`alter table ${name} enable trigger user`.execute(to)
  return copied
}

/** Without those that the database works out by itself. */
async function columnsOf(table: string, db: Db): Promise<RawBuilder<unknown>[]> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
  return rows.map(({ name }) => sql.ref(name))
}

/** As JSON: both sides agree on every type in it. */
async function* rowsOf(table: string, from: Db): AsyncGenerator<unknown[]> {
  const name = sql.table(table)
  await sql`declare moving cursor with hold for select to_jsonb(t) as row from ${name} as t`.execute(from)
  for (;;) {
    const { rows } = await sql<{ row: unknown }>`fetch ${sql.lit(ROWS_AT_ONCE)} from moving`.execute(from)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await sql`close moving`.execute(from)
}

/** They go on after the highest number that was given. */
async function restoreSequences(db: Db): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_default like 'nextval(%'`.execute(db)
  for (const { table, column } of rows) {
    const next = sql`(select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)})`
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${next}, false)`.execute(db)
  }
}
