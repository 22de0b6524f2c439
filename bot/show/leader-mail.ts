import { dayOf } from '../../dialogs/incident-type.ts'
import { dayInWords } from '../../dialogs/report/when-words.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isReplaced, mayHaveBeenReached, recipientOf } from '../tickets/delivery-state.ts'
import { isAnswerAwaited } from '../tickets/leaders-decision.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import { nameIn, whyThem } from './alert-facts.ts'
import { contactLine } from './contact.ts'
import { stillOutstanding } from './facts.ts'
import type { Mailed } from './mail-subject.ts'
import type { Reader } from './needs.ts'
import { contactOf, recipientName } from './recipient-name.ts'

// The parts of an alert's card that a mail expresses in words.

/** Explains why this leader gets a mail: Teams did not, or perhaps did not, reach them. */
export function whyThisLeader({ ticket, delivery }: Mailed, reader: Reader): string {
  const { mail } = reader.texts
  const name = nameIn(ticket, whomItConcerns(ticket), reader)
  const [why] = whyThem(ticket, delivery, reader)
  const instead = mayHaveBeenReached(delivery, ticket.deliveries) ? mail.perhapsInTeams : mail.notInTeams
  return `${why?.value ?? mail.nearestLeader(name)} ${instead}`
}

/**
 * False for a leader from outside, who is only a contact in the directory, and for a privacy officer or duty
 * contact with an address in another domain than the municipality's mailbox.
 */
export function hasTeams({ delivery, ticket, isLeader }: Mailed, { organisation }: Reader): boolean {
  const isWithout = (one: DeliveryRow) =>
    one.reason === 'no-teams' && recipientOf(one) === recipientOf(delivery)
  if (isLeader) return !ticket.deliveries.some(isWithout)
  const isContact = ['privacy-officer', 'duty'].includes(delivery.recipient_kind)
  const email = isContact && contactOf(delivery, ticket, organisation)?.email
  return !email || domainOf(email) === domainOf(organisation.mailbox)
}

function domainOf(address: string): string | undefined {
  return address.toLowerCase().split('@')[1]
}

/** Explains how to acknowledge without a button. */
export function howToConfirm(mailed: Mailed, reader: Reader): string[] {
  const { delivery, ticket, type, isLeader } = mailed
  const { texts } = reader
  const { mail, helpDeskName } = texts
  if (!isLeader || !['report', 'reminder', 'outstanding', 'reopened'].includes(delivery.occasion)) return []
  const answer = hasTeams(mailed, reader) ? mail.answerByMail : mail.answerWithoutTeams
  const words = isAnswerAwaited(type, ticket.facts) ? answer : mail.confirmByMail
  return [words(contactLine(reader.organisation, texts), helpDeskName)]
}

/** Returns the other recipients, without their state: a repeated mail must be identical. */
export function alsoTold({ delivery, ticket }: Mailed, reader: Reader): { label: string; value: string }[] {
  const others = ticket.deliveries.filter(
    (one) =>
      one.occasion === 'report' &&
      one.recipient_kind !== 'agent' &&
      one.recipient_id !== delivery.recipient_id &&
      one.state !== 'failed' &&
      one.state !== 'cancelled' &&
      !isReplaced(one, ticket.deliveries),
  )
  const names = others.map((one) => recipientName(one, ticket, reader))
  const value = [...new Set(names)].join(', ')
  return value ? [{ label: reader.texts.mail.facts.alsoTold, value }] : []
}

/** Returns the tasks of the last day, and outstanding items regardless of the leader's answer. */
export function handBackWords({ delivery, ticket, type }: Mailed, reader: Reader): string[] {
  const { mail } = reader.texts.afterwards
  const { occasion } = delivery
  const day = type && dayOf(type, ticket.facts)
  if (occasion === 'last-day') return day ? [mail.lastDay(dayInWords(day, reader.language))] : []
  if (occasion !== 'outstanding' && occasion !== 'decision') return []
  return [...(occasion === 'outstanding' ? [mail.outstanding] : []), ...stillOutstanding(ticket, reader)]
}
