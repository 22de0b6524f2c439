import type { Found } from './scene.ts'
import type { Thing } from './things.ts'
import type { Talk } from './words/phrases.ts'

/** One way to understand a message. */
export type Reading = {
  intent: string
  score: number
  cause: string | null
  action: Talk['action'] | null
  /** The phrases that it rests on. */
  because: Found[]
  /** The thing it is about, where it is an incident. */
  thing: Thing | null
  /** Whether a name of it was said, and not only a word that it shares. */
  named: boolean
  /** Whether it happened to the thing itself, and not only to a part of it. */
  whole: boolean
}

export function reading(intent: string, score: number, because: Found[]): Reading {
  return { intent, score, because, cause: null, action: null, thing: null, named: false, whole: false }
}
