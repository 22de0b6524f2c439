import type { Language } from '../../dialogs/incident-type.ts'
import { languageOf, languageOfLocale } from '../../dialogs/language.ts'
import {
  isClearlyNorwegian,
  languageClearlyWritten,
  languageWritten,
} from '../../dialogs/understand/language-written.ts'
import type { Db, PersonRow } from '../store/schema.ts'
import { type LanguageColumns, type LanguageHeard, loadPerson } from './people-table.ts'

/** Returns the language for a person; for nobody or a stranger, the first offered. */
export async function languageFor(db: Db, personId: string | null, offered: Language[]): Promise<Language> {
  return languageOfPerson(personId ? await loadPerson(db, personId) : undefined, offered)
}

/** The same for a loaded row. Beside Teams' language only clearly written text counts, and goes first. */
export function languageOfPerson(person: LanguageColumns | undefined, offered: Language[]): Language {
  const { language_chosen, language_teams: teams, language_written: written } = person ?? unknown
  const clearly = teams === null ? null : written
  return languageOf({ chosen: language_chosen ?? clearly, teams, written }, offered)
}

const unknown: LanguageColumns = { language_chosen: null, language_teams: null, language_written: null }

/** Tells whether the language has just changed to the one a person writes, without their choosing it. */
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

/** Leaves English on any clear Norwegian; bokmål and nynorsk share too many words to be told apart. */
function languageFollowed(text: string, teams: Language, before: Language | null): Language | null {
  const clearly = languageClearlyWritten(text)
  if (clearly || (before ?? teams) !== 'en' || !isClearlyNorwegian(text)) return clearly
  return teams === 'en' ? languageWritten(text) : teams
}

/** If Teams gives a language, only clearly written text counts, and an earlier guess is dropped. */
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
