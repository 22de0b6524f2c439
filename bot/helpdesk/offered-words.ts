import { type IncidentType, inLanguage, resolutionWordsOf } from '../../dialogs/incident-type.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { ConfirmationRow, PersonRow, TicketRow } from '../store/schema.ts'
import type { OfferedJson } from './api-shapes.ts'

type Known = {
  confirmations: ConfirmationRow[]
  people: Map<string, PersonRow>
  organisation: Pick<Organisation, 'languages'>
}

/**
 * What can be written with each resolution of a ticket, in the language of whoever reported it. An employee's own word
 * does not make the help desk say so.
 */
export function offeredWords(
  type: IncidentType | undefined,
  { cause, reporter_id }: Pick<TicketRow, 'cause' | 'reporter_id'>,
  { confirmations, people, organisation }: Known,
): OfferedJson[] {
  if (!type) return []
  const known = confirmations.filter(({ source }) => source !== 'employee').map(({ what }) => what)
  const language = languageOfPerson(people.get(reporter_id), organisation.languages)
  return resolutionWordsOf(type, cause, known).map(({ resolution, words }) => ({
    resolution,
    text: inLanguage(words, language),
  }))
}

/** Those that fit every one of several tickets. */
export function fittingAll([first = [], ...others]: OfferedJson[][]): OfferedJson[] {
  return first.filter((one) =>
    others.every((offered) =>
      offered.some(({ resolution, text }) => resolution === one.resolution && text === one.text),
    ),
  )
}
