import type { Language } from '../incident-type.ts'
import { languages } from '../language.ts'
import { dialect, telling } from './words/languages.ts'

/**
 * The language that a text is written in, by the small words and the forms that only one of them has. Null when
 * nothing tells, or as much speaks for another. Dialect with "eg" or "ikkje" counts as nynorsk.
 */
export function languageWritten(text: string): Language | null {
  const words = wordsIn(text)
  const [first, second] = languages
    .map((language) => ({ language, count: words.intersection(telling[language]).size }))
    .sort((one, other) => other.count - one.count)
  return first && second && first.count > second.count ? first.language : null
}

/** The same where no other can be meant: a few words that it has alone, and none that it does not have. */
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

/** Of whichever kind: some words that are no English, and none that is nothing else. */
export function isClearlyNorwegian(text: string): boolean {
  const words = wordsIn(text)
  const norwegian = telling.nb.union(telling.nn)
  return (
    words.intersection(norwegian.difference(telling.en)).size >= clear.en &&
    words.isDisjointFrom(telling.en.difference(norwegian))
  )
}

/** Bokmål, nynorsk and dialect have more in common than any of them has with English. */
const clear: Record<Language, number> = { nb: 3, nn: 3, en: 2 }

function wordsIn(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:['-]\p{L}+)*/gu),
  )
}
