import type { Meaning } from './knowledge.ts'
import type { Thing } from './scene.ts'

/** The role of a thing for an incident type: its name, the part of a cause, or a shared word. */
export type Role = 'name' | 'part' | 'hint' | 'weak hint'

/** A thing that says something about one incident type. */
export type Bearer = { thing: Thing; roles: Role[] }

/** Returns the things that point to the type; for a cause, only the parts of that cause. */
export function bearersOf(type: string, cause: string | null, things: Thing[]): Bearer[] {
  return things
    .map((thing) => ({
      thing,
      roles: thing.meanings.flatMap((meaning) => roleOf(meaning, type, cause) ?? []),
    }))
    .filter(({ roles }) => roles.length > 0)
}

export function is(role: Role): (bearer: Bearer) => boolean {
  return ({ roles }) => roles.includes(role)
}

export function isOnlyHint({ roles }: Bearer): boolean {
  return !roles.includes('name') && !roles.includes('part')
}

const weights = { name: 3, part: 3, nameAndPart: 1, hint: 1.5, weakHint: 1, anotherHint: 1 }
const mostHints = 3

export function weightOf(bearers: Bearer[]): number {
  const name = bearers.some((bearer) => is('name')(bearer) && !bearer.thing.modifies)
  const part = bearers.some(is('part'))
  const both = name && part ? weights.nameAndPart : 0
  return Math.max(name ? weights.name : 0, part ? weights.part : 0) + both + weightOfHints(bearers)
}

function weightOfHints(bearers: Bearer[]): number {
  const hints = bearers.filter((bearer) => is('hint')(bearer) || is('weak hint')(bearer))
  if (hints.length === 0) return 0
  const first = hints.some(is('hint')) ? weights.hint : weights.weakHint
  return first + weights.anotherHint * (Math.min(hints.length, mostHints) - 1)
}

function roleOf(meaning: Meaning, type: string, cause: string | null): Role | null {
  if (!('type' in meaning) || meaning.type !== type) return null
  if (meaning.as === 'name') return 'name'
  if (meaning.as === 'hint') return meaning.weak ? 'weak hint' : 'hint'
  if (meaning.as === 'part' && (cause === null || cause === meaning.cause)) return 'part'
  return null
}
