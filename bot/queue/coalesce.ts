/** Runs rounds of work, one at a time. @param round never throws */
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
    /** Requests a round that begins after now; calls during a round are combined into one more. */
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
