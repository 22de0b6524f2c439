import { isDecided, knownType } from '../../dialogs/incident-type.ts'
import type { CommentRow, DeliveryRow } from '../store/schema.ts'
import { leadersAlerted } from '../tickets/alerts.ts'
import { isGivenUp } from '../tickets/delivery-state.ts'
import { isChanged } from '../tickets/leaders-decision.ts'
import { isNews } from '../tickets/news.ts'
import { decisionsIn } from '../tickets/ticket-events.ts'
import { isCalledOff } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import { askMessage, type CardMessage, newsMessage, noticeMessage, type Show } from './card-message.ts'
import { confirmationNews, correctionNews } from './confirmed.ts'
import { audienceOf, labelsAdded, reasonGiven } from './facts.ts'
import { emptyInput } from './form.ts'
import type { Needs, Reader } from './needs.ts'
import { showNotDelivered } from './not-delivered.ts'
import { showReopened, showResolved } from './outcome.ts'
import { titleOf } from './title.ts'

/** Tells whether the message is obsolete. */
export function isOver(delivery: DeliveryRow, ticket: Ticket, context: Needs): boolean {
  if (isCalledOff(delivery, ticket)) return true
  const type = knownType(ticket, context)
  if (delivery.occasion === 'outstanding' && type && isDecided(type, ticket.facts)) return true
  return isNews(delivery) && delivery.occasion !== 'answer' && !newsIn(delivery, ticket, context)
}

/** As a new message, since an edit of the card notifies nobody. Null if it is obsolete or erased. */
export function newsIn(delivery: DeliveryRow, ticket: Ticket, context: Needs): Show | null {
  const { occasion, about } = delivery
  switch (occasion) {
    case 'addition':
      return (reader) => {
        const labels = labelsAdded(delivery, audienceOf(delivery), ticket, reader)
        return newsMessage({ text: reader.texts.afterwards.news.addition(ticket.number, labels) }, reader)
      }
    case 'withdrawal':
    case 'reopened':
      return (reader) => showNews(occasion, ticket, reader)
    case 'decision':
      return isNews(delivery)
        ? newsOfDecision(about, ticket, context)
        : (reader) => showNews(occasion, ticket, reader)
    case 'comment': {
      const comment = ticket.comments.find(({ id }) => id === about)
      return comment ? (reader) => showComment(comment, ticket, reader) : null
    }
    case 'outcome': {
      const show = about === 'resolved' ? showResolved : showReopened
      return (reader) => show(ticket, reader)
    }
    case 'failure': {
      // The delivery may be tried again, or have arrived.
      const failed = ticket.deliveries.find((one) => one.id === about && isGivenUp(one))
      return failed ? (reader) => showNotDelivered(failed, ticket, reader) : null
    }
    case 'confirmation':
      return confirmationNews(about, ticket, delivery.recipient_id)
    case 'correction':
      return correctionNews(about, ticket)
    default:
      return null
  }
}

/** Shows a comment of the help desk, a leader or a desk to the reporter or affected person. */
function showComment(
  { id: commentId, by, desk, text }: CommentRow,
  { id, number, people, deliveries }: Ticket,
  reader: Reader,
): CardMessage {
  if (desk !== null)
    return showAnswer(text, number, { name: desk, ...reader.organisation.desks[desk] }, reader)
  if (by !== null && leadersAlerted(deliveries).includes(by)) {
    const { afterwards, receipt } = reader.texts
    const name = people.get(by)?.name ?? receipt.leader(null)
    // Without an input: the answer goes to the leader, not here.
    return newsMessage({ text: afterwards.note.told(number, name, text) }, reader)
  }
  const { comment, helpDeskName } = reader.texts
  const ask = {
    text: comment.text(number, text, helpDeskName),
    inputs: [emptyInput('answer', 'lines', comment.answer)],
    send: { title: comment.send, verb: 'answer', data: { ticketId: id, commentId } },
  }
  return askMessage(ask, comment.summary(helpDeskName))
}

/** Says to answer by mail: the desk does not read this chat. */
function showAnswer(
  text: string,
  number: string,
  { name, email }: { name: string; email?: string },
  reader: Reader,
): CardMessage {
  const { answer } = reader.texts
  const how = email ? [answer.howToAnswer(email, number)] : []
  const said = [answer.told(number, name, text), ...how].join('\n\n')
  return noticeMessage({ text: said }, answer.summary)
}

/** Null if the decision has changed since. */
function newsOfDecision(about: string | null, ticket: Ticket, context: Needs): Show | null {
  const type = knownType(ticket, context)
  const told = type?.decision?.told
  if (!type || !told || !about || ticket.facts['decision'] !== about) return null
  return (reader) => {
    const { decision } = reader.texts.afterwards
    const employee = ticket.affected_id && nameIn(ticket, ticket.affected_id, reader)
    const leader = nameIn(ticket, decisionsIn(ticket).at(-1)?.by ?? null, reader)
    const decided = { leader, employee, cause: ticket.cause, facts: ticket.facts }
    const sentences = [
      ...(isChanged(ticket, type) ? [decision.changed] : []),
      told[reader.language][about]?.(decided) ?? about,
      ...reasonGiven(ticket, reader),
    ]
    return newsMessage({ text: decision.told(ticket.number, sentences.join(' ')) }, reader)
  }
}

function showNews(
  occasion: 'decision' | 'withdrawal' | 'reopened',
  ticket: Ticket,
  reader: Reader,
): CardMessage {
  const { news } = reader.texts.afterwards
  const text = news[occasion](ticket.number, titleOf(ticket, reader), withdrawalReason(ticket, reader))
  return newsMessage({ text }, reader)
}

export function withdrawalReason({ withdrawn_because }: Ticket, reader: Reader): string {
  const { withdrawalReasons } = reader.texts
  return withdrawn_because ? withdrawalReasons[withdrawn_because] : ''
}
