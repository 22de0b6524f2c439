/** A clock that goes on from wherever it was last set, as fast as any other. Queue and limits need it to go forward. */
export type HandClock = (() => Date) & {
  set(moment: string): void
  pass(minutes: number): void
  /** From now on a second lasts twenty, until some time passes: what takes seconds is not over before a test is, however busy the machine. */
  slowDown(): void
}

/** No slower: what comes one after the other must not come in the same millisecond, or the first need not be the first. */
const SLOW = 1 / 20

/** @param start a Tuesday morning, if none is given: nothing then depends on when the tests are run, close to midnight say */
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

/** Long enough for whatever becomes due by then. What is under way counts from its end. */
export async function timePasses(
  minutes: number,
  clock: HandClock,
  straks: { idle(): Promise<void> },
): Promise<void> {
  await straks.idle()
  clock.pass(minutes)
  await straks.idle()
}
