import { type CauseWords, type IncidentType, knownType } from '../../dialogs/incident-type.ts'
import { capitalised } from '../../dialogs/texts/capitalised.ts'
import { withSign } from '../organisation/instruction.ts'
import { instructionName } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isToLeader } from '../tickets/alerts.ts'
import { isChanged } from '../tickets/leaders-decision.ts'
import { isFollowUp } from '../tickets/news.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { type Audience, audienceOf } from './facts.ts'
import type { Reader } from './needs.ts'
import { titleOf, wordsOf } from './title.ts'

/** A delivery by mail, its subject matter, and how much its recipient may see. */
export type Mailed = {
  delivery: DeliveryRow
  ticket: Ticket
  type: IncidentType | undefined
  title: string
  words: CauseWords | undefined
  audience: Audience
  isLeader: boolean
  isUrgent: boolean
}

export function mailedAbout(ticket: Ticket, delivery: DeliveryRow, reader: Reader): Mailed {
  return {
    delivery,
    ticket,
    type: knownType(ticket, reader),
    title: titleOf(ticket, reader),
    words: wordsOf(ticket, reader),
    audience: audienceOf(delivery),
    isLeader: isToLeader(delivery),
    // A withdrawn report is no longer urgent.
    isUrgent: ticket.urgency === 'urgent' && delivery.occasion !== 'withdrawal',
  }
}

/** Returns the subject without the number: the request for a desk, the event for all others. */
export function mailSubject(
  { delivery, ticket, type, title, words, isUrgent }: Mailed,
  reader: Reader,
): string {
  const { urgency, afterwards, helpDeskName } = reader.texts
  const { occasion, recipient_kind } = delivery
  const { marks } = afterwards.mail
  const isCorrected = occasion === 'decision' && type !== undefined && isChanged(ticket, type)
  const marked = [
    ...(isUrgent ? [urgency.urgent] : []),
    ...(isFollowUp(occasion) ? [isCorrected ? marks.changed : marks[occasion]] : []),
    ...(occasion === 'overdue' ? [marks.overdue(helpDeskName)] : []),
    ...(occasion !== 'overdue' && recipient_kind === 'duty' ? [marks.duty] : []),
  ]
  // For other occasions, the mark tells what to do.
  const isAsked = recipient_kind === 'desk' && !['withdrawal', 'decision', 'last-day'].includes(occasion)
  const asked = isAsked ? words?.subject : undefined
  return capitalised([marked.join(', '), asked || title].filter(Boolean).join(': '))
}

/** Returns the sender and the rule. */
export function whereFrom(type: IncidentType | undefined, reader: Reader): string {
  const { mail } = reader.texts
  const rule = [
    instructionName(reader.organisation, reader.language),
    ...(type?.paragraph ? [withSign(type.paragraph)] : []),
  ]
  return mail.intro(reader.organisation.name, rule.join(', '))
}
