import { clauseOf, type Found, hasSign, isEvent, type Scene, sentenceOf, withSign } from './scene.ts'

/** What happened, what is only supposed ("hvis jeg mister"), and what is denied ("ikke mistet"). */
export type Events = { happened: Found[]; supposed: Found[]; denied: Found[] }

const reachOfNegation = 3

export function eventsIn(scene: Scene): Events {
  const events: Events = { happened: [], supposed: [], denied: [] }
  for (const event of scene.mentions.filter(isEvent)) {
    if (isDenied(event, scene)) events.denied.push(event)
    else if (isSupposed(event, scene) || isAsked(event, scene)) events.supposed.push(event)
    else events.happened.push(event)
  }
  return events
}

/** "ikke mistet", "er ikke borte", "forsvant ikke"; but not "ikke bare borte". */
function isDenied(event: Found, scene: Scene): boolean {
  return negations(scene).some((negation) => {
    if (event.words.includes(negation.first) || clauseOf(negation, scene) !== clauseOf(event, scene))
      return false
    const before = event.first - negation.first
    if (before > 0) return before <= reachOfNegation && !eventBetween(negation.first, event.first, scene)
    return negation.first - event.last === 1
  })
}

/** The negations that are no part of a phrase, as "finner ikke" is. */
export function negations(scene: Scene): Found[] {
  const bound = scene.mentions.filter(
    (mention) =>
      mention.words.length > 1 &&
      (isEvent(mention) || hasSign(mention, 'notOnly') || hasSign(mention, 'doubt')),
  )
  return withSign(scene, 'negation').filter(({ first }) => !bound.some(({ words }) => words.includes(first)))
}

export function eventBetween(from: number, to: number, { mentions }: Scene): boolean {
  return mentions.some(
    (mention) => isEvent(mention) && !mention.weak && mention.first > from && mention.last < to,
  )
}

function isSupposed(event: Found, scene: Scene): boolean {
  const doubts = withSign(scene, 'doubt')
  return withSign(scene, 'hypothetical').some((sign) => {
    if (doubts.some((doubt) => sign.first >= doubt.first && sign.first <= doubt.last)) return false
    return sentenceOf(sign, scene) === sentenceOf(event, scene) && sign.first <= event.first
  })
}

/**
 * "Får mannen min bruke PC-en?" has not happened; "kan dere sperre kortet som er stjålet?" has, and who asks how to
 * hand in their own things is leaving.
 */
function isAsked(event: Found, scene: Scene): boolean {
  const before = (sign: Found) =>
    clauseOf(sign, scene) === clauseOf(event, scene) && sign.first <= event.first
  const asked = [...withSign(scene, 'inversion'), ...withSign(scene, 'mayI')].some(before)
  if (!asked || withSign(scene, 'request').some(before)) return false
  return hasCause(event) || withSign(scene, 'me').length === 0
}

function hasCause({ meanings }: Found): boolean {
  return meanings.some((meaning) => meaning.as === 'event' && meaning.cause !== null)
}
