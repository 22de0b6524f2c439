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
