import assert from 'node:assert/strict'
import { pino } from 'pino'
import { startFailure } from '../../bot/start-failure.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'
import { startInstalled } from '../helpers/self-tested.ts'
import { type Pooler, startPgBouncer } from './pgbouncer.ts'

const LIMITS = 'statement_timeout, lock_timeout, idle_in_transaction_session_timeout'

describe('Behind PgBouncer in transaction mode the start is refused in a sentence', () => {
  let postgres: PostgresServer
  let pooler: Pooler
  before(async () => {
    postgres = await startPostgres()
    pooler = await startPgBouncer(postgres.url, ['straks'], { ignore_startup_parameters: LIMITS })
  })
  after(async () => {
    await pooler.close()
    await postgres.close()
  })

  it('that names the variable, and what is to be in it', async () => {
    assert.match(await refusalBehind(pooler), /DATABASE_URL går gjennom en pooler.*PostgreSQL-tjeneren selv/)
  })

  it('that is the same when the pooler refuses the parameters of a connection', async () => {
    const strict = await startPgBouncer(postgres.url, ['straks'])
    assert.match(await refusalBehind(strict), /DATABASE_URL går gjennom en pooler/)
    await strict.close()
  })

  it('that the self-test says too', async () => {
    const installed = await startInstalled()
    const DATABASE_URL = pooler.through(await postgres.freshDatabase())
    const { line } = await installed.selfTest({ env: { DATABASE_URL } })
    assert.match(line('Databasen'), /^✗ .*gjennom en pooler/)
    await installed.close()
  })

  async function refusalBehind({ through }: Pooler): Promise<string> {
    const place = { kind: 'server', url: through(await postgres.freshDatabase()) } as const
    const opening = openDatabase(place, 'local', pino({ level: 'silent' }))
    const opened = await opening.catch((error: unknown) => startFailure(error))
    return typeof opened === 'string' ? opened : assert.fail('opened, or not told in words')
  }
})
