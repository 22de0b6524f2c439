import { isAbsolute } from 'node:path'
import { parseArgs } from 'node:util'
import { entraId } from '../remote/entra-id.ts'
import { NotDone } from '../settings/not-done.ts'
import { usage } from './words.ts'

/** The operator's order. `who`: an Entra id or a mail address. `by`: the operator's own Entra id. */
export type Order = { who: string; by: string } & Right

type Right =
  | { right: 'access'; file?: string }
  | { right: 'restrict' | 'lift' | 'erase' }
  | { right: 'rectify'; what: Rectified }

/** A profile is fetched again from Entra; an answer in a ticket is corrected here. */
export type Rectified = 'profile' | { number: string; fact: string; value: string }

/** Throws `NotDone` with the usage. */
export function readOrder(args: string[]): Order {
  const { positionals, values } = parsed(args)
  const [right, who, ...rest] = positionals
  const { by } = values
  const operator = entraId().safeParse(by)
  if (!who || by === undefined) throw new NotDone(usage)
  if (!operator.success) throw new NotDone(`--by: ${by} er ingen Entra-id (objekt-ID i Entra).\n${usage}`)
  return { who, by: operator.data, ...readRight(right, rest) }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { by: { type: 'string' } } })
  } catch {
    throw new NotDone(usage)
  }
}

function readRight(right: string | undefined, rest: string[]): Right {
  const [first, fact, value, ...more] = rest
  switch (right) {
    case 'access':
      if (rest.length === 0) return { right }
      // A relative name would lie in the program's folder: npm, node --run and the container run there.
      if (first && isAbsolute(first) && rest.length === 1) return { right, file: first }
      break
    case 'restrict':
    case 'lift':
    case 'erase':
      if (rest.length === 0) return { right }
      break
    case 'rectify':
      if (first === 'profile' && rest.length === 1) return { right, what: first }
      if (first && fact && value && more.length === 0) return { right, what: { number: first, fact, value } }
  }
  throw new NotDone(usage)
}
