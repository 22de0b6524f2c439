import type { StatusLine } from '../../cards/card-data.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { RETURNED_BECAUSE } from '../remote/delivery-failure.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isToLeader } from '../tickets/alerts.ts'
import {
  isDelayed,
  isOnTrial,
  isReplaced,
  mayHaveBeenReached,
  recipientOf,
} from '../tickets/delivery-state.ts'
import { isFollowUp } from '../tickets/news.ts'
import { isHandedOnBy } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { type Reader, timeFor } from './needs.ts'
import { recipientName } from './recipient-name.ts'

/** Returns a line per recipient, in the order of first attempts: name, state of the report, later messages. */
export function statusLines(ticket: Ticket, reader: Reader): StatusLine[] {
  const { deliveries } = ticket
  const shown = deliveries.filter((one) => one.recipient_kind !== 'agent' && one.occasion !== 'overdue')
  const byRecipient = Map.groupBy(shown, recipientOf)
  return [...byRecipient.values()].flatMap((told) =>
    lineFor(
      told.filter((one) => !isReplaced(one, deliveries)),
      ticket,
      reader,
    ),
  )
}

function lineFor(told: DeliveryRow[], ticket: Ticket, reader: Reader): StatusLine[] {
  const [report] = told
  if (!report) return []
  const main = told.find(({ acknowledged_at }) => acknowledged_at) ?? answeredIn(told) ?? report
  const besides = latestOfEach(told.filter((one) => one !== report || one.occasion !== 'report'))
  const states = [
    ...(report.occasion === 'report' ? [leaderWords(main, ticket, reader)] : []),
    ...besides.flatMap((one) => followUp(one, reader)),
  ]
  const state = `${states.join(', ')}${trialNote(report, reader)}`
  return [{ who: recipientName(report, ticket, reader), state, tone: toneOf(main) }]
}

/** Returns a person's answer, else their system's, to any mail: then the report has reached them. */
export function answeredIn<Row extends Pick<DeliveryRow, 'answer' | 'answered_at'>>(
  told: Row[],
): Row | undefined {
  const byTime = told.toSorted(
    (one, other) => (one.answered_at?.getTime() ?? 0) - (other.answered_at?.getTime() ?? 0),
  )
  return (
    byTime.findLast(({ answer }) => answer === 'human') ?? byTime.findLast(({ answer }) => answer === 'auto')
  )
}

/** Returns the last message of each kind; a revocation replaces the one before. */
function latestOfEach(told: DeliveryRow[]): DeliveryRow[] {
  const done = told.filter(({ state }) => state !== 'cancelled')
  const kindOf = ({ occasion }: DeliveryRow) => (occasion === 'reopened' ? 'withdrawal' : occasion)
  return [...new Map(done.map((one) => [kindOf(one), one])).values()]
}

/** Like any delivery's words, except for a leader who handed on. */
function leaderWords(delivery: DeliveryRow, ticket: Ticket, reader: Reader): string {
  const { sent_at, acknowledged_at, recipient_id } = delivery
  if (!sent_at || acknowledged_at || !isHandedOnBy(ticket, recipient_id))
    return stateWords(delivery, ticket.deliveries, reader)
  return reader.texts.receipt.person.handedOn(timeFor(sent_at, reader))
}

export function stateWords(delivery: DeliveryRow, all: DeliveryRow[], reader: Reader): string {
  const { receipt, afterwards, helpDeskName } = reader.texts
  const { state, channel, last_error } = delivery
  const words = channel === 'teams' ? receipt.person : receipt.desk
  if (delivery.acknowledged_at) return receipt.person.acknowledged(timeFor(delivery.acknowledged_at, reader))
  if (delivery.answer) return answerWords(delivery, reader)
  if (state === 'sent') return sentWords(delivery, all, reader)
  if (state === 'failed' && last_error === NO_LEADER)
    return (delivery.recipient_kind === 'leader' ? receipt.noLeader : afterwards.noNextLevel)(helpDeskName)
  const why = whyReturned(delivery, reader)
  // By the destination, after another system had accepted it.
  if (state === 'pending' && last_error?.startsWith('returned'))
    return withNextTry(`${receipt.desk.returned}${why}`, delivery, reader)
  if (state === 'pending' && last_error) return withNextTry(words.later, delivery, reader)
  if (state === 'failed') return `${words.failed}${why}`
  return state === 'unknown' ? withNextTry(words.unknown, delivery, reader) : words[state]
}

function answerWords({ answer, answered_at }: DeliveryRow, reader: Reader): string {
  const { desk } = reader.texts.receipt
  const time = timeFor(answered_at ?? reader.clock(), reader)
  return answer === 'human' ? desk.answered(time) : desk.received(time)
}

function sentWords(delivery: DeliveryRow, all: DeliveryRow[], reader: Reader): string {
  const { receipt } = reader.texts
  const sentAt = timeFor(delivery.sent_at ?? reader.clock(), reader)
  if (delivery.channel === 'teams')
    return isToLeader(delivery) ? receipt.person.sent(sentAt) : receipt.person.told(sentAt)
  if (!isToLeader(delivery)) return (isDelayed(delivery) ? receipt.desk.delayed : receipt.desk.sent)(sentAt)
  return receipt.mailInstead[mayHaveBeenReached(delivery, all) ? 'unknown' : 'failed'](sentAt)
}

function withNextTry(words: string, { due_at }: DeliveryRow, reader: Reader): string {
  return due_at ? reader.texts.receipt.again(words, timeFor(due_at, reader)) : words
}

function followUp(delivery: DeliveryRow, reader: Reader): string[] {
  const { followUp: called, followUpState } = reader.texts.afterwards
  const { occasion, state, sent_at, last_error } = delivery
  if (!isFollowUp(occasion) || state === 'cancelled') return []
  const what = called[occasion]
  if (sent_at) return [followUpState.sent(what, timeFor(sent_at, reader))]
  if (state === 'pending' && last_error) return [withNextTry(followUpState.later(what), delivery, reader)]
  if (state === 'unknown') return [withNextTry(followUpState.unknown(what), delivery, reader)]
  if (state === 'pending') return [followUpState.pending(what)]
  return [`${followUpState.failed(what)}${whyReturned(delivery, reader)}`]
}

function trialNote(delivery: DeliveryRow, { organisation, texts }: Reader): string {
  return isOnTrial(delivery, organisation) ? ` (${texts.receipt.trial})` : ''
}

function toneOf(delivery: DeliveryRow): StatusLine['tone'] {
  const { state, acknowledged_at } = delivery
  if (acknowledged_at) return 'good'
  if (state === 'failed' || state === 'unknown') return 'attention'
  return state === 'sent' && !isToLeader(delivery) ? 'good' : 'waiting'
}

/** Returns `: adressen finnes ikke`, to follow a failed mail; empty if no reason is known. */
export function whyReturned({ reason }: Pick<DeliveryRow, 'reason'>, reader: Reader): string {
  const known = RETURNED_BECAUSE.find((one) => one === reason)
  if (!known) return ''
  const why = reader.texts.reason[known]
  return `: ${why.charAt(0).toLowerCase()}${why.slice(1)}`
}
