import * as lists from './words/places.ts'

/** Returns the place in a message: the first after a preposition, without the words that follow it. */
export function whereIn(text: string): string | null {
  for (const { index } of text.matchAll(lists.anyPreposition)) {
    const [clause = ''] = /^[^,.;:!?()\n]+/u.exec(text.slice(index, index + longestPlace)) ?? []
    const words = clause.replace(lists.asFarAsTheyKnow, '').trim().split(/\s+/)
    const between = words.findIndex((word) => lists.between.test(word))
    const joint = words.findIndex((word, at) => between >= 0 && at > between && /^(?:og|and)$/i.test(word))
    const end = words.findIndex(
      (word, at) => at > 0 && at !== joint && (isEnd(word, words[at - 1]) || isTime(words.slice(at))),
    )
    const most = Math.max(mostWords, joint + mostWordsAfterJoint)
    const found = words.slice(0, end < 0 ? most : Math.min(end, most))
    // Drops the "fra" of "På jobb fra klokka sju".
    const place = lists.preposition.test(found.at(-1) ?? '') ? found.slice(0, -1) : found
    if (
      place.length > 1 &&
      !lists.englishI.test(place.join(' ')) &&
      !isNoPlace(place) &&
      !isTime(place) &&
      !lists.noPlaceBefore.test(text.slice(0, index)) &&
      !lists.searchedBefore.test(text.slice(0, index)) &&
      !lists.inHospital.test(`${text.slice(0, index)}${place.join(' ')}`)
    )
      return place.join(' ')
  }
  return barePlaceIn(text)
}

/** Matches "Hjemme", "bussen i går", "buss nummer 3", and nothing more. */
function barePlaceIn(text: string): string | null {
  const [place = '', ...rest] = text.trim().split(/[\s.,!]+/)
  if (lists.floor.test(text.trim())) return text.trim()
  if (lists.numbered.test(rest.join(' ')) && lists.knownPlace.test(place)) return text.trim()
  const saysNoMore = rest.every((word) => !word) || isTime(rest)
  return saysNoMore && lists.knownPlace.test(place) ? place : null
}

/** Same, for a text that does not answer a question: only sure places. */
export function plainPlaceIn(text: string): string | null {
  const place = whereIn(text)
  if (!place) return null
  const [, ...words] = place.split(' ')
  const [noun = ''] = words.filter((word) => !lists.article.test(word))
  const isName = /^\p{Lu}\p{Ll}/u.test(noun) && !/^fr/i.test(place)
  return isName || lists.knownPlace.test(noun) || lists.ofSomewhere.test(place) ? place : null
}

/** Matches "Bussen" alone, as a corrected place. */
export function isBarePlace(text: string): boolean {
  const said = text.replace(/[\s.!]+$/, '').trim()
  return barePlaceIn(said) === said
}

export function isOnlyPlace(text: string): boolean {
  const said = text.trim()
  return lists.beginsWithPlace.test(said) && !lists.englishI.test(said) && whereIn(said) !== null
}

const mostWords = 6
/** "Between the school and the bus stop". */
const mostWordsAfterJoint = 4
const longestPlace = 100
/** "i en bil" goes on, "i bilen en gang" ends after "bilen". */
function isEnd(word: string, before = ''): boolean {
  return lists.endsPlace.test(word) && !(lists.preposition.test(before) && lists.article.test(word))
}

function isNoPlace([, ...words]: string[]): boolean {
  const [noun = ''] = words.filter((word, at) => at === words.length - 1 || !lists.article.test(word))
  const last = words.at(-1) ?? ''
  return (
    noun.length < 2 ||
    lists.noPlace.test(noun) ||
    /^(?:av|of|til|te|om)$/i.test(last) ||
    // "Politiet er på vei" tells no place, "på vei hjem" does.
    /^ve[ig]$/i.test(words.join(' ')) ||
    /^(?:samme|same)$/i.test(words[0] ?? '')
  )
}

/** Matches "eller kanskje halv elleve", "klokka ti", "etter lunsj", which answer no question about a place. */
export function isOnlyHour(text: string): boolean {
  const said = text.replace(lists.roughly, '')
  return !/\d/.test(text) && isTime(said.split(/\s+/)) && whereIn(text) === null
}

function isTime(words: string[]): boolean {
  return lists.timeWords.test(words.join(' '))
}
