import type { Language } from '../../dialogs/incident-type.ts'
import { languageOf, languageOfLocale } from '../../dialogs/language.ts'
import { languageWritten } from '../../dialogs/understand/language-written.ts'
import type { Db } from '../store/open-database.ts'
import type { PersonRow } from '../store/schema.ts'

type LanguageColumns = Pick<PersonRow, 'language_chosen' | 'language_teams' | 'language_written'>

/** The language in which a person is spoken to; bokmål for nobody and for strangers. */
export async function languageFor(db: Db, personId: string | null): Promise<Language> {
  if (!personId) return languageOfPerson(undefined)
  const known = await db
    .selectFrom('people')
    .select(['language_chosen', 'language_teams', 'language_written'])
    .where('id', '=', personId)
    .executeTakeFirst()
  return languageOfPerson(known)
}

/** The same for a person whose row is at hand. */
export function languageOfPerson(person: LanguageColumns | undefined): Language {
  return languageOf({
    chosen: person?.language_chosen ?? null,
    teams: person?.language_teams ?? null,
    written: person?.language_written ?? null,
  })
}

/** Keeps what a person has chosen: from then on it beats everything else. */
export async function chooseLanguage(db: Db, personId: string, language: Language): Promise<void> {
  await db.updateTable('people').set({ language_chosen: language }).where('id', '=', personId).execute()
}

/** What one activity tells of its sender's language; nothing of what it does not tell. */
export type LanguageHeard = Partial<Pick<PersonRow, 'language_teams' | 'language_written'>>

export function languageHeard(locale: string | null, text: string): LanguageHeard {
  const written = languageWritten(text)
  return {
    ...(locale === null ? {} : { language_teams: languageOfLocale(locale) }),
    ...(written ? { language_written: written } : {}),
  }
}
