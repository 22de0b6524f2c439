import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** In the order in which they run. Never change one that has been released: add another. */
export const migrations: Record<string, Migration> = {
  '001-first-release': statementsOf('001-first-release', [
    'people',
    'tickets',
    'deliveries',
    'desk-links',
    'kept-replies',
    'mailbox',
    'search',
    'looks',
    'list-views',
    'queue',
  ]),
  '002-release-1-0': statementsOf('002-release-1-0', ['withheld', 'archive']),
}

/** The name of the first one before there was a release. */
export const BEFORE_RELEASE = '001-first-report'

/** Files of SQL in a folder of the migration's name. What ends a statement is not indented after. */
function statementsOf(folder: string, files: string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const all = files.map((file) => readFileSync(join(import.meta.dirname, folder, `${file}.sql`), 'utf8'))
      const statements = all.flatMap((text) => text.split(/(?<=;)\n(?! )/)).filter((text) => text.trim())
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
