import type { Language } from '../../dialogs/incident-type.ts'
import { languageOf, languageOfLocale } from '../../dialogs/language.ts'
import {
  isClearlyNorwegian,
  languageClearlyWritten,
  languageWritten,
} from '../../dialogs/understand/language-written.ts'
import type { Db, PersonRow } from '../store/schema.ts'
import { type LanguageColumns, type LanguageHeard, loadPerson } from './people-table.ts'

/** The language in which a person is spoken to; the first that is offered for nobody and for strangers. */
export async function languageFor(db: Db, personId: string | null, offered: Language[]): Promise<Language> {
  return languageOfPerson(personId ? await loadPerson(db, personId) : undefined, offered)
}

/** The same for a person whose row is at hand. Beside Teams' language only what they clearly write is kept, and it goes first. */
export function languageOfPerson(person: LanguageColumns | undefined, offered: Language[]): Language {
  const { language_chosen, language_teams: teams, language_written: written } = person ?? unknown
  const clearly = teams === null ? null : written
  return languageOf({ chosen: language_chosen ?? clearly, teams, written }, offered)
}

const unknown: LanguageColumns = { language_chosen: null, language_teams: null, language_written: null }

/** Whether somebody who has chosen no language is spoken to in another one than before, because they write it. */
export function isNewlyFollowed(
  person: PersonRow,
  before: PersonRow | undefined,
  offered: Language[],
): boolean {
  const { language_chosen, language_teams, language_written } = person
  if (language_chosen || !language_teams || !language_written || language_written === language_teams)
    return false
  if (!offered.includes(language_written)) return false
  return language_written !== (before ? languageOfPerson(before, offered) : language_teams)
}

/** From English, any clear Norwegian leads back: bokmål and nynorsk have too many words in common to tell them apart. */
function languageFollowed(text: string, teams: Language, before: Language | null): Language | null {
  const clearly = languageClearlyWritten(text)
  if (clearly || (before ?? teams) !== 'en' || !isClearlyNorwegian(text)) return clearly
  return teams === 'en' ? languageWritten(text) : teams
}

/** Where Teams tells, only what is clearly written counts, and what was guessed before is forgotten. */
export function languageHeard(
  locale: string | null,
  text: string,
  known: LanguageColumns = unknown,
): LanguageHeard {
  const teams = locale === null ? known.language_teams : languageOfLocale(locale)
  const written =
    teams === null ? languageWritten(text) : languageFollowed(text, teams, known.language_written)
  const isFirstTold = teams !== null && known.language_teams === null
  return {
    ...(locale === null ? {} : { language_teams: teams }),
    ...(written || isFirstTold ? { language_written: written } : {}),
  }
}
