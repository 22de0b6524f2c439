import type { Language } from '../../dialogs/incident-type.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { type LanguageHeard, loadPerson, meetPerson } from '../directory/people-table.ts'
import { languageHeard, languageOfPerson } from '../directory/person-language.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Origin } from '../teams/read-activity.ts'
import { DAY_MS } from '../time/duration.ts'
import type { Needs } from './needs.ts'

type Sender = Pick<Origin, 'personId' | 'name' | 'locale'>

/** Stores also the language that it shows. @param text empty for a press @param known their stored row */
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

/** For activities answered without a turn. */
export async function languageOfSender(context: Needs, sender: Sender): Promise<Language> {
  const known = await loadPerson(context.db, sender.personId)
  const person = await meetSender(context, sender, '', known)
  return languageOfPerson(person, context.organisation.languages)
}

const PROFILE_LASTS_MS = DAY_MS

/** Also the devices, whatever the text: a form may come at once, and can only offer those known. */
export async function fetchAnew({ id, fetched_at }: PersonRow, { db, queue, clock }: Needs): Promise<void> {
  if (fetched_at && clock().getTime() - fetched_at.getTime() <= PROFILE_LASTS_MS) return
  const job = { personId: id }
  await queue.addAll(db, [
    { name: 'fetch-profile', job },
    { name: 'fetch-devices', job },
  ])
}

function isNews(heard: LanguageHeard, known: PersonRow): boolean {
  const { language_teams, language_written } = { ...known, ...heard }
  return language_teams !== known.language_teams || language_written !== known.language_written
}
