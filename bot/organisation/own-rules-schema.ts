import { z } from 'zod'
import type { IncidentType, Language, Words } from '../../dialogs/incident-type.ts'
import { topics } from '../../dialogs/instruction/topic.ts'
import { inEach } from '../../dialogs/language.ts'
import { paragraph, section, text, usually } from './file-values.ts'

// The parts of the organisation file with a municipality's own words and paragraphs.

export function offeredTypes(types?: IncidentType[]) {
  const one = section({ paragraph: paragraph() })
  if (!types) return z.record(z.string(), one)
  return section(Object.fromEntries(types.map(({ id }) => [id, one.optional()]))).refine(
    (offered) => Object.keys(offered).length > 0,
    'skal ha minst én type. Uten nøkkelen gjelder de i eksempelet som følger med Straks',
  )
}

/** The instruction's answers: by topic, the paragraph and its content in plain words. */
export function answers(languages: Language[]) {
  const one = section({ paragraph: paragraph(), ...wordsIn(languages) }).transform(
    ({ paragraph, ...given }) => ({ paragraph, words: inAllLanguages(given, languages) }),
  )
  return section(Object.fromEntries(topics.map((topic) => [topic, one.optional()])))
}

/**
 * Texts a municipality may replace. `instruction`, `helpDesk`: names within a sentence; `greeting`: above the
 * menu; `help`, `notHere`, `welcome`: replies to “hjelp”, a matter not reported here, and thanks.
 */
export const replaceable = ['instruction', 'helpDesk', 'greeting', 'help', 'notHere', 'welcome'] as const
export type Replaceable = (typeof replaceable)[number]

/** The municipality's replacements for texts of Straks. */
export function ownTexts(languages: Language[]) {
  const one = section(wordsIn(languages)).transform((given) => inAllLanguages(given, languages))
  return section(Object.fromEntries(replaceable.map((key) => [key, one.optional()])))
}

/** Required in every language that is offered, optional in the others. */
function wordsIn(languages: Language[]) {
  const given = (language: Language) =>
    languages.includes(language) ? text() : usually(text().optional(), undefined)
  return inEach(given)
}

function inAllLanguages(given: Partial<Words<string | undefined>>, [first]: Language[]): Words<string> {
  const instead = given[first ?? 'nb'] ?? ''
  return inEach((language) => given[language] ?? instead)
}
