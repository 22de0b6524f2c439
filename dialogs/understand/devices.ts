import { type Read, type Reading, type Thing, typesOf } from './scene.ts'
import { hasOwnEvent, isToldAlong } from './told-along.ts'

/** Returns the first thing's kind of device, and all kinds; without any, those of the next incident. */
export function devicesTold(
  [first, ...besides]: [Reading, ...Reading[]],
  read: Read,
): { device: string | null; devices: string[] } {
  const isOfOther = (thing: Thing, best: Reading) =>
    [first, ...besides].some((one) => one !== best && one.thing === thing)
  const devices = (best: Reading) =>
    devicesOf(
      best,
      read.things.filter((thing) => !isOfOther(thing, best)),
      read,
    )
  const own = devices(first)
  const others = besides.map(devices)
  return { device: own[0] ?? null, devices: [own, ...others].find(({ length }) => length > 0) ?? [] }
}

/** Returns the kinds in the order of the message. */
function devicesOf(best: Reading, able: Thing[], { scene, events, things }: Read): string[] {
  const { thing: first, intent } = best
  const kind = deviceOf(best, things)
  if (!first || kind === null) return []
  const own = events.happened.filter(
    (event) => !event.weak && typesOf(event).includes(intent) && !best.because.includes(event),
  )
  const others = able.filter(
    (thing) =>
      thing !== first &&
      !thing.modifies &&
      (isToldAlong(thing, first, scene) || hasOwnEvent(thing, own, scene)),
  )
  const asSaid = [first, ...others].sort((a, b) => a.first - b.first)
  return [...new Set(asSaid.flatMap((thing) => (thing === first ? kind : (kindsOf(thing, intent)[0] ?? []))))]
}

/** A part or a screen of a named device is that device. */
export function deviceOf({ intent, thing }: Reading, things: Thing[]): string | null {
  if (!thing) return null
  const own = kindsOf(thing, intent)
  const known = own.find((kind) => kind !== null) ?? null
  if (!own.includes(null)) return known
  const others = things.flatMap((other) => kindsOf(other, intent))
  return others.find((kind) => kind !== null && kind !== known) ?? known
}

/** Includes null for a name that does not tell the kind. */
function kindsOf({ meanings }: Thing, intent: string): (string | null)[] {
  return meanings.flatMap((m) => (m.as === 'name' && m.type === intent ? [m.device] : []))
}
