import type { StatusLine } from '../../cards/card-data.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { isOutsideDesk } from '../organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { clockTime } from './time.ts'

/** A line per recipient: who, and what is true of the delivery to them now. */
export function statusLines(
  ticket: Ticket,
  { organisation, clock }: Pick<Context, 'organisation' | 'clock'>,
  language: Language,
): StatusLine[] {
  const current = ticket.deliveries.filter((delivery) => !isReplaced(delivery, ticket.deliveries))
  return current.map((delivery) => ({
    who: recipientName(delivery, ticket, organisation, language),
    state: stateWords(delivery, clock(), language) + trialNote(delivery, organisation, language),
    tone: toneOf(delivery),
  }))
}

/** A desk's or a person's name as shown to people. */
export function recipientName(
  delivery: DeliveryRow,
  ticket: Ticket,
  organisation: Context['organisation'],
  language: Language,
): string {
  const { receipt } = textsIn(language)
  const id = delivery.recipient_id
  const name = (id && ticket.people.get(id)?.name) ?? null
  switch (delivery.recipient_kind) {
    case 'desk':
      return (id && organisation.desks[id]?.name) ?? id ?? ''
    case 'privacy-officer':
      return receipt.privacyOfficer
    case 'leader':
      return receipt.leader(name)
    default:
      return name ?? ''
  }
}

/** A chat message that could not be delivered gives way to the mail that was sent in its place. */
function isReplaced(delivery: DeliveryRow, all: DeliveryRow[]): boolean {
  if (delivery.state !== 'failed' || delivery.channel !== 'teams') return false
  return all.some((other) => other.channel === 'email' && other.recipient_kind === delivery.recipient_kind)
}

function stateWords(delivery: DeliveryRow, now: Date, language: Language): string {
  const { receipt } = textsIn(language)
  const { state, channel, last_error, due_at } = delivery
  const sentAt = clockTime(delivery.sent_at ?? now, now)
  if (delivery.acknowledged_at) return receipt.person.acknowledged(clockTime(delivery.acknowledged_at, now))
  if (last_error === NO_LEADER) return receipt.noLeader
  if (state === 'sent' && channel === 'email' && isLeader(delivery)) return receipt.mailInstead(sentAt)
  const words = channel === 'teams' ? receipt.person : receipt.desk
  if (state === 'sent') return words.sent(sentAt)
  if (state !== 'pending') return words[state]
  return last_error && due_at ? words.later(clockTime(due_at, now)) : words.pending
}

function isLeader({ recipient_kind }: DeliveryRow): boolean {
  return recipient_kind === 'leader'
}

function trialNote({ recipient_kind, recipient_id }: DeliveryRow, organisation: Context['organisation'], language: Language): string {
  const redirected = organisation.delivery === 'trial' && recipient_kind === 'desk' && isOutsideDesk(recipient_id ?? '')
  return redirected ? ` (${textsIn(language).receipt.trial})` : ''
}

function toneOf(delivery: DeliveryRow): StatusLine['tone'] {
  const { state, acknowledged_at } = delivery
  if (acknowledged_at) return 'good'
  if (state === 'failed' || state === 'unknown') return 'attention'
  return state === 'sent' && !isLeader(delivery) ? 'good' : 'waiting'
}
