import { dayOf, type IncidentType } from '../../dialogs/incident-type.ts'
import { dayInWords } from '../../dialogs/report/when-words.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isChanged } from '../tickets/leaders-decision.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { stillOutstanding } from './facts.ts'
import type { Reader } from './needs.ts'

// What a mail says of the leader's answer, and of what is still to come after it.

/** Its reason stands among the facts. */
export function decisionWords(
  { question, answer }: { question: string; answer: string },
  ticket: Ticket,
  type: IncidentType | undefined,
  reader: Reader,
): string {
  const { mail } = reader.texts.afterwards
  return (type && isChanged(ticket, type) ? mail.changed : mail.decision)(question, answer)
}

/** What is to be done on the last day, and what is left of a hand-back whatever the leader has answered. */
export function handBackWords(
  occasion: DeliveryRow['occasion'],
  ticket: Ticket,
  type: IncidentType | undefined,
  reader: Reader,
): string[] {
  const { mail } = reader.texts.afterwards
  const day = type && dayOf(type, ticket.facts)
  if (occasion === 'last-day') return day ? [mail.lastDay(dayInWords(day, reader.language))] : []
  if (occasion !== 'outstanding' && occasion !== 'decision') return []
  return [
    ...(occasion === 'outstanding' ? [mail.outstanding] : []),
    ...stillOutstanding(ticket, type, reader),
  ]
}
