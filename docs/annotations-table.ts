import { sql } from 'kysely'
import type { Db } from '../bot/store/schema.ts'

/** A table's comment in the schema, and its columns in order. Kysely's own tables are left out. */
export type AnnotatedTable = { name: string; annotation: string | null; columns: string[] }

export async function annotatedTables(db: Db): Promise<AnnotatedTable[]> {
  const { rows } = await sql<AnnotatedTable>`
    select relname as name, obj_description(pg_class.oid) as annotation,
      array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely\_%'
      and attnum > 0 and not attisdropped
    group by pg_class.oid, relname
    order by relname`.execute(db)
  return rows
}
