/**
 * Does something in rounds, one at a time.
 * @param round never throws
 */
export function coalesce(round: () => Promise<void>) {
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
    /** There may be something to do: one more round begins from now, however often this is called meanwhile. */
    wake(): void {
      wanted = true
      underWay ??= run()
    },
    /** Resolves when no round is under way. */
    async over(): Promise<void> {
      await underWay
    },
  }
}
