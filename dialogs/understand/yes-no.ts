import * as words from './words/yes-no.ts'

/** Matches "ja", "ok", "send den", 👍, and nothing more. */
export const isNod = saysOnly(words.nod, words.askedToSend, words.doIt)
/** Matches "Ok send", "kan du sende den?". */
export const isAskedToSend = saysOnly(words.askedToSend)
/** Matches "Ja, gjør det", after any question. */
export const isDoIt = saysOnly(words.doIt)
/** Matches "Må bare sjekke bilen først". */
export const looksFirst = saysOnly(words.looksFirst)
/** Matches "Avbryt meldingen", "kan du avbryte?". */
export const isCancel = saysOnly(words.cancel)
/** Matches "ikke send ennå", "jeg angrer". */
export const isHoldBack = saysOnly(words.holdBack)
/** Matches "nei", "nei takk", and nothing more. */
export const isRefusal = saysOnly(words.refusal)
/** Matches an empty answer to an open question: "ingenting", "nei". */
export const isNothing = saysOnly(words.refusal, words.nothing)
/** Matches "det var alt": the report is complete. */
export const isAllSaid = saysOnly(words.nothing)
/** Matches "fortsett", "forkast": the words of the buttons on an unfinished report, or shorter ones. */
export const isGoOn = saysOnly(words.goOn)
export const isDrop = saysOnly(words.drop)
export const mayBeDrop = saysOnly(words.perhapsDrop)
/** Matches "ingen av dem", "noe annet", after an offer of choices. */
export const isNoneOfThem = saysOnly(words.noneOfThem)
/** Returns the name of the question that the text skips: "Husker ikke når". */
export function unknownIn(text: string): 'when' | 'where' | null {
  if (!saysOnly(words.dontKnowThat)(text)) return null
  return words.ofTime.test(text) ? 'when' : 'where'
}

/** Matches "meg selv". */
export const isSelf = saysOnly(words.self)

export function beginsWithYes(text: string): boolean {
  return words.yesFirst.test(text.trim())
}

export function beginsWithNo(text: string): boolean {
  return words.noFirst.test(text.trim())
}

/** The length is limited because a longer text says more, and these patterns are slow on it. */
function saysOnly(...patterns: RegExp[]): (text: string) => boolean {
  return (text) => {
    const said = text.trim()
    return said.length <= 60 && patterns.some((pattern) => pattern.test(said))
  }
}
