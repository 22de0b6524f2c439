import type { Logger } from 'pino'
import { errorForLog } from '../remote/error-for-log.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import { type ActivityKey, markAnswered } from './turns-table.ts'

export type Answered = ReturnType<typeof noteAnswered>

/** Well below the 15 s after which Teams repeats an activity. */
const KEPT_AFTER_MS = 250

/** Teams repeats what it is not sure was heard. A record lost only means that a question is asked again. */
export function noteAnswered(db: Db, clock: Clock, log: Logger) {
  const noted = new Map<string, ActivityKey>()
  let keeping: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined

  async function keep(): Promise<void> {
    const keys = [...noted.keys()]
    try {
      await markAnswered(db, [...noted.values()], clock())
    } catch (error) {
      log.warn(errorForLog(error), 'not kept that activities were answered')
    }
    for (const key of keys) noted.delete(key)
  }

  return {
    note(activity: ActivityKey): void {
      noted.set(keyOf(activity), activity)
      timer ??= setTimeout(() => {
        timer = undefined
        keeping = keep()
      }, KEPT_AFTER_MS)
    },
    /** Tells whether it was recorded here, perhaps not yet in the database. */
    has: (activity: ActivityKey): boolean => noted.has(keyOf(activity)),
    async close(): Promise<void> {
      clearTimeout(timer)
      await keeping
      if (noted.size > 0) await keep()
    },
  }
}

function keyOf({ conversationId, activityId }: ActivityKey): string {
  return `${conversationId} ${activityId}`
}
