import { withoutTurns } from '../../dialogs/reading-direction.ts'
import type { MailTable } from '../show/mail.ts'

export function font(pixels: number, lineHeight: number): string {
  return `font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:${pixels}px;line-height:${lineHeight}px`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escaped(text: string): string {
  return printable(text)
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
    .replaceAll('\n', '<br>\n')
}

/** Keeps line breaks; removes other control characters and those that change the reading direction. */
export function printable(text: string): string {
  return withoutTurns(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .trim()
}

/** Returns the table with the rows' links below it. */
export function textTable(table: MailTable): string {
  const ways = table.rows.flatMap(({ cells: [first = ''], url }) =>
    url ? [`${printable(first)}: ${url}`] : [],
  )
  return [textLines(table), ways.join('\n')].filter(Boolean).join('\n\n')
}

/** Makes columns as wide as needed, so that each row stays on one line. */
function textLines({ columns, rows }: MailTable): string {
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) =>
    cells.map((cell) => printable(cell).replaceAll('\n', ' ')),
  )
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function htmlTable({ columns, rows }: MailTable): string {
  const heads = columns.map(
    (column) =>
      `<th scope="col" style="${cell};${font(13, 20)};font-weight:600;color:#5b6470">${escaped(column)}</th>`,
  )
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0 0;border-collapse:collapse;border-top:1px solid #dfe3e8">
<tr>${heads.join('')}</tr>
${rows.map(row).join('\n')}
</table>`
}

const cell = 'padding:7px 10px 7px 0;text-align:left;vertical-align:top;border-bottom:1px solid #dfe3e8'

function row({ cells: [first = '', ...others], url }: MailTable['rows'][number]): string {
  const style = `${cell};${font(14, 20)};color:#16202c`
  const name = url ? `<a href="${escaped(url)}" style="color:#1f4e9c">${escaped(first)}</a>` : escaped(first)
  return `<tr>
<th scope="row" style="${style};font-weight:400;white-space:nowrap">${name}</th>
${others.map((one) => `<td style="${style}${breaks(one)}">${escaped(one)}</td>`).join('\n')}
</tr>`
}

/** Breaks long addresses in a narrow window, but no names. */
function breaks(text: string): string {
  return text.includes('@') ? ';overflow-wrap:anywhere' : ''
}
