import { causeWords, type IncidentType } from '../../dialogs/incident-type.ts'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { withSign } from '../organisation/instruction.ts'
import { instructionName } from '../organisation/organisation.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { isFollowUp } from '../tickets/news.ts'
import type { Reader } from './needs.ts'

type Ticket = Pick<TicketRow, 'urgency' | 'cause'>
type About = { type: IncidentType | undefined; title: string }

/** Without the ticket's number: a desk reads what it is asked, all others what has happened. */
export function mailSubject(
  delivery: DeliveryRow,
  ticket: Ticket,
  { type, title }: About,
  reader: Reader,
): string {
  const { urgency, afterwards, helpDeskName } = reader.texts
  const { occasion, recipient_kind } = delivery
  const { marks: words } = afterwards.mail
  const marks = [
    ...(isUrgentMail(delivery, ticket) ? [urgency.urgent] : []),
    ...(isFollowUp(occasion) ? [words[occasion]] : []),
    ...(occasion === 'overdue' ? [words.overdue(helpDeskName)] : []),
    ...(occasion !== 'overdue' && recipient_kind === 'duty' ? [words.duty] : []),
  ]
  const request = type && isDeskAsked(delivery) && causeWords(type, ticket.cause, reader.language)?.subject
  return capitalised([marks.join(', '), request || title].filter(Boolean).join(': '))
}

/** Nothing hastes any more about what was taken back. */
export function isUrgentMail({ occasion }: DeliveryRow, { urgency }: Pick<Ticket, 'urgency'>): boolean {
  return urgency === 'urgent' && occasion !== 'withdrawal'
}

/** When it was taken back, or the leader has decided, a desk is told and not asked. */
function isDeskAsked({ recipient_kind, occasion }: DeliveryRow): boolean {
  return recipient_kind === 'desk' && occasion !== 'withdrawal' && occasion !== 'decision'
}

/** Who reports, and by which rule. */
export function whereFrom(type: IncidentType | undefined, reader: Reader): string {
  const { mail } = reader.texts
  const rule = [
    instructionName(reader.organisation, reader.language),
    ...(type?.paragraph ? [withSign(type.paragraph)] : []),
  ]
  return mail.intro(reader.organisation.name, rule.join(', '))
}
