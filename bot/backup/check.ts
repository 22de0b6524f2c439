import { mkdtempSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Logger } from 'pino'
import { openAsItIs } from '../store/open-database.ts'
import { type Header, readBackup } from './backup-file.ts'
import { type Contents, contentsOf } from './look-table.ts'
import { putInto } from './restore.ts'

/** Puts a backup into an embedded database beside the file, looks what is in it, and takes it away again. */
export async function check(file: string, log: Logger): Promise<Header & Contents> {
  const backup = await readBackup(file)
  const beside = mkdtempSync(join(dirname(resolve(file)), '.straks-check-'))
  try {
    const database = await openAsItIs({ kind: 'embedded', directory: join(beside, 'data') }, log)
    try {
      await putInto(database, backup, file)
      return { ...backup.header, ...(await contentsOf(database.db)) }
    } finally {
      await database.close()
    }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
