import {
  askingSigns,
  clauseOf,
  type Found,
  isLoss,
  isNamed,
  leadsTo,
  type Read,
  type Reading,
  reading,
  type Scene,
  shareWords,
  type Thing,
  withSign,
} from './scene.ts'
import { articles, placeWords } from './words/small.ts'

const breach = 9

/** Returns readings of a breach without any loss: Straks then gives the contact of a person. */
export function breachReadings({ scene, events: { happened }, things }: Read): Reading[] {
  const papers = withSign(scene, 'papersGone').filter((one) => !isContainer(one, scene))
  const done = [...withSign(scene, 'breach'), ...papers, ...sentAstray(scene, things)].filter(
    (one) => !isSupposed(one, scene),
  )
  const isOther = (event: Found) => !done.some((one) => shareWords(one, event))
  const isLost = happened.some(
    (event) =>
      isLoss(event) &&
      isOther(event) &&
      (!event.weak || (isOfOtherClause(event, done, scene) && !isOfPerson(event, scene))),
  )
  const isGone = things.some((thing) => isNamed(thing) && (isLost || isWithPapers(thing, papers, scene)))
  return done.length > 0 && !isGone ? [reading('human', breach, done)] : []
}

/** Matches "Kortet lå i en blå mappe": the folder is only where something lay. */
function isContainer({ first, last }: Found, { words }: Scene): boolean {
  const before = words.slice(first, last).map(({ folded }) => folded)
  const isDescribed = articles.has(before.at(-2) ?? '')
  const place = (isDescribed ? before.slice(0, -1) : before).findLast((word) => !articles.has(word))
  return placeWords.has(place ?? '')
}

/** Matches "Min PC er borte, den var ulåst", but not "gikk bort og lot pc-en stå ulåst". */
function isOfOtherClause(event: Found, done: Found[], scene: Scene): boolean {
  return done.every(({ last }) => scene.words[last]?.clause !== clauseOf(event, scene))
}

/** Matches "Jeg var borte fra pulten, og pc-en sto ulåst". */
function isOfPerson({ first }: Found, { words }: Scene): boolean {
  return ['jeg', 'eg', 'e', 'æ', 'vi', 'me', 'i', 'we'].includes(words[first - 1]?.folded ?? '')
}

/** A password sent to a wrong recipient is a compromised password instead. */
function sentAstray(scene: Scene, things: Thing[]): Found[] {
  const isSecret = things.some(({ meanings }) => meanings.some(({ as }) => as === 'hint' || as === 'part'))
  return isSecret ? [] : withSign(scene, 'wrongReceiver')
}

function isSupposed(one: Found, scene: Scene): boolean {
  const signs = [...askingSigns(scene), ...withSign(scene, 'hypothetical')]
  return signs.some((sign) => leadsTo(sign, one, scene))
}

/** "mista pcen og en pasientperm", "mista en pasientperm og pcen": both are gone. */
function isWithPapers(thing: Thing, papers: Found[], scene: Scene): boolean {
  const ands = withSign(scene, 'and')
  const isAnd = (from: number, to: number) => ands.some(({ first }) => first > from && first < to)
  return papers.some(({ first, last }) =>
    thing.first < last
      ? thing.first > first && isAnd(thing.last, last)
      : thing.first - last <= 3 && isAnd(last, thing.first),
  )
}
