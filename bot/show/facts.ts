import type { ReportDraft } from '../../dialogs/draft.ts'
import {
  decisionOf,
  type Field,
  factLabel,
  type IncidentType,
  knownType,
  labelOf,
  leaderHasAnswered,
  outstandingIn,
} from '../../dialogs/incident-type.ts'
import { phone, when } from '../../dialogs/incidents/fields.ts'
import { causeChoices, choicesOf, questionsOf } from '../../dialogs/report/questions.ts'
import { dayInWords, whenReworded } from '../../dialogs/report/when-words.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { lastChangedBy } from '../tickets/ticket-events.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { HOUR_MS } from '../time/duration.ts'
import { dayAndTime } from '../time/time.ts'
import type { Reader } from './needs.ts'

export type Audience = 'help-desk' | 'leader' | 'outside-desk'

/** Returns how much the readers of a mail may see. */
export function audienceOf({ recipient_kind, recipient_id }: DeliveryRow): Audience {
  if (recipient_kind !== 'desk') return 'leader'
  return isOutsideDesk(recipient_id) ? 'outside-desk' : 'help-desk'
}

/** Returns the answers an audience may see, in the order of the questions. The help desk sees all. */
export function answersFor(
  audience: Audience,
  ticket: Ticket,
  reader: Reader,
): { name: string; label: string; value: string }[] {
  const { fields = [], decision } = knownType(ticket, reader) ?? {}
  const { question, reason } = decision ?? {}
  const asked = [...fields, ...[question, reason].filter((field) => field !== undefined)]
  return asked
    .filter((field) => audience === 'help-desk' || field.readers.includes(audience))
    .flatMap((field) => {
      const answer = ticket.facts[field.name]
      if (answer === undefined || field.kind === 'person') return []
      const label = labelFor(field, answer, ticket, reader)
      return [{ name: field.name, label, value: valueFor(field, answer, ticket, reader) }]
    })
}

/** Returns the labels of the answers that an addition is about, as far as its recipient may see them. */
export function labelsAdded(
  { about }: DeliveryRow,
  audience: Audience,
  ticket: Ticket,
  reader: Reader,
): string[] {
  const added = about?.split(' ') ?? []
  return answersFor(audience, ticket, reader).flatMap(({ name, label }) =>
    added.includes(name) ? [label] : [],
  )
}

function valueFor(field: Field, answer: string, ticket: Ticket, reader: Reader): string {
  if (field.name === when.name) return whenReworded(answer, reader.language, ticket.opened_at)
  // Something outstanding may limit the leader's answer.
  const decided = field.name === 'decision' ? leadersAnswer(ticket, reader) : null
  return decided?.answer ?? answerWords(field, answer, reader)
}

/** Adds the source to a phone number, which may be the directory's. */
function labelFor(field: Field, answer: string, ticket: Ticket, reader: Reader): string {
  if (field.name !== phone.name) return factLabel(field.words[reader.language])
  const { facts, phone: sources } = reader.texts.mail
  return facts.phone(sources[phoneSource(answer, ticket)])
}

/** The desk must know before calling. The form suggests the directory's: unchanged, nobody gave it. */
export function phoneSource(
  number: string,
  ticket: Ticket,
): 'given' | 'givenByReporter' | 'directory' | 'reporters' {
  const isOf = (id: string) => digitsOf(ticket.people.get(id)?.phone ?? '') === digitsOf(number)
  if (isOf(whomItConcerns(ticket))) return 'directory'
  if (isOf(ticket.reporter_id)) return 'reporters'
  const giver = lastChangedBy(phone.name, ticket) ?? ticket.reporter_id
  return ticket.affected_id && giver === ticket.reporter_id ? 'givenByReporter' : 'given'
}

/** Compares numbers in any notation, with or without country code. */
function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^(00)?47(?=\d{8}$)/, '')
}

/** Returns the question to the leader and the answer, in words; null before there is an answer. */
export function leadersAnswer(ticket: Ticket, reader: Reader): { question: string; answer: string } | null {
  const { facts } = ticket
  const type = knownType(ticket, reader)
  const asked = type && decisionOf(type)?.question
  const given = facts['decision']
  if (!asked || !given) return null
  const question = labelOf(asked.words[reader.language])
  const left = leaderHasAnswered(type, facts) && outstandingIn(type, facts)
  return {
    question,
    answer: left ? left.words[reader.language].confirmed : answerWords(asked, given, reader),
  }
}

export function reasonGiven(ticket: Ticket, reader: Reader): string[] {
  const { reason } = knownType(ticket, reader)?.decision ?? {}
  const given = reason && ticket.facts[reason.name]
  return given ? [`${reason.words[reader.language].fact}: ${given}`] : []
}

/** Returns the items still outstanding after all others were confirmed. */
export function stillOutstanding(ticket: Ticket, reader: Reader): string[] {
  const type = knownType(ticket, reader)
  const open = type && outstandingIn(type, ticket.facts)
  return open ? [open.words[reader.language].open] : []
}

/** Returns an answer as understood: "Låst med kode eller passord: Nei". */
export function takenLine(name: string, draft: ReportDraft, type: IncidentType, reader: Reader): string[] {
  const answer = draft.answers[name]
  const known = questionsOf(type).find((one) => one.name === name)
  if (!known || !answer || known.field?.kind === 'person') return []
  if (!known.field)
    return [causeChoices(type, reader.language).find(({ id }) => id === answer)?.title ?? answer]
  if (known.field.kind === 'lines') return [reader.texts.question.added]
  return [factLine(known.field, answer, reader)]
}

export function factLine(field: Field, answer: string, reader: Reader): string {
  return `${factLabel(field.words[reader.language])}: ${answerWords(field, answer, reader)}`
}

export function answerWords(field: Field, answer: string, reader: Reader): string {
  if (field.isDay) return dayInWords(answer, reader.language)
  return choicesOf(field, reader.language).find(({ id }) => id === answer)?.title ?? answer
}

/**
 * Returns the deadline for notifying Datatilsynet of a breach (GDPR art. 33), counted from the report. Always
 * shown as preliminary: people decide when the municipality became aware of it.
 */
export function deadlineWords({ opened_at }: Ticket, { texts, language, clock }: Reader): string {
  const until = new Date(opened_at.getTime() + 72 * HOUR_MS)
  return texts.alert.deadline(dayAndTime(until, language), until < clock())
}
