/** What one look at the history showed. */
export type Sight = {
  lastId: number
  /** The transactions that had added to it and not ended yet. */
  writing: ReadonlySet<string>
  at: number
}

/** Longer than any transaction of ours may take; one of somebody else's must not hold everything up. */
const LONGEST_TRANSACTION_MS = 30_000

/**
 * Ids are given out before a transaction commits, so a lower id can appear after a higher one was read. An id is
 * settled once everybody who was writing when it was seen has ended: then no lower one can appear any more.
 * @param earlier sights that are not settled yet, oldest first
 * @returns the last settled id, or null, and the sights that still are not
 */
export function settle(earlier: Sight[], now: Sight): { settledId: number | null; open: Sight[] } {
  const all = [...earlier, now]
  const last = all.findLastIndex(
    ({ writing, at }) => writing.isDisjointFrom(now.writing) || now.at - at > LONGEST_TRANSACTION_MS,
  )
  return { settledId: all[last]?.lastId ?? null, open: all.slice(last + 1) }
}
