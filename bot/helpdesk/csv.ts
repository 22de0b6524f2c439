import { pipeline } from 'node:stream/promises'
import type { Logger } from 'pino'
import type { Response } from 'restify'
import { codeOf, errorForLog } from '../remote/error-for-log.ts'

/** Norwegian spreadsheets expect a semicolon, and this mark for UTF-8. */
const SEPARATOR = ';'
const CSV_START = '\uFEFF'

/** Returns a line (RFC 4180), with its line break. */
export function csvLine(cells: string[]): string {
  return `${cells.map(csvCell).join(SEPARATOR)}\r\n`
}

/** Turns a cell that a spreadsheet would run as a formula into text (OWASP: CSV injection). */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[";\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Read in parts, however long. */
type Csv<Cursor> = {
  name: string
  headings: string[]
  from: Cursor | undefined
  part: (page: { cursor: Cursor | undefined; limit: number }) => Promise<Part<Cursor>>
}
type Part<Cursor> = { lines: string[][]; next: Cursor | null }

const PART = 500

async function* partsOf<Cursor>({ headings, from, part }: Csv<Cursor>): AsyncGenerator<string> {
  yield CSV_START + csvLine(headings)
  for (let cursor: Cursor | undefined | null = from; cursor !== null; ) {
    const { lines, next }: Part<Cursor> = await part({ cursor, limit: PART })
    yield lines.map(csvLine).join('')
    cursor = next
  }
}

export async function sendCsv<Cursor>(csv: Csv<Cursor>, response: Response, log: Logger): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${csv.name}.csv"`,
  })
  // A partial file must not look complete: a failed part breaks the connection instead of ending it.
  await pipeline(partsOf(csv), response).catch((error: unknown) => {
    // The excluded code means that the client closed the connection.
    if (codeOf(error) !== 'ERR_STREAM_PREMATURE_CLOSE') log.error(errorForLog(error), 'export broke off')
  })
}
