import { causeWords, type IncidentType, knownType } from '../../dialogs/incident-type.ts'
import { withSign } from '../organisation/instruction.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'
import { audienceOf, deadlineOf, leadersAnswer } from './facts.ts'
import { instructionLink } from './instruction-link.ts'
import { decisionWords, handBackWords, howToConfirm, whyThisLeader } from './leader-mail.ts'
import { mailFacts } from './mail-facts.ts'
import { isUrgentMail, mailSubject, whereFrom } from './mail-subject.ts'
import type { Reader } from './needs.ts'
import { withdrawalReason } from './news.ts'
import { forDuty } from './not-delivered.ts'
import { overdueWords } from './overdue.ts'
import { ticketLink } from './ticket-link.ts'
import { titleOf } from './title.ts'

export type MailWords = {
  /** Without the ticket's number. */
  subject: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  table?: MailTable
  links: { title: string; url: string }[]
  /** After the facts. */
  closing: string[]
  /** Small print at the end. */
  footer: string
  urgent: boolean
}

/** `url`: where the first cell of a row leads. */
export type MailTable = { columns: string[]; rows: { cells: string[]; url: string | null }[] }

/**
 * What a mail says. An outside desk gets name, work contact, cause and ticket number; the help desk gets it all.
 * @param insteadOf in trial mode: whom the mail would have gone to
 */
export function mailWords(
  delivery: DeliveryRow,
  ticket: Ticket,
  reader: Reader,
  insteadOf: string | null,
): MailWords {
  const { mail } = reader.texts
  const type = knownType(ticket, reader)
  const title = titleOf(ticket, reader)
  const subject = mailSubject(delivery, ticket, { type, title }, reader)
  const from = whereFrom(type, reader)
  // Whoever it has happened to is asked nothing, and first reads where it comes from.
  const isAffected = delivery.recipient_kind === 'affected'
  return {
    subject: insteadOf ? mail.trial(subject) : subject,
    paragraphs: [
      ...(insteadOf ? [mail.trialNote(insteadOf)] : []),
      ...(isAffected ? [from] : []),
      ...introduction(delivery, ticket, type, reader),
      ...(delivery.occasion === 'withdrawal' ? [] : whatToDo(delivery, ticket, type, reader)),
      ...howToConfirm(delivery, ticket, type, reader),
    ],
    facts: mailFacts(audienceOf(delivery), delivery, ticket, { type, title }, reader),
    links: linksFor(delivery, ticket, type, reader),
    closing: isAffected ? [] : [from],
    footer: mail.footer,
    urgent: isUrgentMail(delivery, ticket),
  }
}

/** The ticket, for those who work with it here or may be asked about it; the instruction, for those whom it binds. */
function linksFor(
  delivery: DeliveryRow,
  { number }: Ticket,
  type: IncidentType | undefined,
  reader: Reader,
): MailWords['links'] {
  const { helpDesk, mail } = reader.texts
  const { recipient_kind } = delivery
  const audience = audienceOf(delivery)
  const isFor = audience === 'help-desk' || recipient_kind === 'duty' || LEADERS.includes(recipient_kind)
  const ticket = isFor ? ticketLink(number, reader.teamsAppId) : null
  const paragraph = audience === 'outside-desk' ? undefined : type?.paragraph
  const instruction = paragraph ? instructionLink(paragraph, reader) : null
  return [
    ...(ticket ? [{ title: helpDesk.open, url: ticket }] : []),
    ...(paragraph && instruction ? [{ title: mail.instruction(withSign(paragraph)), url: instruction }] : []),
  ]
}

function introduction(
  delivery: DeliveryRow,
  ticket: Ticket,
  type: IncidentType | undefined,
  reader: Reader,
): string[] {
  const { afterwards } = reader.texts
  const { occasion, recipient_kind } = delivery
  const decided = occasion === 'decision' && type ? leadersAnswer(ticket, type, reader) : null
  return [
    ...(occasion === 'overdue' ? [overdueWords(ticket, reader)] : []),
    ...(recipient_kind === 'duty' && occasion !== 'overdue' ? [forDuty(ticket, reader).join(' ')] : []),
    ...(occasion === 'withdrawal' ? [afterwards.mail.withdrawn(withdrawalReason(ticket, reader))] : []),
    ...(occasion === 'addition' ? [afterwards.mail.addition] : []),
    ...(decided ? [decisionWords(decided, ticket, type, reader)] : []),
    ...handBackWords(occasion, ticket, type, reader),
    ...(recipient_kind === 'privacy-officer' ? [afterwards.mail.privacyOfficer] : []),
    ...(LEADERS.includes(recipient_kind) ? [whyThisLeader(ticket, delivery, reader)] : []),
  ]
}

function whatToDo(
  delivery: DeliveryRow,
  ticket: Ticket,
  type: IncidentType | undefined,
  reader: Reader,
): string[] {
  const { mail } = reader.texts
  const words = type && causeWords(type, ticket.cause, reader.language)
  const audience = audienceOf(delivery)
  const advice = LEADERS.includes(delivery.recipient_kind) ? words?.leaderAdvice : words?.request
  return [
    ...(delivery.recipient_kind === 'affected' ? (words?.afterwards ?? []) : []),
    ...(advice && isAsked(delivery) ? [advice] : []),
    ...deadline(delivery, ticket, reader),
    ...(audience === 'leader' ? [] : [mail.noOrder]),
  ]
}

/** The others are only told; and when the leader has decided, everybody is. */
function isAsked({ recipient_kind, occasion }: DeliveryRow): boolean {
  if (occasion === 'decision' || occasion === 'overdue') return false
  return recipient_kind === 'desk' || recipient_kind === 'duty' || LEADERS.includes(recipient_kind)
}

/** For those who can do something about it. */
function deadline(delivery: DeliveryRow, ticket: Ticket, reader: Reader): string[] {
  const { alert } = reader.texts
  const { recipient_kind } = delivery
  if (!ticket.personal_data || recipient_kind === 'affected' || audienceOf(delivery) === 'outside-desk')
    return []
  const until = alert.deadline(dayAndTime(deadlineOf(ticket), reader.language))
  return [recipient_kind === 'privacy-officer' ? until : `${until} ${alert.assess}`]
}
