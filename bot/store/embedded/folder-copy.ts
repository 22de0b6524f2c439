import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { constants, rmSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Logger } from 'pino'
import { z } from 'zod'
import { errorForLog } from '../../remote/error-for-log.ts'
import { StoreRefused } from '../store-refused.ts'
import type { EmbeddedDatabase } from './embedded-database.ts'
import { realFolder, removeBeside } from './lock-folder.ts'

// Only the process that has the folder open can copy it whole. It therefore offers copies to the same user's
// other processes; a copy lasts as long as the connection that asked for it.

/** @param now told as the time of success @throws StoreRefused when no process there offers copies */
export async function withCopy<T>(
  directory: string,
  now: Date,
  use: (copy: string) => Promise<T>,
): Promise<T> {
  const line = connect(socketOf(realFolder(directory)))
  const refused = new StoreRefused(
    `databasen i ${directory} er i bruk av en prosess som ikke kopierer den for noen: stopp den, og prøv igjen`,
  )
  try {
    const answer = await firstLine(line).catch(() => '{"copy":null}')
    const { copy } = z.object({ copy: z.string().nullable() }).parse(JSON.parse(answer))
    if (copy === null) throw refused
    const result = await use(copy)
    await new Promise<void>((resolve) => line.end(`${now.toISOString()}\n`, resolve))
    return result
  } finally {
    line.destroy()
  }
}

async function firstLine(line: Socket): Promise<string> {
  const lines = createInterface({ input: line })
  for await (const text of lines) return text
  throw new Error('no answer')
}

/** @returns a function that ends the offer */
export async function offerCopies(
  folder: string,
  database: EmbeddedDatabase,
  log: Logger,
): Promise<() => void> {
  // Left behind by killed processes.
  removeBeside(folder, /^\.copy-/)
  const door = createServer((line) => void give(line, folder, database, log))
  try {
    await listenOn(door, socketOf(folder))
  } catch (error) {
    log.warn(errorForLog(error), 'no backup can be taken of the embedded database while it is in use')
    return () => undefined
  }
  return () => void door.close()
}

/** Listens for this user only. A socket left by a dead process may be removed: the folder is locked. */
async function listenOn(door: Server, path: string): Promise<void> {
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const usual = process.umask(0o177)
  door.listen(path)
  process.umask(usual)
  await once(door, 'listening')
  door.unref()
}

async function give(line: Socket, folder: string, database: EmbeddedDatabase, log: Logger): Promise<void> {
  line.on('error', () => undefined)
  const gone = new Promise((resolve) => line.once('close', resolve))
  let said = ''
  line.setEncoding('utf8').on('data', (part: string) => {
    said = `${said}${part}`.slice(0, 100)
  })
  const copy = `${folder}.copy-${randomUUID()}`
  try {
    await copyHeld(folder, copy, database)
    line.write(`${JSON.stringify({ copy })}\n`)
    await gone
    if (said) await database.whenBackedUp(new Date(z.iso.datetime().parse(said.trim())))
  } catch (error) {
    log.error(errorForLog(error), 'the embedded database was not copied')
    line.end(`${JSON.stringify({ copy: null })}\n`)
  } finally {
    await rm(copy, { recursive: true, force: true })
    await rm(`${copy}.lock`, { force: true })
  }
}

/** Copies between two transactions; nothing is written meanwhile. */
async function copyHeld(folder: string, copy: string, database: EmbeddedDatabase): Promise<void> {
  await database.exec('checkpoint')
  const release = await database.hold()
  try {
    await cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE })
  } finally {
    release()
  }
}

/** Returns the socket's path. Windows has named pipes instead of socket files. */
function socketOf(folder: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\straks-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
    : `${folder}.sock`
}
