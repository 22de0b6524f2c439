import type { Language } from '../../dialogs/incident-type.ts'
import { languageOfLocale } from '../../dialogs/language.ts'

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
