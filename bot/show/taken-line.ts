import type { ReportDraft } from '../../dialogs/draft.ts'
import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { inLanguage } from '../../dialogs/incident-type.ts'
import { causeChoices, questionsOf } from '../../dialogs/report/questions.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { answerWords } from './facts.ts'

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
  const { label, fact } = inLanguage(known.field.words, language)
  return [`${fact ?? label}: ${answerWords(known.field, answer, language)}`]
}
