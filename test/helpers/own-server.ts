import { madeLater } from './made-later.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

/** For a whole `describe`: Straks on a PostgreSQL server of its own, to which the tests may do anything. */
export function withOwnServer(): { postgres: PostgresServer; straks: StraksUnderTest } {
  let postgres: PostgresServer
  let straks: StraksUnderTest
  before(async () => {
    postgres = await startPostgres()
    straks = await startUnderTest({ env: { DATABASE_URL: await postgres.freshDatabase() } })
  })
  after(async () => {
    await straks.close()
    await postgres.close()
  })
  return { postgres: madeLater(() => postgres), straks: madeLater(() => straks) }
}
