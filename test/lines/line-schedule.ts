import fc from 'fast-check'

/** A trouble of the bots, and the time since the previous one. */
export type Step = { afterMs: number } & Trouble

type Trouble =
  | { what: 'lose answers' | 'lose requests' }
  | { what: 'hold up'; forMs: number }
  | { what: 'freeze'; bot: number; forMs: number }
  | { what: 'kill' | 'stop'; bot: number }
  | { what: 'slow down'; forMs: number }
  | { what: 'busy' | 'answers wrongly'; forMs: number }

/** `usual`: the suite's basic troubles; `all`: also a slow database and a Microsoft 365 in trouble. */
export type Kinds = 'usual' | 'all'

/** Number of cuts before another trouble. */
const CUTS_BETWEEN = 8

/** Returns this many cuts of all lines, with holds, freezes, kills and stops between, by seed alone. */
export function scheduleOf(seed: number, cuts: number, kinds: Kinds): Step[] {
  const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => fc.sample(arbitrary, { seed, numRuns })
  const longest = kinds === 'all' ? 30_000 : 12_000
  const many = Math.floor(cuts / CUTS_BETWEEN)
  const others = sample(fc.tuple(between(5_000, longest), between(0, 1)), many)
  return sample(fc.tuple(between(30, 1_200), between(0, 3)), cuts).flatMap(([afterMs, chance], index) => {
    // One in four does not even reach the server.
    const cut: Step = { afterMs, what: chance === 0 ? 'lose requests' : 'lose answers' }
    const at = (index + 1) / CUTS_BETWEEN - 1
    const [forMs, bot] = others[at] ?? []
    return forMs === undefined || bot === undefined
      ? [cut]
      : [cut, otherTrouble(kinds === 'all' ? at + seed : at, forMs, bot, kinds)]
  })
}

function otherTrouble(at: number, forMs: number, bot: number, kinds: Kinds): Step {
  const usual: Trouble[] = [
    { what: 'freeze', bot, forMs },
    { what: 'kill', bot },
    { what: 'stop', bot },
    // Sometimes longer than a connection survives in silence.
    { what: 'hold up', forMs: Math.min(forMs - 3_000, 9_000) },
  ]
  const more: Trouble[] = [
    { what: 'slow down', forMs },
    { what: 'busy', forMs },
    { what: 'answers wrongly', forMs },
  ]
  const those = kinds === 'all' ? [...usual, ...more] : usual
  return { afterMs: 0, ...(those[at % those.length] ?? { what: 'kill', bot }) }
}

function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max }))
}
