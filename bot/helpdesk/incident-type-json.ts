import { causeWords, decisionOf, type IncidentType, type Language } from '../../dialogs/incident-type.ts'
import type { IncidentTypeJson } from './api-shapes.ts'

/** A type and its causes, by name. */
export function incidentTypeJson(type: IncidentType, language: Language): IncidentTypeJson {
  const causes = type.causes.length > 0 ? type.causes.map(({ id }) => id) : [null]
  const titles = causes.map((cause) => [cause ?? '', causeWords(type, cause, language)?.title ?? ''])
  const { id, paragraph = null } = type
  return {
    id,
    paragraph,
    name: type.words[language].heading,
    titles: Object.fromEntries(titles),
    asksLeader: decisionOf(type) !== undefined,
  }
}
