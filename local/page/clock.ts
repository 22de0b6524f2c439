let aheadMs = 0

/** The moment by the clock of local mode, which may not be the machine's. */
export function now(): Date {
  return new Date(Date.now() + aheadMs)
}

export function setAhead(ms: number): void {
  aheadMs = ms
}

/** Whether it shows anything else than the clocks around it. */
export function isMoved(): boolean {
  return Math.abs(aheadMs) >= 60_000
}
