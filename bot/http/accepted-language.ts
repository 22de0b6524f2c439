import type { Request } from 'restify'
import type { Language } from '../../dialogs/incident-type.ts'
import { firstOf, languageOfLocale } from '../../dialogs/language.ts'

/** Returns a page's language: chosen on it (`?lang=`), or the browser's. */
export function languageOf(request: Request, offered: Language[]): Language {
  const chosen = new URLSearchParams(request.getQuery()).get('lang')
  return (
    offered.find((one) => one === chosen) ??
    acceptedLanguage(request.headers['accept-language'] ?? '', offered) ??
    firstOf(offered)
  )
}

/** Returns the preferred offered language of an `Accept-Language` header (RFC 9110); null: none. */
export function acceptedLanguage(header: string, offered: Language[]): Language | null {
  const wanted = header.split(',').flatMap((range) => {
    const [locale = '', quality] = range.split(';')
    const language = languageOfLocale(locale.trim())
    return language && offered.includes(language) ? [{ language, quality: readQuality(quality) }] : []
  })
  const best = Math.max(...wanted.map(({ quality }) => quality))
  return wanted.find(({ quality }) => quality === best && quality > 0)?.language ?? null
}

function readQuality(parameter: string | undefined): number {
  const given = /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter ?? 'q=1')
  return given ? Number(given[1]) : 0
}
