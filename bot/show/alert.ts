import type { AlertCard, Button } from '../../cards/card-data.ts'
import { renderAlert } from '../../cards/render.ts'
import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { causeWords, decisionOf, isDecided, isFinal, outstandingIn } from '../../dialogs/incident-type.ts'
import { choicesOf } from '../../dialogs/report/questions.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { isHandable } from '../tickets/handed-on.ts'
import { mayAnswer } from '../tickets/leaders-decision.ts'
import { isHandedOnBy, resolutionOf } from '../tickets/ticket-events.ts'
import { isClosed, whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { clockTime, dayAndTime } from '../time/time.ts'
import { alertFacts, nameIn } from './alert-facts.ts'
import { alertSummary } from './alert-summary.ts'
import { acknowledgeButton, filedWith } from './alert-together.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { confirmedLines } from './confirmed.ts'
import { deadlineOf } from './deadline.ts'
import { stillOutstanding } from './facts.ts'
import type { Needs } from './needs.ts'
import { withdrawalReason } from './news.ts'
import { statusLines } from './status-lines.ts'
import { statusWord, titleOf } from './title.ts'

export function showAlert(
  ticket: Ticket,
  delivery: DeliveryRow,
  context: Needs,
  language: Language,
): CardMessage {
  const card = renderAlert(alertCard(ticket, delivery, context, language))
  return cardMessage(card, alertSummary(ticket, delivery, context, language))
}

/**
 * What a leader reads: who, what, when, how urgent, who has been told, what to do. Not the free note.
 */
export function alertCard(
  seen: Ticket,
  delivery: DeliveryRow,
  context: Needs,
  language: Language,
): AlertCard {
  const ticket = ticketAsTold(seen, context.clock())
  const { afterwards, urgency: urgencies } = textsIn(language)
  const type = context.incidentTypes.find(({ id }) => id === ticket.type)
  const urgent = ticket.urgency === 'urgent'
  const urgency = urgencies[ticket.urgency]
  const others = {
    ...ticket,
    deliveries: ticket.deliveries.filter(({ recipient_id }) => recipient_id !== delivery.recipient_id),
  }
  return {
    urgency: { text: isReminder(delivery) ? afterwards.reminder(urgency) : urgency, urgent },
    heading: titleOf(ticket, context, language),
    facts: [
      ...alertFacts(ticket, delivery, type, language),
      ...filedWith(ticket, delivery, context, language),
    ],
    told: statusLines(others, context, language),
    confirmed: confirmedLines(ticket, delivery.recipient_id, context, language),
    advice: isClosed(ticket.status)
      ? []
      : [...advice(ticket, type, language), ...stillOutstanding(ticket, type, language)],
    deadline: isClosed(ticket.status) ? '' : deadline(ticket, language),
    done: done(ticket, delivery, context.clock(), language),
    buttons: buttons(ticket, delivery, type, context, language),
    ...chat(ticket, context, language),
  }
}

function advice(ticket: Ticket, type: IncidentType | undefined, language: Language): string[] {
  const words = type && causeWords(type, ticket.cause, language)
  const decision = type && decisionOf(type)
  const hasAnswered = decision !== undefined && isFinal(decision, ticket.facts['decision'])
  return words?.leaderAdvice && !hasAnswered ? [words.leaderAdvice] : []
}

function isReminder({ occasion }: DeliveryRow): boolean {
  return occasion === 'reminder' || occasion === 'outstanding'
}

function deadline(ticket: Ticket, language: Language): string {
  const { alert } = textsIn(language)
  if (!ticket.personal_data) return ''
  return `${alert.deadline(dayAndTime(deadlineOf(ticket), language))} ${alert.assess}`
}

/** With whom it is about (learn: deep link to a chat). Links into Teams are for where Teams is. */
function chat(ticket: Ticket, { teamsAppId }: Needs, language: Language) {
  const { name, mail } = ticket.people.get(whomItConcerns(ticket)) ?? {}
  if (!teamsAppId || !name || !mail || isClosed(ticket.status)) return {}
  const url = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(mail)}`
  return { link: { title: textsIn(language).alert.chat(name.split(' ')[0] ?? name), url } }
}

/** The settled points, a line each. The first who acknowledged is enough: then nobody is waited for any more. */
function done(ticket: Ticket, { recipient_id }: DeliveryRow, now: Date, language: Language): string {
  const { alert, afterwards } = textsIn(language)
  const lines = [
    ...(ticket.status === 'withdrawn'
      ? [afterwards.news.withdrawnDone(withdrawalReason(ticket, language))]
      : []),
    ...(ticket.status === 'resolved' ? [resolved(ticket, language)] : []),
    ...(isHandedOnBy(ticket, recipient_id) ? [alert.handedOn(nameIn(ticket, recipient_id, language))] : []),
    ...firstAcknowledged(ticket).map(({ name, at }) => alert.done(name, clockTime(at, now, language))),
  ]
  return lines.join('\n')
}

function resolved(ticket: Ticket, language: Language): string {
  const state = statusWord(ticket, language)
  const resolution = resolutionOf(ticket)
  return resolution ? `${state}: ${textsIn(language).resolutions[resolution]}` : state
}

function firstAcknowledged({ deliveries, people }: Ticket): { name: string; at: Date }[] {
  const acknowledged = deliveries.flatMap(({ recipient_id, acknowledged_at }) =>
    acknowledged_at ? [{ name: people.get(recipient_id ?? '')?.name ?? '', at: acknowledged_at }] : [],
  )
  return acknowledged.sort((one, other) => one.at.getTime() - other.at.getTime()).slice(0, 1)
}

function buttons(
  ticket: Ticket,
  delivery: DeliveryRow,
  type: IncidentType | undefined,
  context: Needs,
  language: Language,
): Button[] {
  const { alert, afterwards } = textsIn(language)
  if (isClosed(ticket.status)) return []
  const data = { ticketId: ticket.id }
  const answers = type
    ? answerButtons(ticket, type, delivery.recipient_id ?? '', context.clock(), language)
    : []
  return [
    ...answers,
    ...(type ? clearButtons(ticket, type, language) : []),
    ...(ticket.acknowledged_at || delivery.acknowledged_at || answers.length > 0
      ? []
      : [acknowledgeButton(ticket, delivery, context, language)]),
    ...(isHandable(ticket, delivery.recipient_id ?? '', type)
      ? [{ title: alert.handOn, verb: 'hand-on', data }]
      : []),
    { title: afterwards.note.button, verb: 'ask-note', data },
  ]
}

/** A button per answer that counts now, which is no news. */
function answerButtons(
  ticket: Ticket,
  type: IncidentType,
  personId: string,
  now: Date,
  language: Language,
): Button[] {
  const decision = decisionOf(type)
  if (!decision) return []
  const { change } = textsIn(language).afterwards.decision
  const data = { ticketId: ticket.id }
  return choicesOf(decision.question, language)
    .filter(({ id }) => mayAnswer(ticket, type, id, personId, now))
    .map(({ id, title }) => ({
      title: isDecided(type, ticket.facts) ? change(title) : title,
      verb: 'decide',
      data: { ...data, answer: id },
    }))
}

/** When the leader has confirmed all the rest: what has become of what is outstanding. */
function clearButtons({ id, facts }: Ticket, type: IncidentType, language: Language): Button[] {
  const decision = decisionOf(type)
  const open = outstandingIn(type, facts)
  if (!decision || !open || !isFinal(decision, facts['decision'])) return []
  const { cleared } = open.words[language]
  return open.cleared.map((answer) => ({
    title: cleared[answer] ?? answer,
    verb: 'clear-outstanding',
    data: { ticketId: id, answer },
  }))
}
