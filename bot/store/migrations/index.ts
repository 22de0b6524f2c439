import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { runStatement } from './run-statement.ts'

/**
 * Migrations in order, one for each release that needs one. Never change a released one: add another.
 * Migrations only add, and run while the release before is at work (test/upgrades/only-adds.test.ts defines
 * this); unused parts are removed in the first release of the next major version.
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
    'trial',
  ]),
}

/** Returns a migration from the SQL files in its folder. See run-statement.ts for their statements. */
function statementsOf(folder: string, files: string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const file of files)
        for (const statement of statementsIn(join(folder, `${file}.sql`))) await runStatement(statement, db)
    },
  }
}

/** Splits a file into statements. The line after a statement's end is never indented. */
export function statementsIn(file: string): string[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  return text.split(/(?<=;)\n(?! )/).filter((statement) => statement.trim())
}
