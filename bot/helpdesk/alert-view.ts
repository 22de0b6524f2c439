import { loadPeople } from '../directory/people-table.ts'
import { Problem } from '../http/answer.ts'
import { alertCard } from '../show/alert.ts'
import type { Reader } from '../show/needs.ts'
import { titleOf } from '../show/title.ts'
import type { Db, DeliveryRow, People, TicketRow } from '../store/schema.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { asTold, loadAsTold } from '../tickets/as-told.ts'
import { isClosed, whomItConcerns } from '../tickets/ticket-state.ts'
import { type Ticket, ticketId } from '../tickets/tickets-table.ts'
import type { AlertJson, AlertSummary } from './alert-shapes.ts'
import type { Needs } from './needs.ts'

/** A ticket as its leaders see it, and its first alert that reached the person. */
export type Alert = { ticket: Ticket; delivery: DeliveryRow }

/** Returns an alert that has reached the person. Throws `Problem` 404 for any other, existing or not. */
export async function visibleAlert(number: string, personId: string, context: Needs): Promise<Alert> {
  const id = await ticketId(context.db, number)
  const alert = id && (await alertTo(personId, id, context))
  if (!alert) throw new Problem(404, { title: 'No such alert.' })
  return alert
}

export async function alertTo(personId: string, id: string, context: Needs): Promise<Alert | undefined> {
  const ticket = await loadAsTold(id, context)
  const [delivery] = alertsReaching(personId, ticket)
  return ticket && delivery && { ticket, delivery }
}

export function alertJson({ ticket, delivery }: Alert, reader: Reader): AlertJson {
  return { ...summary(ticket, ticket.people, reader), card: alertCard(ticket, delivery, reader) }
}

/** Returns summaries in the same order. */
export async function alertSummaries(tickets: TicketRow[], reader: Reader, db: Db): Promise<AlertSummary[]> {
  const people = await loadPeople(db, tickets.map(whomItConcerns))
  const now = reader.clock()
  return tickets.map((ticket) => summary(asTold(ticket, now), people, reader))
}

function summary(ticket: TicketRow, people: People, reader: Reader): AlertSummary {
  const { number, urgency, status, opened_at, handed_over } = ticket
  return {
    number,
    title: titleOf(ticket, reader),
    who: people.get(whomItConcerns(ticket))?.name ?? reader.texts.mail.unknownName,
    urgency,
    // The agent working on it, and since when, is the help desk's business.
    status: isClosed(status) ? (status === 'withdrawn' ? 'withdrawn' : 'resolved') : 'open',
    handedOver: handed_over,
    openedAt: opened_at.toISOString(),
  }
}
