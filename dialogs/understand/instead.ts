import { type Found, isEvent, isWorkThing, type Scene, sentenceOf, withSign } from './scene.ts'

/** "ikke PC-en, bare kortet": the "bare" after this denial, when what follows it is a thing and no event. */
export function insteadOf(denial: Found, scene: Scene): Found | null {
  const only = withSign(scene, 'only').find(
    (sign) => sign.first > denial.last && sentenceOf(sign, scene) === sentenceOf(denial, scene),
  )
  if (!only) return null
  const after = scene.mentions.filter(({ first }) => first > only.last)
  return after.some(isWorkThing) && !after.some((mention) => isEvent(mention) && !mention.weak) ? only : null
}
