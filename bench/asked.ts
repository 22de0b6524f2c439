import { parseArgs } from 'node:util'
import { endUnless } from '../bot/run-command.ts'

const PLACES = ['PGlite', 'PostgreSQL']

/** Reads the arguments of this process. Ends it when they ask for something that is not there. */
export function askedOf(parts: string[]) {
  const options = { against: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, strict: false, options })
  const { against, ...unknown } = values
  const isNumber = (word: string) => /^\d+$/.test(word)
  const isKnown = (word: string) => isNumber(word) || [...parts, ...PLACES].includes(word)
  endUnless(
    against !== true && Object.keys(unknown).length === 0 && positionals.every(isKnown),
    `npm run bench -- [${parts.join(' | ')} …] [${PLACES.join(' | ')}] [flest saker] [--against MAPPE]`,
  )
  const named = parts.filter((name) => positionals.includes(name))
  const places = PLACES.filter((name) => positionals.includes(name))
  return {
    parts: named.length > 0 ? named : parts,
    places: places.length > 0 ? places : PLACES,
    most: Number(positionals.find(isNumber) ?? 1_000_000),
    against: against || null,
  }
}
