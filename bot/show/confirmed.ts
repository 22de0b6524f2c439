import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import { type Organisation, textsOf } from '../organisation/organisation.ts'
import type { ConfirmationRow, TicketRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { clockTime } from '../time/time.ts'
import { type CardMessage, noticeMessage } from './card-message.ts'
import type { Needs } from './needs.ts'

type Shown = Pick<Needs, 'incidentTypes' | 'organisation' | 'clock'>
type Confirmed = Pick<Ticket, 'type' | 'people' | 'confirmations'>

/** What has been done, a sentence each, with who says so: "Kortet er sperret, bekreftet av Buypass 14:20." */
export function confirmedLines(
  ticket: Confirmed,
  readerId: string | null,
  context: Shown,
  language: Language,
): string[] {
  return ticket.confirmations.map((one) => confirmedLine(one, ticket, readerId, context, language))
}

function confirmedLine(
  { what, at, by, source, desk }: ConfirmationRow,
  ticket: Confirmed,
  readerId: string | null,
  context: Shown,
  language: Language,
): string {
  const claim = claimWords(what, ticket, context, language)
  const time = clockTime(at, context.clock(), language)
  if (source === 'employee' && by !== null && by === readerId)
    return textsIn(language).confirmation.byYou(claim, time)
  const name = ticket.people.get(by ?? '')?.name ?? null
  return confirmedSentence({ claim, source, desk, name, time }, context.organisation, language)
}

type Said = Pick<ConfirmationRow, 'source' | 'desk'> & {
  claim: string
  /** Of the person who says so; null when it is not known any more. */
  name: string | null
  time: string
}

export function confirmedSentence(
  { claim, source, desk, name, time }: Said,
  organisation: Organisation,
  language: Language,
): string {
  const { confirmation, helpDeskName } = textsOf(organisation, language)
  if (source === 'employee') return confirmation.byEmployee(claim, name, time)
  const isSaidForThem = source === 'agent' && isOutsideDesk(desk ?? '')
  const say = isSaidForThem ? confirmation.byAgent : confirmation.byDesk
  return say(claim, organisation.desks[desk ?? '']?.name ?? desk ?? '', time, helpDeskName)
}

/** A claim of another time stands as it is. */
export function claimWords(
  what: string,
  { type }: Pick<TicketRow, 'type'>,
  { incidentTypes }: Pick<Needs, 'incidentTypes'>,
  language: Language,
): string {
  const claims = incidentTypes.find(({ id }) => id === type)?.claims ?? []
  const claim = claims.find(({ id }) => id === what)
  return claim?.words[language] ?? what
}

/** To those whose ticket it is. Null when it has been put right since. */
export function confirmationNews(
  what: string | null,
  ticket: Ticket,
  readerId: string | null,
  context: Shown,
): ((language: Language) => CardMessage) | null {
  const confirmations = ticket.confirmations.filter((one) => one.what === what)
  if (confirmations.length === 0) return null
  return (language) => {
    const { confirmation } = textsIn(language)
    const said = confirmedLines({ ...ticket, confirmations }, readerId, context, language)
    return notice(confirmation.news(ticket.number, said.join(' ')), language)
  }
}

/** Null when it is confirmed after all. */
export function correctionNews(
  what: string | null,
  ticket: Ticket,
  context: Shown,
): ((language: Language) => CardMessage) | null {
  if (what === null || ticket.confirmations.some((one) => one.what === what)) return null
  return (language) => {
    const { confirmation } = textsIn(language)
    return notice(
      confirmation.corrected(ticket.number, claimWords(what, ticket, context, language)),
      language,
    )
  }
}

function notice(text: string, language: Language): CardMessage {
  return noticeMessage({ text }, textsIn(language).afterwards.news.summary)
}
