import { pipeline } from 'node:stream/promises'
import type { Logger } from 'pino'
import type { Response } from 'restify'
import { codeOf, errorForLog } from '../remote/error-for-log.ts'

/** Spreadsheets in Norwegian take a semicolon for the separator, and this mark for UTF-8. */
const SEPARATOR = ';'
export const CSV_START = '\uFEFF'

/** One line (RFC 4180), with its line break. */
export function csvLine(cells: string[]): string {
  return `${cells.map(csvCell).join(SEPARATOR)}\r\n`
}

/** A cell that a spreadsheet would run as a formula is made text (OWASP: CSV injection). */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[";\r\n,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Sends a file that is made a part at a time, however long it is. */
export async function sendCsv(
  name: string,
  parts: AsyncIterable<string>,
  response: Response,
  log: Logger,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  })
  // Half a file must not look like a whole one: when a part fails, this breaks the connection instead of ending it.
  await pipeline(parts, response).catch((error: unknown) => {
    // Else whoever wanted the file has closed the connection.
    if (codeOf(error) !== 'ERR_STREAM_PREMATURE_CLOSE') log.error(errorForLog(error), 'export broke off')
  })
}
