import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { EmbeddedDatabase } from '../../../bot/store/embedded/embedded-database.ts'
import { openEmbedded } from '../../../bot/store/embedded/open-embedded.ts'
import { openDatabase } from '../../../bot/store/open-database.ts'
import { madeOnce } from '../made-once.ts'
import { runFolder } from '../run-folder.ts'

export const silent = pino({ level: 'silent' })

const root = mkdtempSync(join(runFolder, 'embedded-'))

let count = 0

/** Returns the path of a folder that does not exist yet. */
export function missingFolder(): string {
  count += 1
  return join(root, `data-${count}`)
}

/** Returns a folder with a database and row 1 in its table `kept`. A copy, as a first run takes seconds. */
export async function wholeFolder(): Promise<string> {
  return copyOf(await madeOnce('original', createOriginal))
}

/** Returns a copied folder with a database that has Straks' tables and no owner yet. */
export async function migratedFolder(): Promise<string> {
  return copyOf(await madeOnce('migrated', createMigrated))
}

/** Returns the ids in the table `kept`. */
export async function kept(database: EmbeddedDatabase): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>('select id from kept order by id')
  return rows.map(({ id }) => id)
}

async function createOriginal(folder: string): Promise<void> {
  const database = await openEmbedded(folder, silent)
  await database.exec('create table kept (id int primary key); insert into kept values (1)')
  await database.close()
}

async function createMigrated(directory: string): Promise<void> {
  cpSync(await madeOnce('original', createOriginal), directory, { recursive: true })
  const { db, close } = await openDatabase({ kind: 'embedded', directory }, 'local', silent)
  await sql`drop table kept`.execute(db)
  await db.deleteFrom('installation').execute()
  await close()
}

function copyOf(original: string): string {
  const folder = missingFolder()
  cpSync(original, folder, { recursive: true })
  return folder
}
