import type { ReportDraft } from '../../dialogs/draft.ts'
import {
  decisionOf,
  type Field,
  type IncidentType,
  type Language,
  outstandingIn,
} from '../../dialogs/incident-type.ts'
import { when } from '../../dialogs/incidents/fields.ts'
import { causeChoices, choicesOf, questionsOf } from '../../dialogs/report/questions.ts'
import { dayInWords, whenReworded } from '../../dialogs/report/when-words.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'

export type Reader = 'help-desk' | 'leader' | 'outside-desk'

/** How much whoever reads a mail may know. */
export function readerOf({ recipient_kind, recipient_id }: DeliveryRow): Reader {
  if (recipient_kind !== 'desk') return 'leader'
  return isOutsideDesk(recipient_id ?? '') ? 'outside-desk' : 'help-desk'
}

/** The answers that a reader may see, in the order in which they are asked. The help desk sees all. */
export function answersFor(
  reader: Reader,
  ticket: Pick<Ticket, 'facts' | 'opened_at'>,
  { fields, decision }: IncidentType,
  language: Language,
): { name: string; title: string; value: string }[] {
  const { question, reason } = decision ?? {}
  const asked = [...fields, ...[question, reason].filter((field) => field !== undefined)]
  return asked
    .filter((field) => reader === 'help-desk' || field.readers.includes(reader))
    .flatMap((field) => {
      const answer = ticket.facts[field.name]
      if (answer === undefined || field.kind === 'person') return []
      const { label, fact } = field.words[language]
      const value =
        field.name === when.name
          ? whenReworded(answer, language, ticket.opened_at)
          : answerWords(field, answer, language)
      return [{ name: field.name, title: fact ?? label, value }]
    })
}

/** The question to the leader and their answer, in words; null as long as there is no answer. */
export function leadersAnswer(
  { facts }: Pick<Ticket, 'facts'>,
  type: IncidentType,
  language: Language,
): { question: string; answer: string } | null {
  const asked = decisionOf(type)?.question
  const given = facts['decision']
  if (!asked || !given) return null
  return {
    question: asked.words[language].label,
    answer: answerWords(asked, given, language),
  }
}

/** Why they have answered so, if they said it. */
export function reasonGiven(
  { facts }: Pick<Ticket, 'facts'>,
  { decision }: IncidentType,
  language: Language,
): string[] {
  const { reason } = decision ?? {}
  const given = reason && facts[reason.name]
  return given ? [`${reason.words[language].fact}: ${given}`] : []
}

/** What is left once everything else has been confirmed, too. */
export function stillOutstanding(
  { facts }: Pick<Ticket, 'facts'>,
  type: IncidentType | undefined,
  language: Language,
): string[] {
  const open = type && outstandingIn(type, facts)
  return open ? [open.words[language].open] : []
}

/** An answer as it was understood: "Låst med kode eller passord: Nei". */
export function takenLine(
  name: string,
  draft: ReportDraft,
  type: IncidentType,
  language: Language,
): string[] {
  const answer = draft.answers[name]
  const known = questionsOf(type).find((one) => one.name === name)
  if (!known || !answer || known.field?.kind === 'person') return []
  if (!known.field) return [causeChoices(type, language).find(({ id }) => id === answer)?.title ?? answer]
  if (known.field.kind === 'lines') return [textsIn(language).question.added]
  const { label, fact } = known.field.words[language]
  return [`${fact ?? label}: ${answerWords(known.field, answer, language)}`]
}

/** An answer as people read it. */
export function answerWords(field: Field, answer: string, language: Language): string {
  if (field.isDay) return dayInWords(answer, language)
  return choicesOf(field, language).find(({ id }) => id === answer)?.title ?? answer
}
