import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { causeWords } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { isFollowUp } from '../tickets/news.ts'

type Ticket = Pick<TicketRow, 'urgency' | 'cause'>

/** Without the ticket's number: a desk reads what it is asked, all others what has happened. */
export function mailSubject(
  delivery: DeliveryRow,
  ticket: Ticket,
  { type, title }: { type: IncidentType | undefined; title: string },
  language: Language,
): string {
  const { urgency, afterwards } = textsIn(language)
  const { occasion, recipient_kind } = delivery
  const { marks: words } = afterwards.mail
  const marks = [
    ...(isUrgentMail(delivery, ticket) ? [urgency.urgent] : []),
    ...(isFollowUp(occasion) ? [words[occasion]] : []),
    ...(occasion === 'overdue' ? [words.overdue] : recipient_kind === 'duty' ? [words.duty] : []),
  ]
  const request = type && isDeskAsked(delivery) && causeWords(type, ticket.cause, language)?.subject
  const subject = [marks.join(', '), request || title].filter(Boolean).join(': ')
  return subject.charAt(0).toUpperCase() + subject.slice(1)
}

/** Nothing hastes any more about what was taken back. */
export function isUrgentMail({ occasion }: DeliveryRow, { urgency }: Pick<Ticket, 'urgency'>): boolean {
  return urgency === 'urgent' && occasion !== 'withdrawal'
}

/** When it was taken back, or the leader has decided, a desk is told and not asked. */
function isDeskAsked({ recipient_kind, occasion }: DeliveryRow): boolean {
  return recipient_kind === 'desk' && occasion !== 'withdrawal' && occasion !== 'decision'
}
