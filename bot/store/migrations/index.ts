import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { runStatement } from './run-statement.ts'

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
  '002-release-1-0': statementsOf('002-release-1-0', [
    'good-runs',
    'withheld',
    'archive',
    'held',
    'made',
    'list',
    'search',
  ]),
}

/** Files of SQL in a folder of the migration's name. What their statements are like: run-statement.ts. */
function statementsOf(folder: string, files: string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const file of files)
        for (const statement of statementsIn(join(folder, `${file}.sql`))) await runStatement(statement, db)
    },
  }
}

/** What ends a statement is not indented after. */
export function statementsIn(file: string): string[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  return text.split(/(?<=;)\n(?! )/).filter((statement) => statement.trim())
}
