import type { AlertCard, Button } from '../../cards/card-data.ts'
import { renderAlert } from '../../cards/render.ts'
import {
  decisionOf,
  type IncidentType,
  isDecided,
  knownType,
  leaderHasAnswered,
  outstandingIn,
} from '../../dialogs/incident-type.ts'
import { choicesOf } from '../../dialogs/report/questions.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { isHandable, mayAnswer } from '../tickets/leaders-decision.ts'
import { isHandedOnBy } from '../tickets/ticket-events.ts'
import { isClosed, whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { acknowledgeButton, alertFacts, alertSummary, filedWith, nameIn } from './alert-facts.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { confirmedLines } from './confirmed.ts'
import { deadlineWords, stillOutstanding } from './facts.ts'
import { onCardOf, type Reader, timeFor } from './needs.ts'
import { withdrawalReason } from './news.ts'
import { statusLines } from './status-lines.ts'
import { stateInWords, titleOf, wordsOf } from './title.ts'

export function showAlert(ticket: Ticket, delivery: DeliveryRow, reader: Reader): CardMessage {
  const card = renderAlert(alertCard(ticket, delivery, reader))
  return cardMessage(card, alertSummary(ticket, delivery, reader))
}

/** Returns an alert for a leader: who, what, when, urgency, who was told, what to do. Not the free note. */
export function alertCard(seen: Ticket, delivery: DeliveryRow, anywhere: Reader): AlertCard {
  const reader = onCardOf(seen, anywhere)
  const ticket = ticketAsTold(seen, reader.clock())
  const { afterwards, urgency: urgencies } = reader.texts
  const urgent = ticket.urgency === 'urgent'
  const urgency = urgencies[ticket.urgency]
  const isReminder = delivery.occasion === 'reminder' || delivery.occasion === 'outstanding'
  const others = {
    ...ticket,
    deliveries: ticket.deliveries.filter(({ recipient_id }) => recipient_id !== delivery.recipient_id),
  }
  return {
    urgency: { text: isReminder ? afterwards.reminder(urgency) : urgency, urgent },
    heading: titleOf(ticket, reader),
    facts: [...alertFacts(ticket, delivery, reader), ...filedWith(ticket, delivery, reader)],
    told: statusLines(others, reader),
    confirmed: confirmedLines(ticket, delivery.recipient_id, reader),
    advice: isClosed(ticket.status) ? [] : [...advice(ticket, reader), ...stillOutstanding(ticket, reader)],
    deadline:
      isClosed(ticket.status) || !ticket.personal_data
        ? ''
        : `${deadlineWords(ticket, reader)} ${reader.texts.alert.assess}`,
    done: done(ticket, delivery, reader),
    buttons: buttons(ticket, delivery, reader),
    ...chat(ticket, reader),
  }
}

function advice(ticket: Ticket, reader: Reader): string[] {
  const type = knownType(ticket, reader)
  if (!type || leaderHasAnswered(type, ticket.facts)) return []
  const { leaderAdvice } = wordsOf(ticket, reader) ?? {}
  return leaderAdvice ? [leaderAdvice] : []
}

/** A link to chat with the affected person (learn: deep link to a chat); only where Teams is used. */
function chat(ticket: Ticket, reader: Reader) {
  const { name, mail } = ticket.people.get(whomItConcerns(ticket)) ?? {}
  if (!reader.teamsAppId || !name || !mail || isClosed(ticket.status)) return {}
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`
  return { link: { title: reader.texts.alert.chat(name.split(' ')[0] ?? name), url } }
}

/** Returns the settled points, one per line. Only the first acknowledgement counts: then none is awaited. */
function done(ticket: Ticket, { recipient_id }: DeliveryRow, reader: Reader): string {
  const { alert, afterwards } = reader.texts
  const lines = [
    ...(ticket.status === 'withdrawn'
      ? [afterwards.news.withdrawnDone(withdrawalReason(ticket, reader))]
      : []),
    ...(ticket.status === 'resolved' ? [stateInWords(ticket, reader)] : []),
    ...(isHandedOnBy(ticket, recipient_id) ? [alert.handedOn(nameIn(ticket, recipient_id, reader))] : []),
    ...firstAcknowledged(ticket).map(({ name, at }) => alert.done(name, timeFor(at, reader))),
  ]
  return lines.join('\n')
}

function firstAcknowledged({ deliveries, people }: Ticket): { name: string; at: Date }[] {
  const acknowledged = deliveries.flatMap(({ recipient_id, acknowledged_at }) =>
    acknowledged_at ? [{ name: people.get(recipient_id ?? '')?.name ?? '', at: acknowledged_at }] : [],
  )
  return acknowledged.sort((one, other) => one.at.getTime() - other.at.getTime()).slice(0, 1)
}

function buttons(ticket: Ticket, delivery: DeliveryRow, reader: Reader): Button[] {
  const { alert, afterwards } = reader.texts
  const type = knownType(ticket, reader)
  if (isClosed(ticket.status)) return []
  const data = { ticketId: ticket.id }
  const answers = type ? answerButtons(ticket, type, delivery.recipient_id ?? '', reader) : []
  return [
    ...answers,
    ...(type ? clearButtons(ticket, type, reader) : []),
    ...(ticket.acknowledged_at || delivery.acknowledged_at || answers.length > 0
      ? []
      : [acknowledgeButton(ticket, delivery, reader)]),
    ...(isHandable(ticket, delivery.recipient_id ?? '', type)
      ? [{ title: alert.handOn, verb: 'hand-on', data }]
      : []),
    { title: afterwards.note.button, verb: 'ask-note', data },
  ]
}

/** Returns a button for each answer that counts now and is new. */
function answerButtons(ticket: Ticket, type: IncidentType, personId: string, reader: Reader): Button[] {
  const decision = decisionOf(type)
  if (!decision) return []
  const { change } = reader.texts.afterwards.decision
  const data = { ticketId: ticket.id }
  return choicesOf(decision.question, reader.language)
    .filter(({ id }) => mayAnswer(ticket, type, id, personId, reader.clock()))
    .map(({ id, title }) => ({
      title: isDecided(type, ticket.facts) ? change(title) : title,
      verb: 'decide',
      data: { ...data, answer: id },
    }))
}

/** Returns buttons for the outstanding items, once the leader has confirmed all others. */
function clearButtons({ id, facts }: Ticket, type: IncidentType, reader: Reader): Button[] {
  const open = outstandingIn(type, facts)
  if (!open || !leaderHasAnswered(type, facts)) return []
  const { cleared } = open.words[reader.language]
  return open.cleared.map((answer) => ({
    title: cleared[answer] ?? answer,
    verb: 'clear-outstanding',
    data: { ticketId: id, answer },
  }))
}
