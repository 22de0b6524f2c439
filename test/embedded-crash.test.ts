import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { commitsReachDisk } from '../bot/store/embedded/commits-reach-disk.ts'
import { DurableFileSystem } from '../bot/store/embedded/durable-file-system.ts'
import { EmbeddedDatabase } from '../bot/store/embedded/embedded-database.ts'
import { openEmbedded } from '../bot/store/embedded/open-embedded.ts'
import { startPostgres } from '../bot/store/embedded/start-postgres.ts'
import { kept, Scratch, silent } from './embedded/scratch.ts'
import { Victim } from './embedded/victim.ts'

describe('an embedded database whose process dies', () => {
  const scratch = new Scratch()
  before(() => scratch.prepare())
  after(() => scratch.remove())

  it('is in use until then, free right after, and has every row that was acknowledged', async () => {
    const folder = scratch.whole()
    for (let round = 0; round < 3; round++) {
      const victim = new Victim(folder)
      await victim.started()
      await assert.rejects(openEmbedded(folder, silent), { name: 'StoreRefused', message: /in use/ })
      await wait(Math.random() * 400)
      const acknowledged = await victim.kill()

      const database = await openEmbedded(folder, silent)
      const rows = new Set(await kept(database))
      assert.deepEqual(
        acknowledged.filter((id) => !rows.has(id)),
        [],
        `after ${acknowledged.length} rows`,
      )
      await database.exec('delete from kept where id > 1')
      await database.close()
    }
  })

  it('is made anew when the first run died half-way', async () => {
    const folder = scratch.missing()
    const victim = new Victim(folder)
    await wait(300 + Math.random() * 1200)
    await victim.kill()
    const database = await openEmbedded(folder, silent)
    assert(await commitsReachDisk(database))
    await database.close()
  })
})

describe('a commit of the embedded database', () => {
  const scratch = new Scratch()
  before(() => scratch.prepare())
  after(() => scratch.remove())

  it('is forced to the disk, each one', async () => {
    const database = await openEmbedded(scratch.whole(), silent)
    for (let id = 2; id < 12; id++) {
      const before = database.files.syncs
      await database.query('insert into kept values ($1)', [id])
      assert(database.files.syncs > before)
    }
    await database.close()
  })

  it('is noticed when it is not: PGlite as it comes, or with its fsync switched off', async () => {
    const asItComes = new EmbeddedDatabase({
      fs: new WithoutFsync(scratch.whole()),
      startParams: ['--single', '-j'],
    })
    const switchedOff = new EmbeddedDatabase({
      fs: new DurableFileSystem(scratch.whole()),
      startParams: PGlite.defaultStartParams,
    })
    const durable = await startPostgres(scratch.whole(), silent)
    assert.deepEqual(
      await Promise.all([asItComes, switchedOff, durable].map((database) => commitsReachDisk(database))),
      [false, false, true],
    )
    await Promise.all([asItComes, switchedOff, durable].map((database) => database.close()))
  })
})

class WithoutFsync extends DurableFileSystem {
  override init = NodeFS.prototype.init
}
