import { causeWords, type Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { clockTime } from '../time/time.ts'
import { type Reader, readerOf } from './facts.ts'
import type { MailTable, MailWords } from './mail.ts'
import { isUrgentMail, mailSubject } from './mail-subject.ts'
import type { Needs } from './needs.ts'
import { phonesOf } from './phones.ts'
import { ticketLink } from './ticket-link.ts'
import { titleOf } from './title.ts'
import { whereFrom } from './where-from.ts'

/** `answerUrl`: where the desk answers it; null: nothing is asked of it. */
export type InWave = { ticket: Ticket; answerUrl: string | null }

/**
 * What one mail says of many tickets that are alike: the request once, and a row for each. The rest is in the tickets.
 * @param insteadOf in trial mode: whom the mail would have gone to
 */
export function waveWords(
  lead: DeliveryRow,
  inWave: [InWave, ...InWave[]],
  context: Needs,
  insteadOf: string | null,
  language: Language,
): MailWords {
  const { mail, urgency, deskPage } = textsIn(language)
  const first = inWave[0].ticket
  const type = context.incidentTypes.find(({ id }) => id === first.type)
  const title = titleOf(first, context, language)
  const subject = mail.wave.subject(
    mailSubject(lead, first, { type, title, organisation: context.organisation }, language),
    inWave.length,
  )
  const request = type && causeWords(type, first.cause, language)?.request
  const reader = readerOf(lead)
  const urgent = isUrgentMail(lead, first)
  return {
    subject: insteadOf ? mail.trial(subject) : subject,
    paragraphs: [
      ...(insteadOf ? [mail.trialNote(insteadOf)] : []),
      mail.wave.intro(inWave.length),
      ...(request ? [request] : []),
      mail.noOrder,
      ...(reader === 'help-desk' ? [mail.wave.restInTickets] : []),
      ...(reader !== 'help-desk' && inWave[0].answerUrl ? [deskPage.mailedOfMany] : []),
    ],
    facts: [
      { label: mail.facts.what, value: title },
      ...(urgent ? [{ label: mail.facts.urgency, value: urgency.urgent }] : []),
      ...(reader === 'outside-desk'
        ? [{ label: mail.facts.employer, value: context.organisation.name }]
        : []),
    ],
    table: tableOf(lead, inWave, reader, context, language),
    links: [],
    closing: [whereFrom(type, context, language)],
    footer: mail.wave.footer,
    urgent,
  }
}

function tableOf(
  { created_at }: DeliveryRow,
  inWave: InWave[],
  reader: Reader,
  { teamsAppId }: Needs,
  language: Language,
): MailTable {
  const { facts, wave, unknownName } = textsIn(language).mail
  return {
    columns: [facts.ticket, facts.name, wave.contact, facts.reported],
    rows: inOrder(inWave).map(({ ticket, answerUrl }) => ({
      cells: [
        ticket.number,
        ticket.people.get(whomItConcerns(ticket))?.name ?? unknownName,
        contactOf(ticket, reader, language),
        clockTime(ticket.opened_at, created_at, language),
      ],
      url: reader === 'help-desk' ? ticketLink(ticket.number, teamsAppId) : answerUrl,
    })),
  }
}

function inOrder(inWave: InWave[]): InWave[] {
  return inWave.toSorted((one, other) => (one.ticket.number < other.ticket.number ? -1 : 1))
}

function contactOf(ticket: Ticket, reader: Reader, language: Language): string {
  const phones = phonesOf(ticket, language).map(({ value, source }) => `${value} (${source})`)
  const ways = [
    ticket.people.get(whomItConcerns(ticket))?.mail,
    ...(reader === 'outside-desk' ? phones.slice(0, 1) : phones),
  ]
  return ways.filter(Boolean).join(', ')
}
