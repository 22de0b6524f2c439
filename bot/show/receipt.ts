import type { Button } from '../../cards/card-data.ts'
import { renderReceipt } from '../../cards/render.ts'
import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { causeWords, isDecided, mayBeFound } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { leadersAlerted } from '../tickets/alerts.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { ownOpenTogether } from '../tickets/filed-together.ts'
import { resolutionOf } from '../tickets/ticket-events.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { isAfterHours } from '../time/time.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import { confirmedLines } from './confirmed.ts'
import { leadersAnswer, reasonGiven, stillOutstanding } from './facts.ts'
import type { Needs } from './needs.ts'
import { withdrawalReason } from './news.ts'
import { statusLines } from './status-lines.ts'
import { statusWord, titleOf } from './title.ts'

/**
 * The receipt that the reporter and the affected person see, true at this moment.
 * @param answer to what they have asked, above it
 */
export function showReceipt(
  seen: Ticket,
  personId: string,
  context: Needs,
  language: Language,
  answer = '',
): CardMessage {
  const ticket = ticketAsTold(seen, context.clock())
  const { receipt } = textsIn(language)
  const type = context.incidentTypes.find(({ id }) => id === ticket.type)
  const words = type && causeWords(type, ticket.cause, language)
  const settled = type !== undefined && ticket.status !== 'withdrawn' && isDecided(type, ticket.facts)
  const confirmed = confirmedLines(ticket, personId, context, language)
  const isDone = confirmed.length > 0 && ticket.status !== 'withdrawn'
  const card = renderReceipt({
    answer,
    heading: titleOf(ticket, context, language),
    number: numberAndState(ticket, language),
    lines: statusLines(ticket, context, language),
    confirmed,
    notYet: settled || isDone ? '' : notYet(ticket, words, language),
    advice: [
      ...decided(ticket, type, language),
      ...(isClosed(ticket.status) ? [] : stillOutstanding(ticket, type, language)),
      ...leadersNote(ticket, language),
      ...(settled || isClosed(ticket.status) ? [] : (words?.afterwards ?? [])),
      ...reportedForThem(ticket, personId, language),
    ],
    whoReads: type && !isDone ? whoReads(ticket, type, context, language) : [],
    note: note(ticket, type, context, language),
    buttons: buttons(ticket, personId, context, language),
  })
  return cardMessage(card, receipt.summary(ticket.number))
}

function numberAndState(ticket: Ticket, language: Language): string {
  const { receipt } = textsIn(language)
  return [receipt.number(ticket.number), stateOf(ticket, language), ...aboutWhom(ticket, language)].join(
    ' · ',
  )
}

function stateOf(ticket: Ticket, language: Language): string {
  const { resolutions } = textsIn(language)
  const state = statusWord(ticket, language)
  const resolution = resolutionOf(ticket)
  if (resolution) return `${state}: ${resolutions[resolution]}`
  return ticket.status === 'withdrawn' ? `${state}: ${withdrawalReason(ticket, language)}` : state
}

/** The advice that is left; after a withdrawal, what that does not undo. */
function notYet(
  { status }: Ticket,
  words: { notYet: string; afterWithdrawal?: string } | undefined,
  language: Language,
): string {
  if (status === 'withdrawn') {
    return [textsIn(language).afterwards.receipt.withdrawn, words?.afterWithdrawal ?? ''].join(' ').trim()
  }
  return status === 'resolved' ? '' : (words?.notYet ?? '')
}

/** The leader's answer. */
function decided(ticket: Ticket, type: IncidentType | undefined, language: Language): string[] {
  const answer = type && leadersAnswer(ticket, type, language)
  return answer ? [`${answer.question}: ${answer.answer}.`, ...reasonGiven(ticket, type, language)] : []
}

/** The last one. */
function leadersNote({ comments, deliveries, people }: Ticket, language: Language): string[] {
  const { receipt } = textsIn(language).afterwards
  const leaders = leadersAlerted(deliveries)
  const last = comments.findLast(({ by }) => by !== null && leaders.includes(by))
  return last ? [receipt.note(people.get(last.by ?? '')?.name ?? '', last.text)] : []
}

/** The affected person gets this card without having asked for it. */
function aboutWhom({ affected_id, reporter_id, people }: Ticket, language: Language): string[] {
  const { receipt } = textsIn(language).afterwards
  const affected = people.get(affected_id ?? '')
  return affected ? [receipt.affected(affected.name, people.get(reporter_id)?.name ?? null)] : []
}

/** They may know better. */
function reportedForThem({ affected_id, status }: Ticket, personId: string, language: Language): string[] {
  const { receipt } = textsIn(language).afterwards
  return affected_id === personId && !isClosed(status) ? [receipt.ifWrong] : []
}

function note(ticket: Ticket, type: IncidentType | undefined, context: Needs, language: Language): string {
  const handed = type ? handedOver(ticket, type, context, language) : []
  return [...related(ticket, language), ...handed].join(' ')
}

function related({ together }: Ticket, language: Language): string[] {
  const { receipt } = textsIn(language).afterwards
  return together.map(({ number }) => receipt.filedWith(number))
}

function buttons(
  ticket: Ticket,
  personId: string,
  { incidentTypes }: Pick<Needs, 'incidentTypes'>,
  language: Language,
): Button[] {
  const { receipt } = textsIn(language).afterwards
  if (isClosed(ticket.status)) return []
  const data = { ticketId: ticket.id }
  const isFindable = mayBeFound(ticket, incidentTypes)
  const others = ownOpenTogether(ticket, personId)
  const isAllFindable =
    others.length > 0 && [ticket, ...others].every((one) => mayBeFound(one, incidentTypes))
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

/** Honest about who may read it, counted from when it was reported. */
function whoReads(ticket: Ticket, type: IncidentType, context: Needs, language: Language): string[] {
  const { receipt } = textsIn(language)
  if (isClosed(ticket.status)) return []
  const call = ticket.urgency === 'urgent' ? desksOf(type.desks, context).filter(({ phone }) => phone) : []
  return [
    ...(isAfterHours(ticket.opened_at) ? [receipt.afterHours] : []),
    ...call.map(({ name, phone }) => receipt.call(name, phone ?? '')),
  ]
}

function handedOver(
  { status, deliveries }: Ticket,
  type: IncidentType,
  context: Needs,
  language: Language,
): string[] {
  const waiting = type.desks.filter((id) => !hasAnswered(id, deliveries))
  const desks = desksOf(waiting, context).filter(({ worksIn }) => worksIn === 'own-system')
  return isClosed(status) ? [] : desks.map(({ name }) => textsIn(language).receipt.handedOver(name))
}

function hasAnswered(deskId: string, deliveries: Ticket['deliveries']): boolean {
  return deliveries.some(({ recipient_id, answer }) => recipient_id === deskId && answer === 'human')
}

function desksOf(ids: string[], { organisation }: Needs) {
  return ids.flatMap((id) => organisation.desks[id] ?? [])
}
