import type { Logger } from 'pino'
import { errorForLog } from '../remote/error-for-log.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import { type ActivityKey, markAnswered } from './turns-table.ts'

export type Answered = ReturnType<typeof noteAnswered>

/** Teams waits 15 s before it sends again. */
const KEPT_AFTER_MS = 250

/**
 * Activities that have been answered: Teams sends one again when it is not sure that it was heard. The notes are kept a
 * moment later, all of that moment in one statement: nobody waits for them. Those that a crash loses cost no more than
 * one that came before the note: what was asked is asked again.
 */
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
    /** Whether it was noted here and may not be in the database yet. */
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
