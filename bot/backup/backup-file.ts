import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { link, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { codeOf } from '../remote/error-for-log.ts'
import { jsonIn } from '../remote/json-in.ts'
import { NotDone } from '../settings/not-done.ts'
import { syncFolder } from '../store/embedded/sync-to-disk.ts'
import type { Rows } from './rows-table.ts'
import { reasons } from './words.ts'

// A backup is lines of JSON, packed with gzip: a header; for each table its name, then its rows; at the end
// the number of rows and a checksum of all lines before, which detects a truncated or damaged file.

const Header = z.object({
  straks: z.literal('backup'),
  format: z.int(),
  /** Of the Straks that wrote it. */
  version: z.string(),
  /** The installation: see openDatabase. */
  owner: z.string(),
  migrations: z.array(z.string()).min(1),
  takenAt: z.iso.datetime(),
})
export type Header = z.infer<typeof Header>

export const FORMAT = 1

const TableLine = z.object({ table: z.string() })
const Trailer = z.object({ end: z.literal(true), rows: z.int(), sha256: z.string() })

/** Writes under a temporary name until complete and on disk; only the owner may read it. */
export async function writeBackup(file: string, header: Header, rows: AsyncIterable<Rows>): Promise<number> {
  const unfinished = `${file}.unfinished-${process.pid}`
  const written: Written = { rows: 0, sum: createHash('sha256') }
  try {
    const lines = linesOf(header, rows, written)
    const to = createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true })
    await pipeline(Readable.from(lines), createGzip(), to)
    // Unlike renaming, linking never replaces a file.
    await link(unfinished, file)
    syncFolder(dirname(file))
    return written.rows
  } finally {
    await rm(unfinished, { force: true })
  }
}

type Written = { rows: number; sum: Hash }

async function* linesOf(
  header: Header,
  parts: AsyncIterable<Rows>,
  written: Written,
): AsyncGenerator<string> {
  const summed = (text: string) => {
    written.sum.update(text)
    return text
  }
  yield summed(`${JSON.stringify(header)}\n`)
  for await (const { table, rows } of parts) {
    yield summed([JSON.stringify({ table }), ...rows, ''].join('\n'))
    written.rows += rows.length
  }
  yield `${JSON.stringify({ end: true, rows: written.rows, sha256: written.sum.digest('hex') })}\n`
}

/** A backup being read; reading to its end proves that it is complete. */
export type OpenBackup = { header: Header; rows: AsyncIterable<Rows> }

/** Reads it to its end first, so that nothing is made of an incomplete one. Throws `NotDone`. */
export async function readWholeBackup(file: string): Promise<OpenBackup> {
  const { rows } = await readBackup(file)
  for await (const _ of rows);
  return readBackup(file)
}

async function readBackup(file: string): Promise<OpenBackup> {
  const lines = linesIn(file)
  const first = await lines.next()
  const header = Header.safeParse(jsonIn(first.done ? '' : first.value))
  if (!header.success) throw new NotDone(reasons.notWhole(file))
  if (header.data.format > FORMAT) throw new NotDone(reasons.newerBackup(header.data.version))
  return { header: header.data, rows: rowsIn(lines, String(first.value), file) }
}

/** Reads lines; gzip itself detects damage too. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8')
  const done = pipeline(createReadStream(file), unpacked)
  done.catch(() => undefined)
  let rest = ''
  try {
    for await (const text of unpacked) {
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    await done
  } catch (error) {
    const code = codeOf(error)
    if (!code) throw error
    // Codes of zlib: not gzip, truncated, or another checksum.
    throw new NotDone(code.startsWith('Z_') ? reasons.notWhole(file) : reasons.noFile(file, code))
  }
}

async function* rowsIn(lines: AsyncIterable<string>, first: string, file: string): AsyncGenerator<Rows> {
  const sum = createHash('sha256').update(`${first}\n`)
  let part: Rows = { table: '', rows: [] }
  let count = 0
  let isWhole = false
  for await (const line of lines) {
    if (line.startsWith(TRAILER)) {
      isWhole = isTrue(line, count, sum)
      continue
    }
    sum.update(`${line}\n`)
    const table = line.startsWith(TABLE) ? TableLine.parse(JSON.parse(line)).table : null
    if (table === null) {
      part.rows.push(line)
      count += 1
      continue
    }
    // In parts of the size written.
    if (part.rows.length > 0) yield part
    part = { table, rows: [] }
  }
  if (!isWhole) throw new NotDone(reasons.notWhole(file))
  if (part.rows.length > 0) yield part
}

/** PostgreSQL writes a blank after the colon, so no row begins so. */
const [TABLE, TRAILER] = ['{"table":"', '{"end":true,']

function isTrue(line: string, count: number, sum: Hash): boolean {
  const end = Trailer.safeParse(jsonIn(line)).data
  return end?.rows === count && end.sha256 === sum.digest('hex')
}
