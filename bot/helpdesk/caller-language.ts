import type { Request } from 'restify'
import type { Language } from '../../dialogs/incident-type.ts'
import { languageOf, languageOfLocale } from '../../dialogs/language.ts'
import { loadPerson } from '../directory/people-table.ts'
import type { Caller } from './caller.ts'
import type { Needs } from './needs.ts'

/** The language of an answer's labels: what the caller has chosen, else what their tab asks for (`Accept-Language`). */
export async function callerLanguage(
  { headers }: Pick<Request, 'headers'>,
  { personId }: Caller,
  { db }: Pick<Needs, 'db'>,
): Promise<Language> {
  const person = await loadPerson(db, personId)
  return languageOf({
    chosen: person?.language_chosen ?? null,
    teams: acceptedLanguage(headers['accept-language'] ?? '') ?? person?.language_teams ?? null,
    written: person?.language_written ?? null,
  })
}

/** The best liked of our languages in an `Accept-Language` (RFC 9110); null when there is none. */
export function acceptedLanguage(header: string): Language | null {
  const wanted = header.split(',').flatMap((range) => {
    const [locale = '', quality] = range.split(';')
    const language = languageOfLocale(locale.trim())
    return language ? [{ language, quality: readQuality(quality) }] : []
  })
  const best = Math.max(...wanted.map(({ quality }) => quality))
  return wanted.find(({ quality }) => quality === best && quality > 0)?.language ?? null
}

function readQuality(parameter: string | undefined): number {
  const given = /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter ?? 'q=1')
  return given ? Number(given[1]) : 0
}
