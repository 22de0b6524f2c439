import assert from 'node:assert/strict'
import fs, { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openEmbedded } from '../../bot/store/embedded/open-embedded.ts'
import { StoreRefused } from '../../bot/store/store-refused.ts'
import { kept, missingFolder, silent, wholeFolder } from '../helpers/embedded/folders.ts'

/** The making of a new database is tested in embedded-crash.test.ts. */
describe('the folder of the embedded database', () => {
  it('leaves nothing on a full disk, and says so', async () => {
    const folder = missingFolder()
    const { writeSync } = fs
    fs.writeSync = () => {
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' })
    }
    try {
      await assert.rejects(openEmbedded(folder, silent), refusal(folder, 'starter ikke (ENOSPC): disken'))
    } finally {
      fs.writeSync = writeSync
    }
    const beside = readdirSync(dirname(folder)).filter((name) => name.startsWith(basename(folder)))
    assert.deepEqual(
      beside.filter((name) => !name.includes('.lock')),
      [],
    )
  })

  it('is opened by one process at a time, by whatever path', async () => {
    const folder = await wholeFolder()
    const link = missingFolder()
    symlinkSync(folder, link)
    const first = await openEmbedded(folder, silent)
    await assert.rejects(
      openEmbedded(folder, silent),
      refusal(folder, 'i bruk av en annen prosess: stopp den først'),
    )
    await assert.rejects(openEmbedded(link, silent), refusal(folder, 'i bruk av en annen prosess'))
    await first.close()

    const second = await openEmbedded(link, silent)
    assert.deepEqual(await kept(second), [1])
    await second.close()
  })

  const damages: { when: string; damage: (folder: string) => void; says: string }[] = [
    { when: 'it is empty', damage: empty, says: 'er tom: koble til disken' },
    { when: 'it is a file', damage: replaceByFile, says: 'er en fil' },
    {
      when: 'PG_VERSION is missing',
      damage: without('PG_VERSION'),
      says: 'PG_VERSION mangler: gjenopprett en kopi',
    },
    {
      when: 'pg_control is missing',
      damage: without('global/pg_control'),
      says: 'global/pg_control mangler',
    },
    { when: 'another PostgreSQL wrote it', damage: ofVersion('17'), says: 'er skrevet av PostgreSQL 17' },
    {
      when: 'the write-ahead log is missing',
      damage: without('pg_wal'),
      says: 'starter ikke (required WAL',
    },
    { when: 'the transaction states are missing', damage: without('pg_xact'), says: 'starter ikke (' },
  ]
  for (const { when, damage, says } of damages) {
    it(`is refused and left as it is when ${when}`, async () => {
      const folder = await wholeFolder()
      damage(folder)
      const before = existsSync(join(folder, 'PG_VERSION'))
      await assert.rejects(openEmbedded(folder, silent), refusal(folder, says))
      await assert.rejects(openEmbedded(folder, silent), refusal(folder, says), 'the lock is free again')
      assert.equal(existsSync(join(folder, 'PG_VERSION')), before)
    })
  }

  it('is refused when its lock cannot be written', async () => {
    const folder = await wholeFolder()
    mkdirSync(`${folder}.lock`)
    await assert.rejects(
      openEmbedded(folder, silent),
      refusal(folder, 'plass på disken og rett til å skrive'),
    )
  })
})

function refusal(folder: string, says: string): (error: unknown) => boolean {
  return (error) => {
    assert(error instanceof StoreRefused, String(error))
    assert(error.message.includes(folder) && error.message.includes(says), error.message)
    return true
  }
}

function empty(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
}

function replaceByFile(folder: string): void {
  rmSync(folder, { recursive: true })
  writeFileSync(folder, '')
}

function without(part: string): (folder: string) => void {
  return (folder) => rmSync(join(folder, part), { recursive: true })
}

function ofVersion(version: string): (folder: string) => void {
  return (folder) => writeFileSync(join(folder, 'PG_VERSION'), `${version}\n`)
}
