import { PGlite } from '@electric-sql/pglite'
import type { Logger } from 'pino'
import { StoreRefused } from '../store-refused.ts'
import { DurableFileSystem } from './durable-file-system.ts'
import { EmbeddedDatabase } from './embedded-database.ts'

/** PostgreSQL settings that put a commit on disk before it is acknowledged. */
export const DURABLE = {
  fsync: 'on',
  wal_sync_method: 'fsync',
  synchronous_commit: 'on',
  full_page_writes: 'on',
}

const SETTINGS = {
  ...DURABLE,
  // 32 MB for table pages is plenty here; the default of 128 MB costs 110 MB more memory.
  shared_buffers: '32MB',
  // Failed statements reach their caller; in the log they would carry personal data from the row.
  log_min_messages: 'log',
}

/** PGlite's defaults turn fsync off; the later of two equal settings wins. */
const START_PARAMS = [
  ...PGlite.defaultStartParams,
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

/** Creates a new database if the folder holds none. @throws StoreRefused when it cannot be read. */
export async function startPostgres(folder: string, log: Logger): Promise<EmbeddedDatabase> {
  let reason = ''
  const database = new EmbeddedDatabase({
    fs: new DurableFileSystem(folder),
    startParams: START_PARAMS,
    onStderr(line) {
      const end = /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1]
      log[end ? 'fatal' : 'debug']({ postgres: line }, 'database says')
      if (end) {
        reason = end
        database.hasStopped = true
      }
      return false
    },
  })
  try {
    await database.waitReady
    return database
  } catch (error) {
    throw new StoreRefused(`databasen i ${folder} starter ikke ${whyNot(error, reason)}`, { cause: error })
  }
}

function whyNot(error: unknown, reason: string): string {
  // Emscripten's errors are not JavaScript errors, and have only a number.
  const isNumbered = typeof error === 'object' && error !== null && 'errno' in error
  const disk = isNumbered ? DISK[Number(error.errno)] : undefined
  if (disk) return `(${disk}): disken tar ikke imot det som skrives. Se etter plass og rettigheter`
  return `(${reason || String(error)}): rett det, eller gjenopprett en kopi`
}

const DISK: Partial<Record<number, string>> = {
  2: 'EACCES',
  19: 'EDQUOT',
  22: 'EFBIG',
  29: 'EIO',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
}

/** Tests with a real transaction that leaves only an entry in the write-ahead log. */
export async function commitsReachDisk(database: EmbeddedDatabase): Promise<boolean> {
  const { rows } = await database.query<{ name: keyof typeof DURABLE; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [Object.keys(DURABLE)],
  )
  const before = database.files.syncs
  await database.query(`select pg_logical_emit_message(true, 'straks', 'probe')`)
  return database.files.syncs > before && rows.every(({ name, setting }) => setting === DURABLE[name])
}
