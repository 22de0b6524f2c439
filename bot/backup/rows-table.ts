import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'

const ROWS_AT_ONCE = 500

/** Tables about one database alone: its owner, its rate limits, its restores. */
const STAYS = ['installation', 'rate_limits', 'probes', 'put_backs']

/** Rows of one table, one line of JSON each. */
export type Rows = { table: string; rows: string[] }

/** Yields all rows that move with a database, referenced tables first. Within a transaction. */
export async function* rowsOf(from: Db): AsyncGenerator<Rows> {
  for (const table of await tablesInOrder(from)) yield* rowsIn(table, from)
}

/** Uses JSON, whose types mean the same on both sides. */
async function* rowsIn(table: string, from: Db): AsyncGenerator<Rows> {
  const name = sql.table(table)
  await sql`declare moving cursor for select to_jsonb(t)::text as row from ${name} as t`.execute(from)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(ROWS_AT_ONCE)} from moving`.execute(from)
    if (rows.length === 0) break
    yield { table, rows: rows.map(({ row }) => row) }
  }
  await sql`close moving`.execute(from)
}

async function tablesInOrder(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string; refers: string[] }>`
    select c.relname as name,
      coalesce(jsonb_agg(f.relname) filter (where f.relname is not null and f.oid <> c.oid), '[]') as refers
    from pg_class c
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    left join pg_class f on f.oid = k.confrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    group by c.relname`.execute(db)
  const open = rows.filter(({ name }) => !STAYS.includes(name) && !name.startsWith('kysely_'))
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

/** @returns rows by table; null: it is in use, and nothing was written */
export async function fill(to: Db, parts: AsyncIterable<Rows>): Promise<Map<string, number> | null> {
  const tables = await tablesInOrder(to)
  if (!(await emptied(tables, to))) return null
  // The triggers' results are copied too.
  for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(to)
  const filled = new Map(tables.map((table) => [table, 0]))
  for await (const { table, rows } of parts) {
    await insert(table, rows, to)
    filled.set(table, (filled.get(table) ?? 0) + rows.length)
  }
  for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(to)
  await restoreSequences(to)
  return filled
}

/**
 * Empties a database in which a bot was only started: its recurring jobs, their last runs and its mailbox
 * position come with the copy. Without tickets, nothing followed from its mails.
 */
async function emptied(tables: string[], to: Db): Promise<boolean> {
  const left = ['jobs', 'good_runs', 'mailbox_cursors', 'incoming_mails']
  for (const table of tables.filter((one) => left.includes(one)))
    await sql`delete from ${sql.table(table)}`.execute(to)
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(to)
    if (rows.length > 0) return false
  }
  return true
}

async function insert(table: string, rows: string[], to: Db): Promise<void> {
  const [name, columns] = [sql.table(table), sql.join(await columnsOf(table, to))]
  await sql`insert into ${name} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${name}, ${`[${rows.join()}]`}::jsonb)`.execute(to)
}

/** Leaves out generated columns. */
async function columnsOf(table: string, db: Db): Promise<RawBuilder<unknown>[]> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
  return rows.map(({ name }) => sql.ref(name))
}

/** Sequences continue after the highest number given. */
async function restoreSequences(db: Db): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_default like 'nextval(%'`.execute(db)
  for (const { table, column } of rows) {
    const next = sql`(select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)})`
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${next}, false)`.execute(db)
  }
}

/** Stamps no place of writing: by that the next start detects a restore (bot/store/origin.ts). */
export async function stampPutBack(trx: Db, owner: string): Promise<void> {
  await sql`insert into installation (id, owner, written, folder) values (1, ${owner}, null, '')
    on conflict (id) do update set owner = excluded.owner, written = null, folder = ''`.execute(trx)
}
