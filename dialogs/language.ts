import type { Language } from './incident-type.ts'

export const languages: Language[] = ['nb', 'nn', 'en']

/** Signs of a person's language; null: none of that kind. */
export type LanguageSigns = {
  /** The one they last asked us for. */
  chosen: Language | null
  /** The setting of their Teams. */
  teams: Language | null
  /** The one they last wrote in. */
  written: Language | null
}

/** The language in which a person is spoken to: what they chose, else Teams', else their own, else bokmål. */
export function languageOf({ chosen, teams, written }: LanguageSigns): Language {
  return chosen ?? teams ?? written ?? 'nb'
}

/** The language of a locale like `nn-NO`; null when it is none of ours. */
export function languageOfLocale(locale: string): Language | null {
  const [code = ''] = locale.toLowerCase().split(/[-_]/)
  return byCode.get(code) ?? null
}

const byCode = new Map<string, Language>([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['nn', 'nn'],
  ['en', 'en'],
])
