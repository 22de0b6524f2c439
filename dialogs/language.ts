import type { Language, Words } from './incident-type.ts'

/** All that Straks speaks; each municipality offers those that it wants. */
export const languages: Language[] = ['nb', 'nn', 'en']

export function inEach<T>(make: (language: Language) => T): Words<T> {
  return { nb: make('nb'), nn: make('nn'), en: make('en') }
}

/**
 * The language in which a person is spoken to: the one that they last asked us for, else the setting of their Teams, else
 * the one that they last wrote in, among those that are offered; else the first of these.
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

/** The language of a locale like `nn-NO`; null when it is none of ours. */
export function languageOfLocale(locale: string): Language | null {
  const [code = ''] = locale.toLowerCase().split(/[-_]/)
  return code === 'no' ? 'nb' : (languages.find((one) => one === code) ?? null)
}
