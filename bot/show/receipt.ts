import type { Button } from '../../cards/card-data.ts'
import { renderReceipt } from '../../cards/render.ts'
import {
  type IncidentType,
  isDecided,
  knownType,
  leaderHasAnswered,
  mayBeFound,
} from '../../dialogs/incident-type.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { leadersAlerted } from '../tickets/alerts.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { isDelayed, isOnTrial } from '../tickets/delivery-state.ts'
import { ownOpenTogether } from '../tickets/filed-together.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { workResumesAt } from '../time/time.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { confirmedLines } from './confirmed.ts'
import { desksIn } from './contact.ts'
import { leadersAnswer, reasonGiven, stillOutstanding } from './facts.ts'
import { onCardOf, type Reader } from './needs.ts'
import { withdrawalReason } from './news.ts'
import { statusLines } from './status-lines.ts'
import { stateInWords, titleOf, wordsOf } from './title.ts'

/** Shows a ticket's present state to its reporter or affected person. @param answer shown on top */
export function showReceipt(seen: Ticket, personId: string, anywhere: Reader, answer = ''): CardMessage {
  const reader = onCardOf(seen, anywhere)
  const ticket = ticketAsTold(seen, reader.clock())
  const { receipt, afterwards } = reader.texts
  const type = knownType(ticket, reader)
  const words = wordsOf(ticket, reader)
  const answered =
    type !== undefined && ticket.status !== 'withdrawn' && leaderHasAnswered(type, ticket.facts)
  const settled = answered && isDecided(type, ticket.facts)
  const confirmed = confirmedLines(ticket, personId, reader)
  const isDone = confirmed.length > 0 && ticket.status !== 'withdrawn'
  const card = renderReceipt({
    answer,
    heading: titleOf(ticket, reader),
    number: numberAndState(ticket, reader),
    lines: statusLines(ticket, reader),
    confirmed,
    notYet: answered || isDone ? '' : notYet(ticket, words, reader),
    advice: [
      ...decided(ticket, reader),
      ...(isClosed(ticket.status) ? [] : stillOutstanding(ticket, reader)),
      ...leadersNote(ticket, reader),
      ...(settled || isClosed(ticket.status) ? [] : (words?.afterwards ?? [])),
      // The affected person may know better than the reporter.
      ...(ticket.affected_id === personId && !isClosed(ticket.status) ? [afterwards.receipt.ifWrong] : []),
    ],
    whoReads: type && !isDone ? whoReads(ticket, type, reader) : [],
    note: note(ticket, reader),
    buttons: buttons(ticket, personId, reader),
  })
  return cardMessage(card, receipt.summary(ticket.number))
}

function numberAndState(ticket: Ticket, reader: Reader): string {
  const state = stateInWords(ticket, reader)
  return [
    reader.texts.receipt.number(ticket.number),
    ticket.status === 'withdrawn' ? `${state}: ${withdrawalReason(ticket, reader)}` : state,
    ...aboutWhom(ticket, reader),
  ].join(' · ')
}

/** Returns the remaining warning; after a withdrawal, what that does not undo. */
function notYet(
  { status }: Ticket,
  words: { notYet: string; afterWithdrawal?: string } | undefined,
  reader: Reader,
): string {
  if (status === 'withdrawn')
    return [reader.texts.afterwards.receipt.withdrawn, words?.afterWithdrawal ?? ''].join(' ').trim()
  return status === 'resolved' ? '' : (words?.notYet ?? '')
}

function decided(ticket: Ticket, reader: Reader): string[] {
  const answer = leadersAnswer(ticket, reader)
  return answer ? [`${answer.question}: ${answer.answer}.`, ...reasonGiven(ticket, reader)] : []
}

function leadersNote({ comments, deliveries, people }: Ticket, reader: Reader): string[] {
  const { receipt } = reader.texts.afterwards
  const leaders = leadersAlerted(deliveries)
  const last = comments.findLast(({ by }) => by !== null && leaders.includes(by))
  return last ? [receipt.note(people.get(last.by ?? '')?.name ?? '', last.text)] : []
}

/** Explains the card to the affected person, who did not ask for it. */
function aboutWhom({ affected_id, reporter_id, people }: Ticket, reader: Reader): string[] {
  const { receipt } = reader.texts.afterwards
  const affected = people.get(affected_id ?? '')
  return affected ? [receipt.affected(affected.name, people.get(reporter_id)?.name ?? null)] : []
}

function note(ticket: Ticket, reader: Reader): string {
  const { receipt } = reader.texts.afterwards
  const related = ticket.together.map(({ number }) => receipt.filedWith(number))
  return [...related, ...handedOver(ticket, reader)].join(' ')
}

function buttons(ticket: Ticket, personId: string, reader: Reader): Button[] {
  const { receipt } = reader.texts.afterwards
  if (isClosed(ticket.status)) return []
  const data = { ticketId: ticket.id }
  const isFindable = mayBeFound(ticket, reader.incidentTypes)
  const others = ownOpenTogether(ticket, personId)
  const isAllFindable =
    others.length > 0 && [ticket, ...others].every((one) => mayBeFound(one, reader.incidentTypes))
  const ask = (title: string) => ({ title, verb: 'ask-withdrawal', data })
  return [
    { title: receipt.add, verb: 'ask-addition', data },
    ...(isFindable ? [ask(receipt.found)] : []),
    ...(isAllFindable
      ? [{ ...ask(receipt.foundAll(others.length + 1)), data: { ...data, together: 'yes' } }]
      : []),
    ask(receipt.withdraw),
  ]
}

/** Says honestly who may read a report outside working hours, until they begin. */
function whoReads(ticket: Ticket, type: IncidentType, reader: Reader): string[] {
  const { receipt } = reader.texts
  if (isClosed(ticket.status)) return []
  const call =
    ticket.urgency === 'urgent' ? desksIn(type.desks, reader.organisation).filter(({ phone }) => phone) : []
  const resumes = workResumesAt(ticket.opened_at, reader.organisation.holidays)
  const isGoing = unanswered(ticket).some(
    ({ state, last_error }) => state === 'sent' || (state === 'pending' && last_error === null),
  )
  return [
    ...(isGoing && resumes && reader.clock() < resumes ? [receipt.afterHours] : []),
    ...call.map(({ name, phone }) => receipt.call(name, phone ?? '')),
  ]
}

/** Says which desks follow up in a system of their own, if they have the report. */
export function handedOver(ticket: Ticket, { organisation, texts }: Reader): string[] {
  if (isClosed(ticket.status)) return []
  const reached = unanswered(ticket).filter(
    (one) => one.state === 'sent' && !isDelayed(one) && !isOnTrial(one, organisation),
  )
  const ids = reached.flatMap(({ recipient_id }) => recipient_id ?? [])
  return desksIn(ids, organisation)
    .filter(({ worksIn }) => worksIn === 'own-system')
    .map(({ name }) => texts.receipt.handedOver(name))
}

/** Returns the report's deliveries to desks where no person has answered yet. */
function unanswered({ deliveries }: Ticket): DeliveryRow[] {
  const answered = deliveries.flatMap(({ recipient_id, answer }) => (answer === 'human' ? recipient_id : []))
  return deliveries.filter(
    ({ recipient_kind, recipient_id, occasion }) =>
      recipient_kind === 'desk' && occasion === 'report' && !answered.includes(recipient_id),
  )
}
