import type { Events } from './events.ts'
import { type Reading, reading } from './reading.ts'
import { hasSign, type Scene, withSign } from './scene.ts'
import { ownThings, privatelyOwned, type Thing } from './things.ts'

const longer = 0.2

/** What people say to the bot that is no incident (words/talk.ts), each wish once. */
export function talkReadings({ mentions }: Scene): Reading[] {
  const best = new Map<string, Reading>()
  for (const mention of mentions)
    for (const meaning of mention.meanings) {
      if (meaning.as !== 'talk') continue
      const { intent, action, weight } = meaning
      const score = weight + longer * (mention.words.length - 1)
      const before = best.get(`${intent} ${action}`) ?? reading(intent, 0, [])
      const because = [...before.because, mention]
      best.set(`${intent} ${action}`, { ...before, action, because, score: Math.max(before.score, score) })
    }
  return [...best.values()]
}

const asking = { mayI: 4, modal: 2, question: 1.5, mark: 1 }
const asked = { rule: 3, anotherRule: 0.5, mostOthers: 1.5, thing: 2.5, whatIf: 6 }

/** A question about what the instruction allows or demands. */
export function ruleReadings(scene: Scene, events: Events, things: Thing[]): Reading[] {
  const how = weightOfAsking(scene)
  const about = weightOfWhatIsAsked(scene, events, things)
  if (how === 0 || about === 0) return []
  const signs = (['mayI', 'modal', 'ruled'] as const).flatMap((sign) => withSign(scene, sign).slice(0, 2))
  return [reading('instruction-question', how + about, [...signs, ...events.supposed])]
}

function weightOfAsking(scene: Scene): number {
  if (withSign(scene, 'mayI').length > 0) return asking.mayI
  if (withSign(scene, 'modal').length > 0) return asking.modal
  if (withSign(scene, 'question').length > 0) return asking.question
  return scene.questions.size > 0 ? asking.mark : 0
}

function weightOfWhatIsAsked(scene: Scene, { supposed, happened }: Events, things: Thing[]): number {
  const rules = withSign(scene, 'ruled').length
  const thing = things.length > 0 && happened.length === 0 && scene.questions.size > 0 ? asked.thing : 0
  const rule = rules > 0 ? asked.rule + Math.min(asked.mostOthers, asked.anotherRule * (rules - 1)) : thing
  return rule + (supposed.length > 0 ? asked.whatIf : 0)
}

const elsewhere = { own: 5.5, matter: 3.5, nothingElse: 2, anotherMatter: 0.5, mostOthers: 1.5 }

/** Somebody's own things, and matters that others see to. */
export function elsewhereReadings(scene: Scene, things: Thing[]): Reading[] {
  const own = [...ownThings(scene), ...(things.length === 0 ? privatelyOwned(scene) : [])]
  const asks = withSign(scene, 'modal').length > 0
  const matters = withSign(scene, 'otherMatter').filter((matter) => !asks || !hasSign(matter, 'ruled'))
  const others = Math.min(elsewhere.mostOthers, elsewhere.anotherMatter * (matters.length - 1))
  const matter = elsewhere.matter + (things.length === 0 ? elsewhere.nothingElse : 0) + others
  const score = Math.max(own.length > 0 ? elsewhere.own : 0, matters.length > 0 ? matter : 0)
  return score > 0 ? [reading('out-of-scope', score, [...own, ...matters])] : []
}
