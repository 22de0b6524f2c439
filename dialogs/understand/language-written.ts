import type { Language } from '../incident-type.ts'
import { languages } from '../language.ts'
import { dialect, telling } from './words/languages.ts'

/**
 * Returns the language of a text, by the small words and forms that only one language has. Null when there
 * are none, or as many for another language. Dialect with "eg" or "ikkje" counts as nynorsk.
 */
export function languageWritten(text: string): Language | null {
  const words = wordsIn(text)
  const [first, second] = languages
    .map((language) => ({ language, count: words.intersection(telling[language]).size }))
    .sort((one, other) => other.count - one.count)
  return first && second && first.count > second.count ? first.language : null
}

/** Same, but only when unmistakable: some words that only this language has, and none that it lacks. */
export function languageClearlyWritten(text: string): Language | null {
  const words = wordsIn(text)
  const isClear = ({ language, own, foreign }: (typeof apart)[number]) =>
    words.isDisjointFrom(foreign) && words.intersection(own).size >= clear[language]
  return apart.find(isClear)?.language ?? null
}

const apart = languages.map((language) => {
  const others = new Set(languages.filter((other) => other !== language).flatMap((one) => [...telling[one]]))
  const own = telling[language].difference(others).difference(dialect)
  return { language, own, foreign: others.difference(telling[language]) }
})

/** Tells whether a text is Norwegian of any kind: some words that are not English, and no English ones. */
export function isClearlyNorwegian(text: string): boolean {
  const words = wordsIn(text)
  const norwegian = telling.nb.union(telling.nn)
  return (
    words.intersection(norwegian.difference(telling.en)).size >= clear.en &&
    words.isDisjointFrom(telling.en.difference(norwegian))
  )
}

/** Minimum number of words: bokmål, nynorsk and dialect share more than any of them with English. */
const clear: Record<Language, number> = { nb: 3, nn: 3, en: 2 }

function wordsIn(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:['-]\p{L}+)*/gu),
  )
}
