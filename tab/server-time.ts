/** The difference between Straks' clock and this machine's, which may be set wrong. */
let aheadMs = 0

export function hearServerTime(date: string | null): void {
  const at = Date.parse(date ?? '')
  if (!Number.isNaN(at)) aheadMs = at - Date.now()
}

export function serverTime(): number {
  return Date.now() + aheadMs
}
