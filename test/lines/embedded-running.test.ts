import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import type { EmbeddedDatabase } from '../../bot/store/embedded/embedded-database.ts'
import { startMaintenance } from '../../bot/store/embedded/maintenance.ts'
import { openEmbedded } from '../../bot/store/embedded/open-embedded.ts'
import { untilSo } from '../../local/until-so.ts'
import { wholeFolder } from '../helpers/embedded/folders.ts'

describe('the embedded database at work', () => {
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
  let database: EmbeddedDatabase
  before(async () => {
    database = await openEmbedded(await wholeFolder(), log)
  })
  after(async () => {
    await database.close()
  })

  it('lets timers go on while one transaction follows the other', async () => {
    let fired = 0
    const timer = setInterval(() => fired++, 1)
    for (let id = 1000; id < 1100; id++) {
      await database.transaction((trx) => trx.query('insert into kept values ($1)', [id]))
    }
    clearInterval(timer)
    assert(fired > 5, `fired ${fired} times`)
  })

  it('logs what PostgreSQL says, but never the values of a failed statement', async () => {
    const noisy = await openEmbedded(await wholeFolder(), log)
    await assert.rejects(noisy.query(`select 'Kari Nordmann'::uuid`), { code: '22P02' })
    await noisy.exec(`create table person (name text unique); insert into person values ('Kari Nordmann')`)
    await assert.rejects(noisy.query('insert into person select name from person'), { code: '23505' })
    await noisy.close()
    assert.match(logged.join(''), /database system is shut down/)
    assert.doesNotMatch(logged.join(''), /Kari/)
  })

  it('makes checkpoints and removes dead rows by itself, until told to stop', async () => {
    const checkpoint = async () => {
      const { rows } = await database.query<{ lsn: string }>(
        'select redo_lsn::text as lsn from pg_control_checkpoint()',
      )
      return rows[0]?.lsn
    }
    const vacuumed = async () => {
      const { rows } = await database.query(
        `select 1 from pg_stat_user_tables where relname = 'kept' and last_vacuum is not null`,
      )
      return rows.length > 0
    }
    const first = await checkpoint()
    const stop = startMaintenance(database, log, 10)
    await untilSo(async () => (await vacuumed()) && (await checkpoint()) !== first)
    stop()
    const last = await checkpoint()
    await database.exec('insert into kept values (5000)')
    await wait(50)
    assert.equal(await checkpoint(), last)
  })

  it('logs maintenance that fails and goes on', async () => {
    const broken = await openEmbedded(await wholeFolder(), log)
    await broken.exec('begin')
    const stop = startMaintenance(broken, log, 5)
    await untilSo(() => logged.some((line) => line.includes('database maintenance failed')))
    stop()
    await broken.exec('rollback')
    await broken.close()
  })
})
