import type { Logger } from 'pino'
import { backlog } from '../queue/jobs-table.ts'
import { isJobName } from '../queue/queue.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { lastingTrouble } from '../remote/lasting-trouble.ts'
import { TimeUp, within } from '../remote/time-limit.ts'
import { tryToStore } from '../store/probes-table.ts'
import { repeat } from '../store/repeat.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'

export type Readiness = ReturnType<typeof watchReadiness>

const usualTimes = { answerMs: 5_000, lookMs: 15_000, stuckMs: 5 * 60_000 }

/** Watches whether something can be stored and due jobs move. */
export function watchReadiness(
  db: Db,
  clock: Clock,
  log: Logger,
  { answerMs, lookMs, stuckMs } = usualTimes,
) {
  const movement = watchMovement(stuckMs)
  const words = { failed: 'jobs are due and do not move', over: 'due jobs move again' }
  const trouble = lastingTrouble(log, words, { level: 'error' })
  const close = repeat(lookMs, async () => {
    const stuck = await backlog(db, clock()).then(movement.look, () => null)
    if (stuck?.length === 0) trouble.over()
    else if (stuck) trouble.lasts({ jobs: stuck })
  })
  let asked: Promise<string | null> | null = null
  return {
    /** Returns why Straks is not ready; null: it is. Simultaneous requests share one check. */
    whyNot() {
      asked ??= whyNot(db, answerMs, movement.stuck).finally(() => {
        asked = null
      })
      return asked
    },
    close,
  }
}

async function whyNot(db: Db, answerMs: number, stuck: () => string[]): Promise<string | null> {
  const why = await within(answerMs, tryToStore(db)).then(() => null, notStored)
  if (why) return why
  const names = stuck()
  return names.length > 0 ? `Due jobs do not move: ${names.join(', ')}.` : null
}

function notStored(error: unknown): string {
  if (error instanceof TimeUp) return 'The database does not answer.'
  return `The database takes nothing (${errorForLog(error).code ?? 'not reached'}).`
}

/** Watches for job names of which none was taken or done for too long. */
function watchMovement(stuckMs: number) {
  let seen = new Map<string, { state: string; since: number }>()
  const stuck = () => {
    const now = performance.now()
    return [...seen].filter(([, { since }]) => now - since >= stuckMs).map(([name]) => name)
  }
  return {
    stuck,
    look(jobs: Awaited<ReturnType<typeof backlog>>): string[] {
      const now = performance.now()
      const waiting = jobs.filter(({ name, oldest }) => oldest !== null && isJobName(name))
      const moved = ({ name, state }: (typeof jobs)[number]) => seen.get(name)?.state !== state
      seen = new Map(
        waiting.map((one) => {
          const since = moved(one) ? now : (seen.get(one.name)?.since ?? now)
          return [one.name, { state: one.state, since }]
        }),
      )
      return stuck()
    },
  }
}
