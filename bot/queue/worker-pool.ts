import { apartFromTransaction } from '../store/own-line.ts'
import { coalesce } from './coalesce.ts'

export type WorkerPool = ReturnType<typeof startWorkerPool>

export type Taken<Job> = {
  jobs: Job[]
  /** More may be due, for which there was no room. */
  more: boolean
}

/**
 * Does jobs of one name: as many at once as there is room for, each on its own. Looks for them when it is woken, and
 * again after a job only where that one or another may be due: most looks would find nothing.
 * @param take takes at most so many jobs that are due; never throws
 * @param work never throws. Resolves with whether the job may be due again
 */
export function startWorkerPool<Job>(
  atOnce: number,
  take: (most: number) => Promise<Taken<Job>>,
  work: (job: Job) => Promise<boolean>,
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
    const done = work(job).then((isDueAgain) => {
      underWay.delete(done)
      if (more || isDueAgain) wake()
    })
    underWay.add(done)
  }

  return {
    wake,
    /** There may be something to do in a while, counted from the last time that this was called. */
    wakeAfter(ms: number): void {
      clearTimeout(timer)
      timer = setTimeout(() => apartFromTransaction(wake), ms).unref()
    },
    /** Takes nothing more, and waits for what is under way. */
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await over()
      await Promise.all(underWay)
    },
  }
}
