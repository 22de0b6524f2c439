import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * In the order in which they run, one for each release that needs one. Never change one that has been released: add
 * another. It only adds, and it runs while the release before is at work (test/upgrades/only-adds.test.ts says what that
 * means); what nobody uses any more goes with the first release of the next major version.
 */
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
  '002-release-1-0': statementsOf('002-release-1-0', ['good-runs']),
}

/** The name of the first one before there was a release. */
export const BEFORE_RELEASE = '001-first-report'

/** Whoever wants a table that a migration waits for waits behind it. */
const LOCK_MS = 500

/** Files of SQL in a folder of the migration's name. What ends a statement is not indented after. */
function statementsOf(folder: string, files: string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await sql`set local lock_timeout = ${sql.lit(LOCK_MS)}`.execute(db)
      const all = files.map((file) => readFileSync(join(import.meta.dirname, folder, `${file}.sql`), 'utf8'))
      const statements = all.flatMap((text) => text.split(/(?<=;)\n(?! )/)).filter((text) => text.trim())
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}
