import { apartFromTransaction } from '../store/own-line.ts'
import { coalesce } from './coalesce.ts'

/** Does jobs of one name: as many at once as there is room for, each on its own. */
export type WorkerPool = {
  /** There may be something to do. */
  wake(): void
  /** There may be something to do in a while, counted from the last time that this was called. */
  wakeAfter(ms: number): void
  /** Takes nothing more, and waits for what is under way. */
  stop(): Promise<void>
}

export type Taken<Job> = {
  jobs: Job[]
  /** More may be due, for which there was no room. */
  more: boolean
}

/**
 * Looks for jobs when it is woken, and again after a job only where that one or another may be due: most looks would
 * find nothing.
 * @param take takes at most so many jobs that are due; never throws
 * @param work never throws. Resolves with whether the job may be due again
 */
export function startWorkerPool<Job>(
  atOnce: number,
  take: (most: number) => Promise<Taken<Job>>,
  work: (job: Job) => Promise<boolean>,
): WorkerPool {
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
    const done = work(job).then((isDueAgain) => {
      underWay.delete(done)
      if (more || isDueAgain) wake()
    })
    underWay.add(done)
  }

  return {
    wake,
    wakeAfter(ms) {
      clearTimeout(timer)
      timer = setTimeout(() => apartFromTransaction(wake), ms).unref()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await over()
      await Promise.all(underWay)
    },
  }
}
