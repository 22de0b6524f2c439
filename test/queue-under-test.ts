import { pino } from 'pino'
import { type Database, openDatabase } from '../bot/store/open-database.ts'
import { openQueue, type Queue } from '../bot/store/queue.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'

export type QueueUnderTest = { readonly database: Database; openQueue(clock?: () => Date): Promise<Queue> }

/** For a whole `describe`: an empty database on a server, and as many queues on it as are opened. */
export function withQueues(): QueueUnderTest {
  const log = pino({ level: 'silent' })
  const opened: Queue[] = []
  let postgres: PostgresServer
  let database: Database
  before(async () => {
    postgres = await startPostgres()
  })
  beforeEach(async () => {
    database = await openDatabase({ kind: 'server', url: await postgres.freshDatabase() }, 'local', log)
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((queue) => queue.close()))
    await database.close()
  })
  after(() => postgres.close())
  return {
    get database() {
      return database
    },
    async openQueue(clock = () => new Date()) {
      const queue = await openQueue(database, clock, async () => true, log)
      opened.push(queue)
      return queue
    },
  }
}
