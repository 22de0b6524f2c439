import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreInUse, StoreRefused } from '../store-refused.ts'

const SQLITE_BUSY = 5

/**
 * Keeps other processes out of a folder. An exclusive SQLite transaction on a file beside the folder is an
 * operating-system lock: it ends with its process, however that dies, and is never left behind. The folder
 * must lie on a local disk.
 * @returns a function that unlocks the folder
 */
export function lockFolder(folder: string): () => void {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(`${folder}.lock`, { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    throw refusal(folder, error)
  }
  return () => {
    if (lock.isOpen) lock.close()
  }
}

function refusal(folder: string, error: unknown): StoreRefused {
  if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
    return new StoreInUse(
      `databasen i ${folder} er i bruk av en annen prosess: stopp den først, eller la DATA_DIR peke på en egen mappe`,
    )
  }
  return new StoreRefused(
    `databasen i ${folder} kan ikke låses, det trenger filen ${folder}.lock: se etter plass på disken og rett til å skrive i mappen rundt, eller la DATA_DIR peke på en annen`,
    { cause: error },
  )
}

/** Returns one canonical path per folder, since the lock lies beside it. */
export function realFolder(directory: string): string {
  const folder = resolve(directory)
  if (existsSync(folder)) return realpathSync(folder)
  mkdirSync(dirname(folder), { recursive: true })
  return join(realpathSync(dirname(folder)), basename(folder))
}

/** Removes entries named as the folder plus a matching ending. */
export function removeBeside(folder: string, ending: RegExp): void {
  const [parent, own] = [dirname(folder), basename(folder)]
  for (const name of readdirSync(parent))
    if (name.startsWith(own) && ending.test(name.slice(own.length)))
      rmSync(join(parent, name), { recursive: true, force: true })
}
