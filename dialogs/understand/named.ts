import type { IncidentType } from '../incident-type.ts'
import type { Meaning } from './knowledge.ts'
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
import { isDenied, isOfSender, privatelyOwned } from './things.ts'
import { done } from './words/filed.ts'
import { small, too } from './words/small.ts'

/** The words of a text, one by one: without weighing what it may mean as a whole. */
export type Named = {
  /** The work things that it names, each as the types that know it. What is denied is not among them. */
  things: { type: string; device: string | null; text: string }[][]
  /** The same, what is denied too. */
  mentioned: { type: string; text: string }[]
  /** Those that it says are not gone: denied, found, or still there. */
  notGone: { type: string; device: string | null; text: string }[][]
  /** The types that each thing may be of: by its name, as a part, or by a word that it surely shares. */
  mayBeOf: string[][]
  /** Types that share a word with it: a password may be one to anything. */
  hints: string[]
  happened: { type: string; cause: string | null }[]
  /** The same, what it only hints at too: "borte" may be out of town. */
  maybe: { type: string; cause: string | null }[]
  /** Whether it names a part of a thing, as the PIN of a card. */
  part: boolean
  turnedUp: boolean
  layThere: boolean
  /** It says "too", "in the same bag", or joins something to what was said before. */
  too: boolean
  /** The only things that it names are somebody's own, and not the municipality's. */
  ownThing: boolean
  /** It says "only". */
  only: boolean
  /** It tells what was done about it: "har ringt Buypass", "politiet har saksnummer 12345". */
  done: boolean
  /** There is more in it than a thing, what happened to it, and when. */
  saysMore: boolean
}

export type NamedThing = Named['things'][number]

/** Whether a thing may be that of a report: of its type, and no other kind of device. */
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

export function namedIn({ text, scene, events, things: all }: Read): Named {
  const things = all.filter(({ modifies }) => !modifies)
  const happened = events.happened.filter((event) => !event.weak)
  const turnedUp = happened.some((event) => hasSign(event, 'found') && !isLoss(event))
  return {
    things: things.map((thing) => namesOf(thing, scene)).filter(({ length }) => length > 0),
    mentioned: scene.mentions.filter((one) => !isOfSender(one, scene)).flatMap((one) => namesOf(one, scene)),
    notGone: scene.mentions
      .filter(({ first }) => !all.some((thing) => thing.first === first))
      // "Fant kortet, men ikke PC-en"
      .filter((mention) => !(turnedUp && isDenied(mention, scene)))
      .map((mention) => namesOf(mention, scene))
      .filter(({ length }) => length > 0),
    mayBeOf: things.map(typesMeant).filter(({ length }) => length > 0),
    hints: things.flatMap(({ meanings }) => meanings.flatMap((one) => (one.as === 'hint' ? [one.type] : []))),
    happened: happened.filter(isLoss).flatMap(({ meanings }) => meanings.flatMap(asEvent)),
    maybe: events.happened.flatMap(({ meanings }) => meanings.flatMap(asEvent)),
    part: things.some(namesPart),
    turnedUp,
    layThere: happened.some((event) => hasSign(event, 'layThere') || hasSign(event, 'itLayThere')),
    too: too.test(text),
    ownThing: things.length === 0 && privatelyOwned(scene).length > 0,
    only: withSign(scene, 'only').length > 0,
    done: done.test(text) && !text.includes('?') && !turnedUp,
    saysMore: saysMore(scene),
  }
}

/**
 * The types whose things a message names; when it names none, those whose parts it does. E-mail and telephones, which
 * may only tell how somebody wants to talk, belong to the last types of the list.
 */
export function typesNamedIn({ scene }: Read, types: IncidentType[]): IncidentType[] {
  const meanings = scene.mentions.flatMap((mention) => mention.meanings)
  const saidAs = (as: 'name' | 'part') =>
    types.filter(({ id }) => meanings.some((meaning) => meaning.as === as && meaning.type === id))
  const named = saidAs('name')
  return named.length > 0 ? named : saidAs('part')
}

/** Enough words, and one among them that no phrase knows and that is none of the small ones; or whose it is instead. */
function saysMore(scene: Scene): boolean {
  if (withSign(scene, 'mixedUp').length > 0) return true
  const { words, mentions, written } = scene
  const isKnown = ({ meanings }: Found) => meanings.some(({ as }) => as !== 'kept in')
  const known = new Set(mentions.filter(isKnown).flatMap((mention) => mention.words))
  const unknown = words.filter(({ folded }, at) => !known.has(at) && folded.length > 3 && !small.has(folded))
  return written.length >= fullMessage && unknown.length > 0
}

const fullMessage = 8

function namesOf(thing: Found, { words }: Scene) {
  const text = [...new Set(thing.words.map((at) => words[at]?.text))].join(' ')
  return thing.meanings.flatMap((meaning) =>
    meaning.as === 'name' ? [{ type: meaning.type, device: meaning.device, text }] : [],
  )
}

function asEvent(meaning: Meaning) {
  return meaning.as === 'event' ? [{ type: meaning.type, cause: meaning.cause }] : []
}
