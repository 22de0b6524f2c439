import type { Language, Words } from './incident-type.ts'

/** All the languages of Straks; each municipality chooses which of them to offer. */
export const languages: Language[] = ['nb', 'nn', 'en']

export function inEach<T>(make: (language: Language) => T): Words<T> {
  return { nb: make('nb'), nn: make('nn'), en: make('en') }
}

/**
 * Returns the language for a person: the last one they asked for, else that of their Teams, else the last one
 * they wrote in, among the offered ones; else the first of these.
 */
export function languageOf(
  { chosen, teams, written }: Record<'chosen' | 'teams' | 'written', Language | null>,
  offered: Language[],
): Language {
  const known = [chosen, teams, written].find((one) => one !== null && offered.includes(one))
  return known ?? firstOf(offered)
}

export function firstOf(offered: Language[]): Language {
  return offered[0] ?? 'nb'
}

/** Returns the language of a locale like `nn-NO`; null for any other language. */
export function languageOfLocale(locale: string): Language | null {
  const [code = ''] = locale.toLowerCase().split(/[-_]/)
  return code === 'no' ? 'nb' : (languages.find((one) => one === code) ?? null)
}
