import { numericTime } from '../../dialogs/oslo-time.ts'
import { caseInWords } from '../archive/archive-page.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import type { Held, OwnTicket } from './held.ts'

/**
 * Returns the personal data for the person's access request, as it is stored: their own tickets completely, in
 * the words of the archive; of other people's tickets only the person's own actions, texts and messages, as the
 * rest is about others.
 */
export function accessFile(held: Held, now: Date): Record<string, unknown> {
  const { personId, rows, activities, searches, own, others } = held
  return {
    laget: numericTime(now),
    entraId: personId,
    person: rows.people,
    enheterIIntune: rows.devices,
    samtaler: rows.conversations.map((chat) => ({
      ...chat,
      nyligeHendelser: activities.filter(({ conversation_id }) => conversation_id === chat.id),
    })),
    utkast: rows.drafts.map((draft) => ownOr('nevnt i en annens utkast', draft, personId)),
    egneSaker: own.map((ticket) => ownTicket(ticket, held)),
    andresSaker: others.map((ticket) => othersTicket(ticket, held)),
    historikkUtenSak: rows.history.filter(({ ticket_id }) => ticket_id === null).map(happened),
    søktEtter: searches,
    brukerstøtten: rows.agents,
    lagredeLister: rows.list_views.map((view) => ownOr('filter i en annens lagrede liste', view, personId)),
    lagredeSvar: rows.kept_replies,
  }
}

/** Another person's draft or list is theirs, even if it names this person. */
function ownOr(part: string, row: { person_id: string }, personId: string): object {
  return row.person_id === personId ? row : { del: part }
}

function ownTicket({ row, whole, facts, read, aside }: OwnTicket, { personId, rows, reader }: Held) {
  const sections = caseInWords(whole, reader).map(({ heading, pairs, lines, table }) => [
    heading,
    lines ?? (pairs ? Object.fromEntries(pairs) : table?.rows.map((cells) => named(table.columns, cells))),
  ])
  return {
    sak: row.number,
    del: row.affected_id === personId ? 'den saken gjelder' : 'den som meldte',
    ...Object.fromEntries(sections),
    alleSvar: facts,
    lederensFrist: row.acknowledge_due_at,
    begrenset: whole.restricted && {
      siden: inTicket(row, rows.restrictions).map(({ since }) => since),
      ...aside,
      bekreftelser: inTicket(row, rows.confirmations),
    },
    kortITeams: inTicket(row, rows.ticket_cards),
    lestIFanen: read,
  }
}

function named(columns: string[], cells: string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
}

function othersTicket(ticket: TicketRow, held: Held) {
  const { rows } = held
  const deliveries = inTicket(ticket, rows.deliveries)
  return {
    sak: ticket.number,
    del: partsIn(ticket, deliveries, held),
    meldt: ticket.opened_at,
    bekreftelser: inTicket(ticket, rows.confirmations),
    skrevet: inTicket(ticket, [...rows.comments, ...rows.restricted_comments]),
    beskjeder: deliveries.map(({ channel, occasion, state, sent_at, acknowledged_at }) => {
      return { channel, occasion, state, sent_at, acknowledged_at }
    }),
    kortITeams: inTicket(ticket, rows.ticket_cards),
    historikk: inTicket(ticket, rows.history).map(happened),
  }
}

function inTicket<Row extends { ticket_id: string | null }>({ id }: TicketRow, rows: Row[]): Row[] {
  return rows.filter(({ ticket_id }) => ticket_id === id)
}

function partsIn(ticket: TicketRow, deliveries: DeliveryRow[], { personId, reader }: Held): string[] {
  const { recipient } = reader.texts
  const found = [
    ...(ticket.leader_id === personId ? [recipient.leader] : []),
    ...(ticket.assignee_id === personId ? [recipient.agent] : []),
    ...deliveries.map(({ recipient_kind }) => recipient[recipient_kind]),
  ]
  return found.length > 0 ? [...new Set(found)] : ['nevnt i historikken']
}

/** Leaves out other participants. */
function happened({ at, what }: { at: Date; what: string }) {
  return { at, what }
}
