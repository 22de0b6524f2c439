import { z } from 'zod'
import type { Language } from '../dialogs/incident-type.ts'
import { firstOf } from '../dialogs/language.ts'

/** Returns the name of the file with the app's words in a language. */
export function fileOf(language: Language): string {
  return `${language}.json`
}

const section = z.record(z.string(), z.unknown())

/**
 * Returns the manifest with words in the first language, the default for people with none of the others.
 * @param words the contents of that language's file, such as `bots[0].commandLists[0].commands[1].title`
 */
export function inLanguages(manifest: string, words: string, languages: Language[]): string {
  const first = firstOf(languages)
  const localizationInfo = {
    defaultLanguageTag: first,
    defaultLanguageFile: fileOf(first),
    additionalLanguages: languages
      .filter((language) => language !== first)
      .map((language) => ({ languageTag: language, file: fileOf(language) })),
  }
  const { $schema: _, ...said } = z.record(z.string(), z.string()).parse(JSON.parse(words))
  const spoken = Object.entries(said).reduce<unknown>(
    (whole, [path, word]) => withWord(whole, path.split(/[.[\]]+/), word),
    { ...section.parse(JSON.parse(manifest)), localizationInfo },
  )
  return JSON.stringify(spoken, null, 2)
}

function withWord(part: unknown, [step, ...further]: string[], word: string): unknown {
  if (step === undefined) return word
  if (Array.isArray(part))
    return part.map((one, place) => (String(place) === step ? withWord(one, further, word) : one))
  const known = section.parse(part ?? {})
  return { ...known, [step]: withWord(known[step], further, word) }
}
