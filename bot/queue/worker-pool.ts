import { apartFromTransaction } from '../store/own-line.ts'
import { coalesce } from './coalesce.ts'

export type WorkerPool = ReturnType<typeof startWorkerPool>

export type Taken<Job> = {
  jobs: Job[]
  /** More jobs may be due than there was room for. */
  more: boolean
}

/**
 * Does jobs of one name, up to `atOnce` in parallel. Looks for jobs when woken, and after a job only if more
 * may be due, since most looks would find none.
 * @param take takes up to the given number of due jobs; never throws
 * @param work never throws
 */
export function startWorkerPool<Job>(
  atOnce: number,
  take: (most: number) => Promise<Taken<Job>>,
  work: (job: Job) => Promise<void>,
) {
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let more = false
  let timer: NodeJS.Timeout | undefined
  const { wake, over } = coalesce(async () => {
    const room = stopped ? 0 : atOnce - underWay.size
    const taken = room > 0 ? await take(room) : { jobs: [], more: true }
    more = taken.more
    for (const job of taken.jobs) begin(job)
  })

  function begin(job: Job): void {
    const done = work(job).then(() => {
      underWay.delete(done)
      if (more) wake()
    })
    underWay.add(done)
  }

  return {
    wake,
    /** Wakes the pool after a delay, which each call restarts. */
    wakeAfter(ms: number): void {
      clearTimeout(timer)
      timer = setTimeout(() => apartFromTransaction(wake), ms).unref()
    },
    /** Takes no more jobs, and waits for those under way. */
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await over()
      await Promise.all(underWay)
    },
  }
}
