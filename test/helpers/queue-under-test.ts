import { type Logger, pino } from 'pino'
import { openQueue, type Queue } from '../../bot/queue/queue.ts'
import type { Database } from '../../bot/store/open-database.ts'
import { openMigrated } from './shared-postgres.ts'

export type QueueUnderTest = {
  readonly database: Database
  openQueue(clock?: () => Date, log?: Logger): Promise<Queue>
}

/** For a whole `describe`: an empty database on a server, and any number of queues on it. */
export function withQueues(): QueueUnderTest {
  const silent = pino({ level: 'silent' })
  const opened: Queue[] = []
  let database: Database
  beforeEach(async () => {
    database = await openMigrated()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((queue) => queue.close()))
    await database.close()
  })
  return {
    get database() {
      return database
    },
    async openQueue(clock = () => new Date(), log = silent) {
      const queue = await openQueue(database, clock, async () => true, log)
      opened.push(queue)
      return queue
    },
  }
}
