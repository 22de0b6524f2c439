import { type Reading, reading } from './reading.ts'
import { hasSign, isWorkThing, type Scene, withSign } from './scene.ts'
import { ownThings, privatelyOwned, type Thing } from './things.ts'

const longer = 0.2

/** Readings of talk that is no incident (words/talk.ts), each wish once. */
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

const elsewhere = { ownAlone: 10, own: 5.5, matter: 3.5, nothingElse: 2, anotherMatter: 0.5, mostOthers: 1.5 }

/** Somebody's own things, and matters that others see to. */
export function elsewhereReadings(scene: Scene, things: Thing[]): Reading[] {
  const own = ownThings(scene)
  const asks = withSign(scene, 'verbFirst').length > 0
  const matters = [...withSign(scene, 'otherMatter'), ...withSign(scene, 'otherHarm')].filter(
    (matter) => !asks || !hasSign(matter, 'ruled'),
  )
  const others = Math.min(elsewhere.mostOthers, elsewhere.anotherMatter * (matters.length - 1))
  const matter = elsewhere.matter + (things.length === 0 ? elsewhere.nothingElse : 0) + others
  const isKept = own.length > 0 && things.length === 0 && scene.mentions.some(isWorkThing)
  const ownAlone = [
    ...(isNamedAny(things) ? [] : withSign(scene, 'nothingOfWork')),
    ...(isKept ? withSign(scene, 'kept') : []),
    ...(things.length === 0 ? privatelyOwned(scene) : []),
  ]
  const score = Math.max(
    ownAlone.length > 0 ? elsewhere.ownAlone : 0,
    own.length > 0 ? elsewhere.own : 0,
    matters.length > 0 ? matter : 0,
  )
  return score > 0 ? [reading('out-of-scope', score, [...ownAlone, ...own, ...matters])] : []
}

function isNamedAny(things: Thing[]): boolean {
  return things.some(({ meanings }) => meanings.some(({ as }) => as === 'name'))
}
