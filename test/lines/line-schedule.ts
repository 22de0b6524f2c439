import fc from 'fast-check'

/** What happens to the bots, and how long after what came before. */
export type Step = { afterMs: number } & Trouble

type Trouble =
  | { what: 'lose answers' | 'lose requests' }
  | { what: 'hold up'; forMs: number }
  | { what: 'freeze'; bot: number; forMs: number }
  | { what: 'kill'; bot: number }

/** After how many cuts something else happens. */
const CUTS_BETWEEN = 8

/** So many cuts of every line, and holds, freezes and kills in between. The same seed gives the same. */
export function scheduleOf(seed: number, cuts: number): Step[] {
  const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) => fc.sample(arbitrary, { seed, numRuns })
  const others = sample(fc.tuple(between(5_000, 12_000), between(0, 1)), Math.floor(cuts / CUTS_BETWEEN))
  return sample(fc.tuple(between(30, 1_200), between(0, 3)), cuts).flatMap(([afterMs, chance], index) => {
    // One of four does not even reach the server.
    const cut: Step = { afterMs, what: chance === 0 ? 'lose requests' : 'lose answers' }
    const at = (index + 1) / CUTS_BETWEEN - 1
    const [forMs, bot] = others[at] ?? []
    return forMs === undefined || bot === undefined ? [cut] : [cut, otherTrouble(at, forMs, bot)]
  })
}

function otherTrouble(at: number, forMs: number, bot: number): Step {
  const kinds: Trouble[] = [
    { what: 'freeze', bot, forMs },
    { what: 'kill', bot },
    // Longer than a connection lives that nothing comes from, or not.
    { what: 'hold up', forMs: forMs - 3_000 },
  ]
  return { afterMs: 0, ...(kinds[at % kinds.length] ?? { what: 'kill', bot }) }
}

function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max }))
}
