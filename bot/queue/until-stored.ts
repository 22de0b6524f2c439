import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { lastingTrouble } from '../remote/lasting-trouble.ts'
import { isDatabaseAway } from '../store/database-away.ts'

const PAUSE_MS = 1_000
/** Retries after an error that may be the database's or our own. */
const TRIES = 5

/** Writes what must not be lost, retrying until the database is available. Throws a refusal in the end. */
export async function untilStored<Result>(write: () => Promise<Result>, log: Logger): Promise<Result> {
  const trouble = lastingTrouble(log, { failed: 'not stored yet', over: 'stored at last' })
  for (let tries = 1; ; tries++) {
    try {
      const result = await write()
      trouble.over()
      return result
    } catch (error) {
      if (tries >= TRIES && !isDatabaseAway(error)) throw error
      trouble.failed(error)
      await pause(PAUSE_MS, undefined, { ref: false })
    }
  }
}
