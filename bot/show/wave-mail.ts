import type { DeliveryRow } from '../store/schema.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { clockTime } from '../time/time.ts'
import { nameIn } from './alert-facts.ts'
import type { Audience } from './facts.ts'
import type { MailWords } from './mail.ts'
import { phonesOf } from './mail-facts.ts'
import { mailedAbout, mailSubject, whereFrom } from './mail-subject.ts'
import type { Reader } from './needs.ts'
import { ticketLink } from './ticket-link.ts'

/** `answerUrl`: the address for the desk's answer; null: none is asked for. */
export type InWave = { ticket: Ticket; answerUrl: string | null }

/** Returns one mail's words for many like tickets: the request once and a row each; no further details. */
export function waveWords(lead: DeliveryRow, inWave: [InWave, ...InWave[]], reader: Reader): MailWords {
  const { mail, urgency, deskPage } = reader.texts
  const mailed = mailedAbout(inWave[0].ticket, lead, reader)
  const { type, title, words, audience, isUrgent: urgent } = mailed
  return {
    subject: mail.wave.subject(mailSubject(mailed, reader), inWave.length),
    paragraphs: [
      mail.wave.intro(inWave.length),
      ...(words?.request ? [words.request] : []),
      mail.noOrder,
      ...(audience === 'help-desk' ? [mail.wave.restInTickets] : []),
      ...(audience !== 'help-desk' && inWave[0].answerUrl ? [deskPage.mailedOfMany] : []),
    ],
    facts: [
      { label: mail.facts.what, value: title },
      ...(urgent ? [{ label: mail.facts.urgency, value: urgency.urgent }] : []),
      ...(audience === 'outside-desk'
        ? [{ label: mail.facts.employer, value: reader.organisation.name }]
        : []),
    ],
    table: tableOf(lead, inWave, audience, reader),
    links: [],
    closing: [whereFrom(type, reader)],
    footer: mail.wave.footer,
    urgent,
  }
}

function tableOf({ created_at }: DeliveryRow, inWave: InWave[], audience: Audience, reader: Reader) {
  const { facts, wave } = reader.texts.mail
  const inOrder = inWave.toSorted((one, other) => (one.ticket.number < other.ticket.number ? -1 : 1))
  return {
    // The longest column is last: a text mail pads all others.
    columns: [facts.ticket, facts.name, facts.reported, wave.contact],
    rows: inOrder.map(({ ticket, answerUrl }) => ({
      cells: [
        ticket.number,
        nameIn(ticket, whomItConcerns(ticket), reader),
        clockTime(ticket.opened_at, [created_at], reader.language),
        contactOf(ticket, audience, reader),
      ],
      url: audience === 'help-desk' ? ticketLink(ticket.number, reader.teamsAppId) : answerUrl,
    })),
  }
}

function contactOf(ticket: Ticket, audience: Audience, reader: Reader): string {
  const phones = phonesOf(ticket, audience, reader).map(({ value, source }) => `${value} (${source})`)
  const ways = [ticket.people.get(whomItConcerns(ticket))?.mail, ...phones]
  return ways.filter(Boolean).join(', ')
}
