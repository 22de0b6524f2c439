import { numericTime } from '../../dialogs/oslo-time.ts'
import type { OwnTexts } from '../../dialogs/texts/index.ts'
import { escaped } from '../deliveries/mail-markup.ts'
import type { DeliveryJson, HistoryJson } from '../helpdesk/api-shapes.ts'
import { withSign } from '../organisation/instruction.ts'
import type { Reader } from '../show/needs.ts'
import type { ArchivedTicket, Written } from './archived-ticket.ts'

/** A part of a case in words: named values, lines, or a table. Empty without content. */
type Section = { heading: string; pairs?: [string, string][]; lines?: string[]; table?: Table }
type Table = { columns: string[]; rows: string[][] }

/** Returns a case in words, in the order in which it is read. */
export function caseInWords(ticket: ArchivedTicket, { texts }: Reader): Section[] {
  const { archive } = texts
  const table = <Row>(columns: string[], all: Row[], cellsOf: (row: Row) => string[]): Table => {
    return { columns, rows: all.map(cellsOf) }
  }
  return [
    { heading: archive.case, pairs: caseOf(ticket, texts) },
    { heading: archive.facts, pairs: ticket.facts.map(({ label, value }) => [label, value]) },
    { heading: archive.done, lines: ticket.confirmedLines },
    {
      heading: archive.told,
      table: table(archive.toldColumns, ticket.deliveries, (one) => toldRow(one, texts)),
    },
    {
      heading: archive.written,
      table: table(archive.writtenColumns, ticket.written, (one) => writtenRow(one, texts)),
    },
    {
      heading: archive.history,
      table: table(archive.historyColumns, ticket.history, (one) => happened(one, ticket, texts)),
    },
  ]
}

/** Returns a case as one self-contained page for decades to come: no script, image or fetched address. */
export function archivePage(ticket: ArchivedTicket, reader: Reader): string {
  const heading = `${ticket.number} ${ticket.title}`
  return `<!doctype html>
<html lang="${reader.language}">
<head>
<meta charset="utf-8">
<title>${escaped(heading)}</title>
<style>
body { font: 11pt/1.4 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.8rem 0.2rem 0; border-bottom: 1px solid #999; }
td:first-child { min-width: 6.5em; }
td:last-child { overflow-wrap: anywhere; }
tr { break-inside: avoid; }
</style>
</head>
<body>
<h1>${escaped(heading)}</h1>
<p>${escaped(ticket.organisation)}</p>
${caseInWords(ticket, reader).map(sectionOf).join('\n')}
<p>${escaped(reader.texts.archive.made(numericTime(new Date(ticket.archivedAt))))}</p>
</body>
</html>
`
}

function caseOf(ticket: ArchivedTicket, texts: OwnTexts): [string, string][] {
  const { columns, urgency, status, personalData, withdrawalReasons } = texts
  const because = named(withdrawalReasons, ticket.withdrawnBecause)
  const pairs: [string, string | null | undefined][] = [
    [columns.number, ticket.number],
    [columns.title, ticket.title],
    [columns.paragraph, ticket.paragraph && withSign(ticket.paragraph)],
    [columns.urgency, urgency[ticket.urgency]],
    [
      columns.status,
      [ticket.handedOver ? texts.handedOver : status[ticket.status], because].filter(Boolean).join(': '),
    ],
    [columns.reporter, ticket.reporter?.name],
    [columns.affected, (ticket.affected ?? ticket.reporter)?.name],
    [columns.unit, ticket.unit],
    [columns.leader, ticket.leader?.name],
    [columns.assignee, ticket.assignee?.name],
    [columns.openedAt, time(ticket.openedAt)],
    [columns.acknowledgedAt, time(ticket.acknowledgedAt)],
    [columns.touchedAt, time(ticket.touchedAt)],
    [columns.resolvedAt, time(ticket.resolvedAt)],
    [columns.personalData, personalData[ticket.personalData ? 'yes' : 'no']],
    [columns.externalReference, ticket.externalReference],
    [texts.archive.filedWith, ticket.filedWith.join(', ')],
  ]
  return pairs.flatMap(([name, value]) => (value ? [[name, value]] : []))
}

function toldRow(delivery: DeliveryJson, texts: OwnTexts): string[] {
  const { recipient, channel, occasion, state, trial, sentAt, acknowledgedAt, answeredAt } = delivery
  return [
    recipient.name || texts.recipient[recipient.kind],
    [texts.channelName[channel], texts.occasion[occasion]].filter(Boolean).join(', '),
    `${texts.deliveryState[state]}${trial ? ` (${texts.receipt.trial})` : ''}`,
    time(sentAt),
    time(acknowledgedAt ?? answeredAt),
  ]
}

function writtenRow({ at, by, desk, internal, text }: Written, { archive }: OwnTexts): string[] {
  return [time(at), `${by ?? desk ?? archive.byMail}${internal ? ` (${archive.internal})` : ''}`, text]
}

function happened({ at, what, by, assignee, details }: HistoryJson, ticket: ArchivedTicket, texts: OwnTexts) {
  const { resolutions, withdrawalReasons, deliveryState, recipient } = texts
  const history = { ...texts.history, noted: texts.noteForHelpDesk(texts.helpDeskName) }
  const delivery = ticket.deliveries.find(({ id }) => id === details.delivery)
  const more = [
    assignee?.name,
    delivery && (delivery.recipient.name || recipient[delivery.recipient.kind]),
    named(deliveryState, details.state),
    named(resolutions, details.resolution),
    named(withdrawalReasons, details.reason),
  ]
  const words = named(history, details.reason === 'handed-over' ? 'handed-over' : what) ?? what
  return [time(at), [words, ...more].filter(Boolean).join(': '), by?.name ?? 'Straks']
}

/** An unknown code has no words. */
function named(words: Record<string, string>, code: string | null | undefined): string | undefined {
  return words[code ?? '']
}

function time(at: string | null): string {
  return at ? numericTime(new Date(at)) : ''
}

function sectionOf({ heading, pairs = [], lines = [], table }: Section): string {
  const named = pairs.map(([name, value]) => `${cell(name, 'th scope="row"')}${cell(value, 'td')}`)
  const listed = (table?.rows ?? []).map((row) => row.map((one) => cell(one, 'td')).join(''))
  const heads = table?.columns.map((one) => cell(one, 'th scope="col"')).join('') ?? ''
  const content = [
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    ...(named.length > 0 ? [tableOf(named)] : []),
    ...(listed.length > 0 ? [tableOf([heads, ...listed])] : []),
  ]
  return content.length > 0 ? `<h2>${escaped(heading)}</h2>\n${content.join('\n')}` : ''
}

function tableOf(rows: string[]): string {
  return `<table>\n${rows.map((row) => `<tr>${row}</tr>`).join('\n')}\n</table>`
}

function cell(text: string, tag: string): string {
  return `<${tag}>${escaped(text)}</${tag.split(' ')[0]}>`
}
