/** Does something in rounds, one at a time. */
export type Coalesced = {
  /** There may be something to do: one more round begins from now, however often this is called meanwhile. */
  wake(): void
  /** Resolves when no round is under way. */
  over(): Promise<void>
}

/** @param round never throws */
export function coalesce(round: () => Promise<void>): Coalesced {
  let wanted = false
  let underWay: Promise<void> | null = null

  async function run(): Promise<void> {
    while (wanted) {
      wanted = false
      await round()
    }
    underWay = null
  }

  return {
    wake() {
      wanted = true
      underWay ??= run()
    },
    async over() {
      await underWay
    },
  }
}
