import * as words from './words/yes-no.ts'

/** "ja", "ok", "send den", 👍 and no more than that. */
export const isNod = saysOnly(words.nod, words.askedToSend, words.doIt)
/** "Ok send", "kan du sende den?" */
export const isAskedToSend = saysOnly(words.askedToSend)
/** "Ja, gjør det": to whatever was asked. */
export const isDoIt = saysOnly(words.doIt)
/** "Må bare sjekke bilen først" */
export const looksFirst = saysOnly(words.looksFirst)
/** "Avbryt meldingen", "kan du avbryte?" */
export const isCancel = saysOnly(words.cancel)
/** "ikke send ennå", "jeg angrer" */
export const isHoldBack = saysOnly(words.holdBack)
/** "nei", "nei takk" and no more. */
export const isRefusal = saysOnly(words.refusal)
/** An answer to an open question that says there is none: "ingenting", "nei". */
export const isNothing = saysOnly(words.refusal, words.nothing)
/** "fortsett", "forkast": what the buttons on an unfinished report say, and less. */
export const isGoOn = saysOnly(words.goOn)
export const isDrop = saysOnly(words.drop)
export const mayBeDrop = saysOnly(words.perhapsDrop)
/** "ingen av dem", "noe annet": of what was offered */
export const isNoneOfThem = saysOnly(words.noneOfThem)
/** "Husker ikke når": the name of the question that it passes by. */
export function unknownIn(text: string): 'when' | 'where' | null {
  if (!saysOnly(words.dontKnowThat)(text)) return null
  return words.ofTime.test(text) ? 'when' : 'where'
}

/** "meg selv" */
export const isSelf = saysOnly(words.self)
/** "det gjelder ikke meg" */
export const isNotSelf = saysOnly(words.notSelf)

export function beginsWithYes(text: string): boolean {
  return words.yesFirst.test(text.trim())
}

export function beginsWithNo(text: string): boolean {
  return words.noFirst.test(text.trim())
}

/** A longer text says more, and takes these patterns long to tell. */
function saysOnly(...patterns: RegExp[]): (text: string) => boolean {
  return (text) => {
    const said = text.trim()
    return said.length <= 60 && patterns.some((pattern) => pattern.test(said))
  }
}
