import type { Language } from '../../dialogs/incident-type.ts'
import type { MailWords } from '../show/mail.ts'
import { escaped, font, htmlTable, printable, textTable } from './mail-markup.ts'

type MailLink = MailWords['links'][number]

export type MailContent = MailWords & {
  answerLink?: MailLink
  ticketNumber: string
  language: Language
}

export function textBody(mail: MailContent): string {
  const { paragraphs, answerLink, facts, table, links, closing, footer, ticketNumber } = mail
  const parts = [
    ...paragraphs.map((one) => wrap(one)),
    answerLink ? linkText(answerLink) : '',
    facts.map(({ label, value }) => wrap(`${label}: ${value}`, '  ')).join('\n'),
    table ? textTable(table) : '',
    ...links.map(linkText),
    ...closing.map((one) => wrap(one)),
  ]
  const body = parts.filter(Boolean).join('\n\n')
  // Mail programs fold the text below this line in replies.
  return `${body}\n\n-- \n${wrap(`Straks ${ticketNumber}`)}\n${wrap(footer)}\n`
}

/** Uses tables and inline styles: Outlook on Windows supports little else. */
export function htmlBody(mail: MailContent): string {
  const { paragraphs, answerLink, facts, table, links, closing, footer, language } = mail
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(mail.subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:${table ? 760 : 600}px">
${headingRow(mail)}
<tr><td style="padding:20px 0 0">
${[...paragraphs.map(paragraphRow), ...(answerLink ? [linkRow(answerLink)] : [])].join('\n')}
</td></tr>
<tr><td>
${factsTable(facts)}
${table ? htmlTable(table) : ''}
</td></tr>
<tr><td style="padding:20px 0 0">
${links.map(linkRow).join('\n')}
${closing.map(paragraphRow).join('\n')}
<p style="${font(13, 20)};margin:0;color:#5b6470">${escaped(footer)}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function headingRow({ subject, ticketNumber, urgent }: MailContent): string {
  return `<tr><td style="padding:2px 0 2px 16px;border-left:4px solid ${urgent ? '#b3261e' : '#3b5b8c'}">
<p style="${font(13, 20)};margin:0 0 2px;color:#5b6470">Straks ${escaped(ticketNumber)}</p>
<h1 style="${font(21, 28)};margin:0;font-weight:600;color:#16202c">${escaped(subject)}</h1>
</td></tr>`
}

function paragraphRow(paragraph: string): string {
  return `<p style="${font(16, 24)};margin:0 0 14px;color:#16202c;overflow-wrap:anywhere">${escaped(paragraph)}</p>`
}

function linkText({ title, url }: MailLink): string {
  return `${wrap(`${title}:`)}\n${url}`
}

function linkRow({ title, url }: MailLink): string {
  return `<p style="${font(16, 24)};margin:0 0 14px"><a href="${escaped(url)}" style="color:#1f4e9c">${escaped(title)}</a></p>`
}

function factsTable(facts: MailContent['facts']): string {
  if (facts.length === 0) return ''
  const cell = 'padding:9px 0;text-align:left;vertical-align:top;border-bottom:1px solid #dfe3e8'
  const rows = facts.map(
    ({ label, value }) => `<tr>
<th scope="row" width="26%" style="${cell};padding-right:12px;${font(14, 24)};font-weight:400;color:#5b6470">${escaped(label)}</th>
<td style="${cell};${font(15, 24)};color:#16202c;overflow-wrap:anywhere">${escaped(value)}</td>
</tr>`,
  )
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 0;border-collapse:collapse;border-top:1px solid #dfe3e8">
${rows.join('\n')}
</table>`
}

const widestLine = 76

/** Wraps to lines that fit a plain window. Longer words, numbers and text with no-break spaces stay whole. */
function wrap(text: string, indent = ''): string {
  const wrapped = printable(text)
    .split('\n')
    .map((line) => wrapLine(line, indent))
  return wrapped.join(`\n${indent}`)
}

function wrapLine(line: string, indent: string): string {
  const [first = '', ...rest] = line.split(/(?<!\d)[^\S\u00a0]+|[^\S\u00a0]+(?!\d)/)
  const lines = [first]
  for (const word of rest) {
    const longer = `${lines.at(-1)} ${word}`
    if (longer.length <= widestLine) lines[lines.length - 1] = longer
    else lines.push(indent + word)
  }
  return lines.join('\n')
}
