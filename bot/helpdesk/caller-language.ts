import type { Request } from 'restify'
import type { Language } from '../../dialogs/incident-type.ts'
import { languageOf } from '../../dialogs/language.ts'
import { loadPerson } from '../directory/people-table.ts'
import { acceptedLanguage } from '../http/accepted-language.ts'
import type { Caller } from './caller.ts'
import type { Needs } from './needs.ts'

/** The language of an answer's labels: what the caller has chosen, else what their tab asks for (`Accept-Language`). */
export async function callerLanguage(
  { headers }: Pick<Request, 'headers'>,
  { personId }: Caller,
  { db, organisation }: Pick<Needs, 'db' | 'organisation'>,
): Promise<Language> {
  const person = await loadPerson(db, personId)
  const { languages } = organisation
  const signs = {
    chosen: person?.language_chosen ?? null,
    teams: acceptedLanguage(headers['accept-language'] ?? '', languages) ?? person?.language_teams ?? null,
    written: person?.language_written ?? null,
  }
  return languageOf(signs, languages)
}
