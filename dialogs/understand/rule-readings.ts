import { wordsForTopic } from '../instruction/which-topic.ts'
import {
  askingSigns,
  clauseOf,
  isLoss,
  isSameSentence,
  type Read,
  type Reading,
  reading,
  type Scene,
  sentenceOf,
  verbsFirst,
  withSign,
} from './scene.ts'

const asking = { mayI: 4, verbFirst: 3, question: 1.5, mark: 1 }
const rules = { one: 3, another: 0.5, mostOthers: 1.5 }
const topics = { oneWord: 1.5, anotherWord: 0.6, mostOthers: 2.4 }
const whatIf = 6
/** Reduction when an event is told apart from the question: it is reported, and the question answered. */
const toldApart = 3

/** Returns a reading of a question about what the instruction allows or demands. */
export function ruleReadings(read: Read): Reading[] {
  const { scene, events } = read
  const how = weightOfAsking(scene)
  if (how === 0) return []
  const told = events.happened.length > 0
  const words = told ? 0 : wordsForTopic(scene.written)
  const about = Math.max(
    weightOf(withSign(scene, 'ruled').length, rules.one, rules.another, rules.mostOthers),
    weightOf(words, topics.oneWord, topics.anotherWord, topics.mostOthers),
  )
  const what = about + (isWhatIf(read) ? whatIf : 0)
  if (what === 0) return []
  const before = isToldApart(read) ? toldApart : 0
  const signs = (['mayI', 'verbFirst', 'ruled'] as const).flatMap((sign) => withSign(scene, sign).slice(0, 2))
  return [reading('instruction-question', how + what - before, [...signs, ...events.supposed])]
}

/** Matches "Skjermen er knust. Må jeg betale selv?", "mista kortet, hvem skal vite det?" */
export function isToldApart({ scene, events: { happened } }: Read): boolean {
  const signs = askingSigns(scene)
  const asking = new Set([...scene.questions, ...signs.map((sign) => sentenceOf(sign, scene))])
  return happened.some((event) => {
    if (!isLoss(event) || event.weak) return false
    const inIt = signs.filter((sign) => isSameSentence(sign, event, scene))
    const isBefore = inIt.length > 0 && inIt.every((sign) => clauseOf(sign, scene) > clauseOf(event, scene))
    return isBefore || !asking.has(sentenceOf(event, scene))
  })
}

function weightOfAsking(scene: Scene): number {
  if (withSign(scene, 'mayI').length > 0) return asking.mayI
  if (verbsFirst(scene).length > 0 && withSign(scene, 'request').length === 0) return asking.verbFirst
  if (withSign(scene, 'question').length > 0) return asking.question
  return scene.questions.size > 0 ? asking.mark : 0
}

function weightOf(count: number, one: number, another: number, mostOthers: number): number {
  return count > 0 ? one + Math.min(mostOthers, another * (count - 1)) : 0
}

/** True when nothing has happened yet, but something might. */
function isWhatIf({ scene, events: { supposed, happened }, things }: Read): boolean {
  const ifs = withSign(scene, 'hypothetical').length > 0
  const might = ifs ? supposed : things.length > 0 ? supposed.filter(({ weak }) => !weak) : []
  return might.length > 0 && happened.every(({ weak }) => weak)
}
