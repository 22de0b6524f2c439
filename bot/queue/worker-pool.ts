import { coalesce } from './coalesce.ts'

/** Does jobs of one name: as many at once as there is room for, each on its own. */
export type WorkerPool = {
  /** There may be something to do. */
  wake(): void
  /** Takes nothing more, and waits for what is under way. */
  stop(): Promise<void>
}

/**
 * @param take takes at most so many jobs that are due; never throws
 * @param work never throws
 */
export function startWorkerPool<Job>(
  atOnce: number,
  take: (most: number) => Promise<Job[]>,
  work: (job: Job) => Promise<void>,
): WorkerPool {
  const underWay = new Set<Promise<void>>()
  let stopped = false
  const { wake, over } = coalesce(async () => {
    const room = stopped ? 0 : atOnce - underWay.size
    for (const job of room > 0 ? await take(room) : []) begin(job)
  })

  function begin(job: Job): void {
    const done = work(job).finally(() => {
      underWay.delete(done)
      wake()
    })
    underWay.add(done)
  }

  return {
    wake,
    async stop() {
      stopped = true
      await over()
      await Promise.all(underWay)
    },
  }
}
