import { leaderHasAnswered } from '../../dialogs/incident-type.ts'
import { withSign } from '../organisation/instruction.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isChanged } from '../tickets/leaders-decision.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { agentWords } from './agent-notice.ts'
import { contactLine } from './contact.ts'
import { deadlineWords, labelsAdded, leadersAnswer } from './facts.ts'
import { instructionLink } from './instruction.ts'
import { handBackWords, hasTeams, howToConfirm, whyThisLeader } from './leader-mail.ts'
import { mailFacts } from './mail-facts.ts'
import { type Mailed, mailedAbout, mailSubject, whereFrom } from './mail-subject.ts'
import { type Reader, timeFor } from './needs.ts'
import { withdrawalReason } from './news.ts'
import { forDuty } from './not-delivered.ts'
import { ticketLink } from './ticket-link.ts'

export type MailWords = {
  /** Without the ticket's number. */
  subject: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  table?: MailTable
  links: { title: string; url: string }[]
  closing: string[]
  footer: string
  urgent: boolean
}

/** `url`: the link in a row's first cell. */
export type MailTable = { columns: string[]; rows: { cells: string[]; url: string | null }[] }

/** Returns a mail's words: for outside desks name, work contact, cause, number; for the help desk all. */
export function mailWords(delivery: DeliveryRow, ticket: Ticket, inTeams: Reader): MailWords {
  const mailed = mailedAbout(ticket, delivery, inTeams)
  // A reader without Teams gets no links into it.
  const reader = hasTeams(mailed, inTeams) ? inTeams : { ...inTeams, teamsAppId: null }
  const from = whereFrom(mailed.type, reader)
  // The affected person is asked nothing, and reads first where the mail comes from.
  const isAffected = delivery.recipient_kind === 'affected'
  return {
    subject: mailSubject(mailed, reader),
    paragraphs: [
      ...(isAffected ? [from] : []),
      ...introduction(mailed, reader),
      ...(delivery.occasion === 'withdrawal' ? [] : whatToDo(mailed, reader)),
      ...howToConfirm(mailed, reader),
      ...(delivery.recipient_kind === 'privacy-officer' ? [reader.texts.afterwards.mail.privacyOfficer] : []),
    ],
    facts: mailFacts(mailed, reader),
    links: linksFor(mailed, reader),
    closing: isAffected ? [] : [from],
    footer: reader.texts.mail.footer(Boolean(ticket.people.get(ticket.reporter_id)?.mail)),
    urgent: mailed.isUrgent,
  }
}

/** Adapts the mail to the recipient who gets it in trial mode. */
export function onTrial(words: MailWords, insteadOf: string, { texts: { mail } }: Reader): MailWords {
  const paragraphs = [mail.trialNote(insteadOf), ...words.paragraphs]
  return { ...words, subject: mail.trial(words.subject), paragraphs }
}

/** Links to the ticket, except for the privacy officer, and to the instruction; neither for outside desks. */
function linksFor(mailed: Mailed, reader: Reader): MailWords['links'] {
  const { delivery, ticket, type, audience } = mailed
  const { helpDesk, mail } = reader.texts
  const isFor = audience !== 'outside-desk' && delivery.recipient_kind !== 'privacy-officer'
  const url = isFor ? ticketLink(ticket.number, reader.teamsAppId) : null
  const paragraph = audience === 'outside-desk' ? undefined : type?.paragraph
  const instruction = paragraph ? instructionLink(paragraph, reader) : null
  return [
    ...(url ? [{ title: helpDesk.open, url }] : []),
    ...(paragraph && instruction ? [{ title: mail.instruction(withSign(paragraph)), url: instruction }] : []),
  ]
}

function introduction(mailed: Mailed, reader: Reader): string[] {
  const { delivery, ticket, type, audience, isLeader } = mailed
  const { afterwards } = reader.texts
  const { occasion, recipient_kind, recipient_id } = delivery
  // Without the reason, which stands among the facts.
  const decided = occasion === 'decision' ? leadersAnswer(ticket, reader) : null
  const decision = type && isChanged(ticket, type) ? afterwards.mail.changed : afterwards.mail.decision
  return [
    ...(recipient_kind === 'agent' ? [agentWords(ticket, recipient_id ?? '', reader)] : []),
    ...(recipient_kind === 'duty' ? [dutyWords(mailed, reader)] : []),
    ...(occasion === 'withdrawal' ? [afterwards.mail.withdrawn(withdrawalReason(ticket, reader))] : []),
    ...(occasion === 'addition'
      ? [afterwards.mail.addition(labelsAdded(delivery, audience, ticket, reader))]
      : []),
    ...(occasion === 'reopened' ? [afterwards.mail.reopened] : []),
    ...(decided ? [decision(decided.question, decided.answer)] : []),
    ...handBackWords(mailed, reader),
    ...(isLeader ? [whyThisLeader(mailed, reader)] : []),
  ]
}

function dutyWords({ delivery, ticket }: Mailed, reader: Reader): string {
  const { organisation, texts } = reader
  if (delivery.occasion !== 'overdue') return forDuty(ticket, reader).join(' ')
  const late = timeFor(ticket.touch_due_at ?? ticket.opened_at, reader)
  return `${texts.attention.duty.overdue(late, texts.helpDeskName)} ${contactLine(organisation, texts)}`
}

function whatToDo(mailed: Mailed, reader: Reader): string[] {
  const { delivery, words, audience, isLeader } = mailed
  const { mail } = reader.texts
  const advice = isLeader ? words?.leaderAdvice : words?.request
  return [
    ...(delivery.recipient_kind === 'affected' ? (words?.afterwards ?? []) : []),
    ...(advice && isAsked(mailed) ? [advice] : []),
    ...deadline(mailed, reader),
    ...(audience === 'leader' ? [] : [mail.noOrder]),
  ]
}

/** Tells whether the reader is asked to act. Not by a decision; later hand-back mails do it themselves. */
function isAsked({ delivery: { recipient_kind, occasion }, ticket, type, isLeader }: Mailed): boolean {
  if (occasion === 'decision' || occasion === 'last-day' || occasion === 'outstanding') return false
  if (isLeader) return !type || !leaderHasAnswered(type, ticket.facts)
  return recipient_kind === 'desk'
}

/** Returns the deadline for recipients who can act on it. */
function deadline({ delivery, ticket, audience }: Mailed, reader: Reader): string[] {
  const { recipient_kind } = delivery
  if (!ticket.personal_data || recipient_kind === 'affected' || audience === 'outside-desk') return []
  const until = deadlineWords(ticket, reader)
  return [recipient_kind === 'privacy-officer' ? until : `${until} ${reader.texts.alert.assess}`]
}
