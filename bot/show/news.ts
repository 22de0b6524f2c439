import type { Decision, IncidentType, Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isGivenUp } from '../tickets/has-failed.ts'
import { isChanged } from '../tickets/leaders-decision.ts'
import { isNews } from '../tickets/news.ts'
import { decidedBy } from '../tickets/ticket-events.ts'
import { isCalledOff } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import { type CardMessage, noticeMessage } from './card-message.ts'
import { showComment } from './comment.ts'
import { confirmationNews, correctionNews } from './confirmed.ts'
import { reasonGiven } from './facts.ts'
import type { Needs } from './needs.ts'
import { showNotDelivered } from './not-delivered.ts'
import { showReopened, showResolved } from './outcome.ts'
import { titleOf } from './title.ts'

type Show = (language: Language) => CardMessage

/** Whether there is nothing to say to them any more. */
export function isOver(delivery: DeliveryRow, ticket: Ticket, context: Needs): boolean {
  if (isCalledOff(delivery, ticket)) return true
  return isNews(delivery) && delivery.occasion !== 'answer' && !newsIn(delivery, ticket, context)
}

/**
 * What somebody hears after the report, as a short new message: their card is edited too, but an edit notifies nobody.
 * Null when it is no longer so, or has been erased.
 */
export function newsIn(delivery: DeliveryRow, ticket: Ticket, context: Needs): Show | null {
  const { occasion, about } = delivery
  switch (occasion) {
    case 'addition':
    case 'withdrawal':
      return (language) => showNews(occasion, ticket, context, language)
    case 'decision':
      return isNews(delivery)
        ? newsOfDecision(about, ticket, context)
        : (language) => showNews(occasion, ticket, context, language)
    case 'comment': {
      const comment = ticket.comments.find(({ id }) => id === about)
      return comment ? (language) => showComment(comment, ticket, context, language) : null
    }
    case 'outcome': {
      const show = about === 'resolved' ? showResolved : showReopened
      return (language) => show(ticket, context, language)
    }
    case 'failure': {
      // It may be on its way once more, or there.
      const failed = ticket.deliveries.find((one) => one.id === about && isGivenUp(one))
      return failed ? (language) => showNotDelivered(failed, ticket, context, language) : null
    }
    case 'confirmation':
      return confirmationNews(about, ticket, delivery.recipient_id, context)
    case 'correction':
      return correctionNews(about, ticket, context)
    default:
      return null
  }
}

/** Another answer may have been given since. */
function newsOfDecision(about: string | null, ticket: Ticket, { incidentTypes }: Needs): Show | null {
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  const { decision } = type ?? {}
  if (!type || !decision || !about || ticket.facts['decision'] !== about) return null
  return (language) => showDecision(ticket, type, decision, about, language)
}

/** News of the leader's answer, to the reporter. */
function showDecision(
  ticket: Ticket,
  type: IncidentType,
  { told }: Decision,
  answer: string,
  language: Language,
): CardMessage {
  const { decision, news } = textsIn(language).afterwards
  const employee = ticket.affected_id && nameIn(ticket, ticket.affected_id, language)
  const leader = nameIn(ticket, decidedBy(ticket), language)
  const decided = { leader, employee, cause: ticket.cause, facts: ticket.facts }
  const sentence = told[language][answer]?.(decided) ?? answer
  const sentences = [
    ...(isChanged(ticket, type) ? [decision.changed] : []),
    sentence,
    ...reasonGiven(ticket, type, language),
  ]
  const text = decision.told(ticket.number, sentences.join(' '))
  return noticeMessage({ text }, news.summary)
}

function showNews(
  occasion: 'addition' | 'decision' | 'withdrawal',
  ticket: Ticket,
  context: Needs,
  language: Language,
): CardMessage {
  const { news } = textsIn(language).afterwards
  const text =
    occasion === 'withdrawal'
      ? news.withdrawal(ticket.number, titleOf(ticket, context, language), withdrawalReason(ticket, language))
      : news[occasion](ticket.number)
  return noticeMessage({ text }, news.summary)
}

/** Why the reporter has withdrawn it, in words. */
export function withdrawalReason({ withdrawn_because }: Ticket, language: Language): string {
  const { withdrawalReasons } = textsIn(language)
  return withdrawn_because ? withdrawalReasons[withdrawn_because] : ''
}
