import { type Risk, when } from './risk.ts'

/** A word processor's quotation marks are no YAML: they become part of the text. */
export function risksOfQuotes(given: unknown, path: PropertyKey[] = []): Risk[] {
  if (typeof given === 'string')
    return when(
      CURLED.test(given),
      path,
      'står mellom krøllede anførselstegn, som blir med i teksten: skriv rette',
    )
  if (typeof given !== 'object' || given === null) return []
  const within = Array.isArray(given) ? [...given.entries()] : Object.entries(given)
  return within.flatMap(([key, value]) => risksOfQuotes(value, [...path, key]))
}

const CURLED = /^[“”„][^“”„]*[“”]$/
