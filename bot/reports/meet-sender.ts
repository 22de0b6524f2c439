import type { Language } from '../../dialogs/incident-type.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { LanguageHeard } from '../directory/people-table.ts'
import { loadPerson, meetPerson } from '../directory/people-table.ts'
import { languageHeard, languageOfPerson } from '../directory/person-language.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Needs } from './needs.ts'

export type Sender = {
  personId: string
  name: string
  /** The setting of their Teams, if the activity names it. */
  locale: string | null
}

/**
 * Whoever has sent an activity, with the language that it tells of kept.
 * @param text what they wrote; empty when they pressed something
 * @param known what is stored of them
 */
export async function meetSender(
  { db, clock }: Needs,
  { personId, name, locale }: Sender,
  text: string,
  known: PersonRow | undefined,
): Promise<PersonRow> {
  const heard = languageHeard(locale, text, known)
  if (known && !isNews(heard, known)) return known
  return meetPerson(db, { id: personId, name: maskSecrets(name).text, heard }, clock())
}

/** For what is answered without a turn. */
export async function languageOfSender(context: Needs, sender: Sender): Promise<Language> {
  const known = await loadPerson(context.db, sender.personId)
  const person = await meetSender(context, sender, '', known)
  return languageOfPerson(person, context.organisation.languages)
}

function isNews(heard: LanguageHeard, known: PersonRow): boolean {
  const { language_teams, language_written } = { ...known, ...heard }
  return language_teams !== known.language_teams || language_written !== known.language_written
}
