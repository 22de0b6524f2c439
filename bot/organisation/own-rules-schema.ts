import { z } from 'zod'
import type { IncidentType, Language, Words } from '../../dialogs/incident-type.ts'
import { topics } from '../../dialogs/instruction/topic.ts'
import { inEach } from '../../dialogs/language.ts'
import { paragraph, section, text } from './file-values.ts'

// What a municipality says in its own words and under its own paragraphs.

/** The types that are offered, and where the instruction has their rules. */
export function offeredTypes(types?: IncidentType[]) {
  const one = section({ paragraph: paragraph() })
  if (!types) return z.record(z.string(), one)
  return section(Object.fromEntries(types.map(({ id }) => [id, one.optional()])))
}

/** Of the instruction: by topic, the paragraph and what it says in plain words. */
export function answers(languages: Language[]) {
  const one = section({ paragraph: paragraph(), ...wordsIn(languages) }).transform(
    ({ paragraph, ...given }) => ({ paragraph, words: inAllLanguages(given, languages) }),
  )
  return section(Object.fromEntries(topics.map((topic) => [topic, one.optional()])))
}

/**
 * What a municipality may say in its own words. `instruction`, `helpDesk`: what they are called within a sentence;
 * `greeting`: above the choices in the menu; `help`, `notHere` and `welcome`: in answer to “hjelp”, to what is not reported here, and to thanks.
 */
export const replaceable = ['instruction', 'helpDesk', 'greeting', 'help', 'notHere', 'welcome'] as const
export type Replaceable = (typeof replaceable)[number]

/** Words of Straks that are said otherwise here. */
export function ownTexts(languages: Language[]) {
  const one = section(wordsIn(languages)).transform((given) => inAllLanguages(given, languages))
  return section(Object.fromEntries(replaceable.map((key) => [key, one.optional()])))
}

/** Every language that is offered, and perhaps others. */
function wordsIn(languages: Language[]) {
  const given = (language: Language) =>
    languages.includes(language)
      ? text()
      : text()
          .nullish()
          .transform((value) => value ?? undefined)
  return inEach(given)
}

function inAllLanguages(given: Partial<Words<string | undefined>>, [first]: Language[]): Words<string> {
  const instead = given[first ?? 'nb'] ?? ''
  return inEach((language) => given[language] ?? instead)
}
