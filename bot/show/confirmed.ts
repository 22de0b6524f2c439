import { claimsOf, knownType } from '../../dialogs/incident-type.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { ConfirmationRow, TicketRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { newsMessage, type Show } from './card-message.ts'
import { type Reader, timeFor } from './needs.ts'

type Confirmed = Pick<Ticket, 'type' | 'people' | 'confirmations'>

/** Returns a sentence for each claim with its source: "Kortet er sperret, bekreftet av Buypass 14:20." */
export function confirmedLines(ticket: Confirmed, readerId: string | null, reader: Reader): string[] {
  return ticket.confirmations.map(({ what, at, by, source, desk }) => {
    const claim = claimWords(what, ticket, reader)
    const time = timeFor(at, reader)
    if (source === 'employee' && by !== null && by === readerId)
      return reader.texts.confirmation.byYou(claim, time)
    const name = ticket.people.get(by ?? '')?.name ?? null
    return confirmedSentence({ claim, source, desk, name, time }, reader)
  })
}

type Said = Pick<ConfirmationRow, 'source' | 'desk'> & {
  claim: string
  /** The name of the person who says so; null if no longer known. */
  name: string | null
  time: string
}

export function confirmedSentence({ claim, source, desk, name, time }: Said, reader: Reader): string {
  const { confirmation, helpDeskName } = reader.texts
  if (source === 'employee') return confirmation.byEmployee(claim, name, time)
  const isSaidForThem = source === 'agent' && isOutsideDesk(desk)
  const say = isSaidForThem ? confirmation.byAgent : confirmation.byDesk
  return say(claim, reader.organisation.desks[desk ?? '']?.name ?? desk ?? '', time, helpDeskName)
}

export function claimsFor(ticket: Pick<TicketRow, 'type' | 'cause'>, reader: Reader) {
  const type = knownType(ticket, reader)
  const claims = type ? claimsOf(type, ticket.cause) : []
  return claims.map(({ id, words }) => ({ id, claim: words[reader.language] }))
}

/** Falls back to the id of a claim that no longer exists. */
export function claimWords(what: string, ticket: Pick<TicketRow, 'type'>, reader: Reader): string {
  const claim = knownType(ticket, reader)?.claims?.find(({ id }) => id === what)
  return claim?.words[reader.language] ?? what
}

/** News to the reporter and the affected person. Null if it has been corrected since. */
export function confirmationNews(what: string | null, ticket: Ticket, readerId: string | null): Show | null {
  const confirmations = ticket.confirmations.filter((one) => one.what === what)
  if (confirmations.length === 0) return null
  return (reader) => {
    const said = confirmedLines({ ...ticket, confirmations }, readerId, reader)
    const text = reader.texts.confirmation.news(ticket.number, said.join(' '))
    return newsMessage({ text }, reader)
  }
}

/** Null if it has been confirmed after all. */
export function correctionNews(what: string | null, ticket: Ticket): Show | null {
  if (what === null || ticket.confirmations.some((one) => one.what === what)) return null
  return (reader) => {
    const text = reader.texts.confirmation.corrected(ticket.number, claimWords(what, ticket, reader))
    return newsMessage({ text }, reader)
  }
}
