/** A clock that runs on at normal speed from where it was last set. Queue and limits need it to advance. */
export type HandClock = (() => Date) & {
  set(moment: string): void
  pass(minutes: number): void
  /** Makes a second last twenty, until time passes: a test then finishes first on a busy machine, too. */
  slowDown(): void
}

/** No slower: consecutive events must not fall in the same millisecond, or their order could change. */
const SLOW = 1 / 20

/** @param start a Tuesday morning by default, so that no test depends on the hour it is run at */
export function handClock(start = '2026-11-24T09:00+01:00'): HandClock {
  let [at, since, speed] = [new Date(start).getTime(), Date.now(), 1]
  const now = () => at + (Date.now() - since) * speed
  const goOn = (from: number, fast: number) => {
    at = from
    since = Date.now()
    speed = fast
  }
  return Object.assign(() => new Date(now()), {
    set: (moment: string) => goOn(new Date(moment).getTime(), 1),
    pass: (minutes: number) => goOn(now() + minutes * 60_000, 1),
    slowDown: () => goOn(now(), SLOW),
  })
}

/** Lets time pass and waits for everything due by then. Work under way is finished first. */
export async function timePasses(
  minutes: number,
  clock: HandClock,
  straks: { idle(): Promise<void> },
): Promise<void> {
  await straks.idle()
  clock.pass(minutes)
  await straks.idle()
}
