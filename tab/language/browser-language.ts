import type { Language } from '../../dialogs/incident-type.ts'
import { languageOfLocale } from '../../dialogs/language.ts'

/** The first of the browser's languages that is one of ours, or else bokmål. */
export function browserLanguage(): Language {
  return navigator.languages.map(languageOfLocale).find((language) => language !== null) ?? 'nb'
}
