import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { DurableFileSystem } from '../../bot/store/embedded/durable-file-system.ts'
import { EmbeddedDatabase } from '../../bot/store/embedded/embedded-database.ts'
import { openEmbedded } from '../../bot/store/embedded/open-embedded.ts'
import { commitsReachDisk } from '../../bot/store/embedded/start-postgres.ts'
import { untilSo } from '../../local/until-so.ts'
import { kept, missingFolder, silent, wholeFolder } from '../helpers/embedded/folders.ts'
import { countFsyncs, withFailingDisk } from '../helpers/embedded/fsync.ts'
import { Victim } from '../helpers/embedded/victim.ts'

describe('an embedded database whose process dies', () => {
  it('is locked until then, free right after, and has every acknowledged row', async () => {
    const folder = await wholeFolder()
    const victim = new Victim(folder)
    await victim.started()
    await assert.rejects(openEmbedded(folder, silent), { name: 'StoreRefused', message: /er i bruk/ })
    await wait(Math.random() * 400)
    const acknowledged = await victim.kill()

    const database = await openEmbedded(folder, silent)
    const rows = new Set(await kept(database))
    assert.deepEqual(
      acknowledged.filter((id) => !rows.has(id)),
      [],
      `after ${acknowledged.length} rows`,
    )
    await database.close()
  })

  it('is made anew for its owner alone when its first run died half-way, without leftovers', async () => {
    const folder = join(missingFolder(), 'deeper')
    const victim = new Victim(folder)
    await untilSo(() => namesBeside(folder).some((name) => /\.init-\d+$/.test(name)))
    mkdirSync(`${folder}.init-by-hand`)
    await wait(Math.random() * 800)
    await victim.kill()

    const database = await openEmbedded(folder, silent)
    await database.exec('create table kept (id int); insert into kept values (7)')
    await database.close()
    const name = basename(folder)
    assert.deepEqual(namesBeside(folder), [name, `${name}.init-by-hand`, `${name}.lock`])
    assert.equal(statSync(folder).mode & 0o077, 0)
    const again = await openEmbedded(folder, silent)
    assert.deepEqual(await kept(again), [7])
    await again.close()
  })
})

describe('a commit of the embedded database', () => {
  it('is forced to the disk each time', async () => {
    const database = await openEmbedded(await wholeFolder(), silent)
    for (let id = 2; id < 12; id++) {
      const fsyncs = await countFsyncs(() => database.query('insert into kept values ($1)', [id]))
      assert(fsyncs > 0)
    }
    await database.close()
  })

  it('is not acknowledged when the disk fails, and the database stops at once', async () => {
    const folder = await wholeFolder()
    const writes = {
      'a row': (database: EmbeddedDatabase) => database.query('insert into kept values (2)'),
      'a transaction': (database: EmbeddedDatabase) =>
        database.transaction((trx) => trx.query('insert into kept values (3)')),
      'a checkpoint': (database: EmbeddedDatabase) => database.exec('checkpoint'),
    }
    for (const [what, write] of Object.entries(writes)) {
      const database = await openEmbedded(folder, silent)
      await withFailingDisk(() => assert.rejects(write(database), what))
      await assert.rejects(database.query('select 1'), /embedded database has stopped/, what)
      await database.close()
    }
    const mended = await openEmbedded(folder, silent)
    assert((await kept(mended)).includes(1))
    await mended.close()
  })

  it('is noticed to be unsafe when its fsync is missing or switched off', async () => {
    const settings = [...PGlite.defaultStartParams, '-c', 'wal_sync_method=fsync']
    const missing = new EmbeddedDatabase({
      fs: new WithoutFsync(await wholeFolder()),
      startParams: [...settings, '-c', 'fsync=on'],
    })
    const switchedOff = new EmbeddedDatabase({
      fs: new DurableFileSystem(await wholeFolder()),
      startParams: settings,
    })
    for (const database of [missing, switchedOff]) {
      assert.equal(await commitsReachDisk(database), false)
      await database.close()
    }
  })
})

class WithoutFsync extends DurableFileSystem {
  override init = NodeFS.prototype.init
}

function namesBeside(folder: string): string[] {
  if (!existsSync(dirname(folder))) return []
  return readdirSync(dirname(folder))
    .filter((name) => name.startsWith(basename(folder)))
    .sort()
}
