import type { IncidentType } from '../incident-type.ts'
import type { Meaning } from './knowledge.ts'
import { isFoundSince, laysThere } from './other-readings.ts'
import {
  type Found,
  hasSign,
  isLoss,
  namesPart,
  type Read,
  type Scene,
  typesMeant,
  withSign,
} from './scene.ts'
import { isDenied, isOfSender, ownThings, privatelyOwned } from './things.ts'
import { done } from './words/filed.ts'
import { small, too } from './words/small.ts'

/** The things and events in a text, word by word, without weighing its meaning as a whole. */
export type Named = ReturnType<typeof namedIn>

export type NamedThing = Named['things'][number]

/** Tells whether a thing may be a report's thing: of its type, and no other kind of device. */
export function isThingOf(
  thing: NamedThing,
  { type, answers }: { type: string; answers: Record<string, string> },
): boolean {
  const { device } = answers
  return thing.some((name) => name.type === type && (!device || !name.device || name.device === device))
}

export function namesType({ things }: Named, type: string): boolean {
  return things.some((thing) => thing.some((name) => name.type === type))
}

export function namedIn(read: Read) {
  const { text, scene, events, things: all } = read
  const things = all.filter(({ modifies }) => !modifies)
  const happened = events.happened.filter((event) => !event.weak)
  const turnedUp = happened.some((event) => hasSign(event, 'found'))
  const isOwn = things.length === 0 && privatelyOwned(scene).length > 0
  const isDoorCard = withSign(scene, 'doorCard').length > 0
  return {
    /** The named work things, each as the types that know it, without denied ones. */
    things: things.map((thing) => namesOf(thing, scene)).filter(({ length }) => length > 0),
    /** Same, including denied things. */
    mentioned: scene.mentions.filter((one) => !isOfSender(one, scene)).flatMap((one) => namesOf(one, scene)),
    /** The things that are not gone: denied, found, or still there. */
    notGone: scene.mentions
      .filter(({ first }) => !all.some((thing) => thing.first === first))
      // For example "Fant kortet, men ikke PC-en".
      .filter((mention) => !(turnedUp && isDenied(mention, scene)))
      .map((mention) => namesOf(mention, scene))
      .filter(({ length }) => length > 0),
    /** The types that each thing may belong to: by its name, as a part, or by a strong hint. */
    mayBeOf: things.map(typesMeant).filter(({ length }) => length > 0),
    /** Types that share a word with the text: a password may belong to anything. */
    hints: things.flatMap(({ meanings }) => meanings.flatMap((one) => (one.as === 'hint' ? [one.type] : []))),
    happened: happened.filter(isLoss).flatMap(({ meanings }) => meanings.flatMap(asEvent)),
    /** Same, including weak events: "borte" may mean out of town. */
    maybe: events.happened.flatMap(({ meanings }) => meanings.flatMap(asEvent)),
    /** Tells whether a part of a thing is named, such as the PIN of a card. */
    part: things.some(namesPart),
    turnedUp,
    /** It was lost and has turned up since. */
    foundSince: isFoundSince(read),
    layThere: happened.some((event) => hasSign(event, 'layThere') || hasSign(event, 'itLayThere')),
    /** Same, without "i en blå mappe", which describes what the thing lay in when it was lost. */
    foundThere: happened.some((event) => laysThere(event, scene) || hasSign(event, 'itLayThere')),
    /** The text says "too", "in the same bag", or adds something to an earlier text. */
    too: too.test(text),
    /** The only named things are private, not the municipality's. */
    ownThing: isOwn,
    /** The text names a thing that is not reported here: keys, a card that opens doors, one's own PC. */
    elsewhere: isOwn || isDoorCard || ownThings(scene).length > 0,
    /** It is a card that opens doors. */
    doorCard: isDoorCard,
    /** The text tells of something that nobody can use now. */
    outage: withSign(scene, 'outage').length > 0,
    only: withSign(scene, 'only').length > 0,
    /** The text tells of steps taken: "har ringt Buypass", "politiet har saksnummer 12345". */
    done: done.test(text) && !text.includes('?') && !turnedUp,
    /** The words that say more than a thing, and that it is lost, stolen, forgotten or broken. */
    further: furtherWords(scene),
  }
}

/**
 * Returns the types whose things a message names, or else those whose parts it names. E-mail and telephones,
 * which may only tell how to reach somebody, belong to the last types of the list.
 */
export function typesNamedIn({ scene }: Read, types: IncidentType[]): IncidentType[] {
  const meanings = scene.mentions.flatMap((mention) => mention.meanings)
  const saidAs = (as: 'name' | 'part') =>
    types.filter(({ id }) => meanings.some((meaning) => meaning.as === as && meaning.type === id))
  const named = saidAs('name')
  return named.length > 0 ? named : saidAs('part')
}

/** A screen, a charger or anything else without a kind of its own is told by its word alone. */
function furtherWords({ words, mentions }: Scene): string[] {
  const isOther = (meaning: Meaning) => meaning.as === 'name' && meaning.device === 'other'
  const isThing = ({ as }: Meaning) => as === 'name' || as === 'part' || as === 'hint'
  const told = mentions.filter(({ meanings }) => meanings.some(isThing) && !meanings.some(isOther))
  const known = new Set(told.flatMap((mention) => mention.words))
  return words
    .filter(({ folded }, at) => !known.has(at) && folded.length > 2 && !small.has(folded))
    .map(({ text }) => text)
}

function namesOf(thing: Found, { words }: Scene) {
  const text = [...new Set(thing.words.map((at) => words[at]?.text))].join(' ')
  return thing.meanings.flatMap((meaning) =>
    meaning.as === 'name' ? [{ type: meaning.type, device: meaning.device, text }] : [],
  )
}

function asEvent(meaning: Meaning) {
  return meaning.as === 'event' ? [{ type: meaning.type, cause: meaning.cause }] : []
}
