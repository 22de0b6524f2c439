import { numericTime } from '../../dialogs/oslo-time.ts'
import { HANDED_OVER } from '../actions/close-handed-over.ts'
import type { DeliveryJson, HistoryJson } from '../helpdesk/api-shapes.ts'
import { statusWord } from '../show/title.ts'
import type { CommentRow, TicketCardRow, TicketRow } from '../store/schema.ts'
import * as words from './code-words.ts'
import type { Held, OwnTicket } from './held.ts'

/** Returns a ticket for its reporter or affected person to read. */
export function ownTicketFile(ticket: OwnTicket, held: Held): Record<string, unknown> {
  const { personId, rows, reader } = held
  const { row, title, json, read } = ticket
  return {
    sak: row.number,
    del: row.affected_id === personId ? words.parts.affected : words.parts.reporter,
    hva: title,
    hastegrad: words.urgency[row.urgency],
    status: statusWord(row, reader),
    personopplysningerKanVærePåAvveie: row.personal_data,
    meldtAv: json.reporter?.name,
    gjelder: (json.affected ?? json.reporter)?.name,
    leder: json.leader?.name,
    harSaken: json.assignee?.name,
    meldt: numericTime(row.opened_at),
    lederBekreftet: time(row.acknowledged_at),
    løst: time(row.resolved_at),
    enhet: row.unit,
    lederensFrist: time(row.acknowledge_due_at),
    nummerIAnnetSystem: row.external_reference,
    trukketFordi: row.withdrawn_because && words.withdrawalReasons[row.withdrawn_because],
    meldtSammenMed: json.filedWith,
    opplysninger: answers(ticket),
    bekreftetGjort: json.confirmedLines,
    begrenset: json.restricted && restricted(ticket, rows),
    mottakere: json.deliveries.map(recipientOf),
    kortITeams: cardsIn(row, rows.ticket_cards),
    historikk: json.history.map((one) => entry(one, held)),
    lestAvBrukerhjelpen: read.map(numericTime),
  }
}

/** Labels answers; one no longer asked, and the affected person, keep their names. */
function answers({ json, facts }: OwnTicket): Record<string, string> {
  const others = Object.entries(facts).filter(([name]) => json.facts.every((fact) => fact.name !== name))
  return Object.fromEntries([...json.facts.map(({ label, value }) => [label, value]), ...others])
}

function restricted({ row, aside }: OwnTicket, { restrictions, confirmations }: Held['rows']) {
  return {
    siden: restrictions
      .filter(({ ticket_id }) => ticket_id === row.id)
      .map(({ since }) => numericTime(since)),
    opplysninger: Object.fromEntries(aside.facts.map(({ name, value }) => [name, value])),
    kommentarer: aside.comments.map(written),
    bekreftetGjort: confirmations
      .filter(({ ticket_id, source }) => ticket_id === row.id && source === 'employee')
      .map(({ at }) => numericTime(at)),
  }
}

function recipientOf(delivery: DeliveryJson) {
  const { recipient, channel, occasion, state, sentAt, acknowledgedAt } = delivery
  return {
    mottaker: recipient.name || words.recipient[recipient.kind],
    kanal: words.channel[channel],
    gjelder: words.occasions[occasion],
    tilstand: words.deliveryState[state],
    sendt: time(sentAt),
    bekreftet: time(acknowledgedAt),
  }
}

function entry({ at, what, by, text, details }: HistoryJson, { reader }: Held) {
  const code = details.reason === HANDED_OVER ? HANDED_OVER : what
  const happened = {
    tid: time(at),
    hva: words.whatHappened(code, reader.texts.helpDeskName),
    av: by ? by.name : 'Straks',
  }
  return text === null ? happened : { ...happened, tekst: text }
}

export function written({ at, text }: Pick<CommentRow, 'at' | 'text'>) {
  return { tid: numericTime(at), tekst: text }
}

export function cardsIn({ id }: TicketRow, cards: TicketCardRow[]) {
  return cards
    .filter(({ ticket_id }) => ticket_id === id)
    .map(({ conversation_id, created_at }) => ({ samtale: conversation_id, sendt: numericTime(created_at) }))
}

export function time(at: Date | string | null): string | null {
  return at === null ? null : numericTime(new Date(at))
}
