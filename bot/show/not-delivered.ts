import { NO_LEADER } from '../directory/find-leader.ts'
import type { DeliveryRow, ToldRow } from '../store/schema.ts'
import { alertsIn, lacksLeader } from '../tickets/alerts.ts'
import { isReplaced } from '../tickets/delivery-state.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { nameIn } from './alert-facts.ts'
import { askLeader } from './ask.ts'
import { type CardMessage, newsMessage, noticeMessage } from './card-message.ts'
import type { Reader } from './needs.ts'
import { contactOf, recipientName } from './recipient-name.ts'
import { stateWords, whyReturned } from './status-lines.ts'
import { titleOf } from './title.ts'

/** Returns a sentence on a delivery that has or may have failed; null for every other. */
export function notDelivered(delivery: ToldRow, ticket: Ticket, reader: Reader): string | null {
  const { undelivered } = reader.texts.attention
  const fate = fateOf(delivery)
  if (!fate) return null
  const who = recipientName(delivery, ticket, reader)
  if (fate === 'failed' && delivery.last_error === NO_LEADER)
    return `${who}: ${stateWords(delivery, ticket.deliveries, reader)}.`
  return undelivered[delivery.channel][fate](who, whyReturned(delivery, reader))
}

/** Failed deliveries that nothing replaced, and the numbers of those who were not reached or are silent. */
export function forDuty(ticket: Ticket, reader: Reader): string[] {
  const { duty } = reader.texts.attention
  const missing = ticket.deliveries
    .filter(({ recipient_kind }) => recipient_kind !== 'duty' && recipient_kind !== 'agent')
    .filter((one) => !isReplaced(one, ticket.deliveries) && fateOf(one))
  if (missing.length === 0) return [duty.nothingMissing]
  const sentences = missing.flatMap((one) => notDelivered(one, ticket, reader) ?? [])
  // If no leader is left to alert, no leader has acknowledged.
  const silent = lacksLeader(ticket.deliveries) ? alertsIn(ticket.deliveries) : []
  const numbers = new Set([...missing, ...silent].flatMap((one) => numberOf(one, ticket, reader)))
  return [...sentences, duty.doNow, ...numbers]
}

/** Returns the phone number: a desk's from the organisation file, a person's from the directory. */
function numberOf(delivery: ToldRow, ticket: Ticket, reader: Reader): string[] {
  const phone = contactOf(delivery, ticket, reader.organisation)?.phone
  return phone ? [reader.texts.contact(recipientName(delivery, ticket, reader), [phone])] : []
}

/** The duty contact's card, complete by itself, as there may be no mail. */
export function showDuty(ticket: Ticket, reader: Reader): CardMessage {
  const { attention, alert } = reader.texts
  const who = nameIn(ticket, whomItConcerns(ticket), reader)
  const about = attention.duty.urgent(ticket.number, titleOf(ticket, reader), who)
  const text = [about, ...forDuty(ticket, reader)].join('\n')
  return noticeMessage({ text }, alert.summary.urgent)
}

export function showNotDelivered(delivery: ToldRow, ticket: Ticket, reader: Reader): CardMessage {
  if (delivery.last_error === NO_LEADER) return askLeader(ticket, reader)
  const { attention, helpDeskName } = reader.texts
  const what = notDelivered(delivery, ticket, reader) ?? ''
  const text = attention.reporter(ticket.number, what, helpDeskName)
  return newsMessage({ text }, reader)
}

function fateOf({ state, last_error }: DeliveryRow): 'failed' | 'unknown' | 'waiting' | null {
  if (state === 'failed' || state === 'unknown') return state
  return state === 'pending' && last_error ? 'waiting' : null
}
