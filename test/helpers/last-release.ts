import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from '../../bot/store/migrations/index.ts'
import type { Db, Schema } from '../../bot/store/schema.ts'
import { emptyDatabase } from './shared-postgres.ts'

/** The release before this one, to be updated by the person who makes the next. */
export const LAST_RELEASE = {
  version: '0.1.0',
  commit: 'af56a58634b5f222b86f185af27ab1c45e2228ae',
  migrations: ['001-first-release'],
}

/** Returns an empty database as that release made it. */
export async function databaseOfLastRelease(): Promise<string> {
  const url = await emptyDatabase()
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  await migrateAsLastRelease(db)
  await db.destroy()
  return url
}

export async function migrateAsLastRelease(db: Db): Promise<void> {
  const its = Object.fromEntries(
    Object.entries(migrations).filter(([name]) => LAST_RELEASE.migrations.includes(name)),
  )
  const provider = { getMigrations: async () => its }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}

/**
 * Unpacks that release into its own folder, with the packages of this one. Returns null where the history
 * does not reach back to it, as in a shallow clone.
 */
export function unpackLastRelease(): { folder: string; remove(): void } | null {
  const { commit } = LAST_RELEASE
  try {
    execFileSync('git', ['cat-file', '-e', commit], { stdio: 'ignore' })
  } catch {
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'straks-last-release-'))
  const its = ['bot', 'cards', 'dialogs', 'local', 'organisation', 'test/helpers', 'package.json']
  const archive = execFileSync('git', ['archive', commit, ...its], { maxBuffer: 64 * 1024 * 1024 })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
