/** How far the clock of Straks is ahead of this machine's, which anybody may have set wrong. */
let aheadMs = 0

export function hearServerTime(date: string | null): void {
  const at = Date.parse(date ?? '')
  if (!Number.isNaN(at)) aheadMs = at - Date.now()
}

export function serverTime(): number {
  return Date.now() + aheadMs
}
