/** A clock that goes on from wherever it was last set, as fast as any other. Queue and limits need it to go forward. */
export type HandClock = (() => Date) & { set(moment: string): void; pass(minutes: number): void }

/** @param start for example `2026-11-24T09:00+01:00`; now, if none is given */
export function handClock(start?: string): HandClock {
  let ahead = start ? new Date(start).getTime() - Date.now() : 0
  return Object.assign(() => new Date(Date.now() + ahead), {
    set(moment: string) {
      ahead = new Date(moment).getTime() - Date.now()
    },
    pass(minutes: number) {
      ahead += minutes * 60_000
    },
  })
}
