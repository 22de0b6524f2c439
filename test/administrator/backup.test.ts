import assert from 'node:assert/strict'
import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { pino } from 'pino'
import { backUp } from '../../bot/backup/back-up.ts'
import { type Header, writeBackup } from '../../bot/backup/backup-file.ts'
import { done } from '../../bot/backup/done.ts'
import { contentsOf } from '../../bot/backup/look-table.ts'
import { check, restore } from '../../bot/backup/restore.ts'
import { inWords } from '../../bot/backup/words.ts'
import { migrateTo } from '../../bot/store/bring-up-to-date.ts'
import { readUse } from '../../bot/store/database-use.ts'
import { goodRuns } from '../../bot/store/good-runs-table.ts'
import { migrations } from '../../bot/store/migrations/index.ts'
import { type DatabasePlace, openAsItIs, openDatabase } from '../../bot/store/open-database.ts'
import { commandOf } from '../helpers/command.ts'
import { dumpDatabase } from '../helpers/database-dump.ts'
import { missingFolder } from '../helpers/embedded/folders.ts'
import { report } from '../helpers/reporting.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { emptyDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'

const log = pino({ level: 'silent' })
const NOW = new Date('2026-11-24T09:00:00+01:00')

describe('A backup', () => {
  const folder = newFolder('backups')
  const whole = join(folder, 'whole.backup')
  let url: string
  /** The rows at the time of the backup. */
  let kept: string

  before(async () => {
    url = await migratedDatabase()
    const straks = await startUnderTest({ env: { DATABASE_URL: url } })
    const note = 'To linjer\u2028og «{"end":true,» \\ 🙂'
    await report(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet', { note })
    await straks.idle()
    await straks.close()
    kept = await rowsIn(from(url).place)
    await backUp(from(url), whole, NOW, log)
  })

  it('is restored row by row into a server', async () => {
    assert.match(kept, /To linjer/)
    const fresh = from(await emptyDatabase())
    await restore(whole, fresh, log)
    await assertRestored(fresh.place)
  })

  it('is noted with its time, so that its age can be watched', async () => {
    const { db, close } = await openAsItIs(from(url).place, log)
    const runs = await goodRuns(db).finally(close)
    assert.deepEqual(runs.find(({ name }) => name === 'backup')?.at, NOW)
  })

  it('does not overwrite another file, and leaves nothing half written', async () => {
    await assert.rejects(backUp(from(url), whole, NOW, log), /finnes allerede/)
    const nowhere = from('postgres://straks@127.0.0.1:1/straks')
    await assert.rejects(backUp(nowhere, join(folder, 'none.backup'), NOW, log))
    assert.deepEqual(readdirSync(folder), ['whole.backup'])
  })

  it('says that the disk is full, not that the database is away', async () => {
    const { write } = fs
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    })
    Object.assign(fs, { write: (...given: unknown[]) => answer(given.at(-1), full) })
    const failed = await backUp(from(url), join(folder, 'full.backup'), NOW, log).then(
      () => assert.fail('it was written'),
      inWords,
    )
    Object.assign(fs, { write })
    assert.match(failed, /^Disken tar ikke imot det som skrives \(ENOSPC\)/)
    assert.deepEqual(readdirSync(folder), ['whole.backup'])
  })

  it('names the whole path when it cannot be written, as it was asked for', async () => {
    const { complaints } = await commandOf('backup', ['nowhere/a.backup'], { DATABASE_URL: url })
    assert.equal(
      complaints,
      `${resolve('nowhere/a.backup')}: kan ikke skrives eller leses (ENOENT). Se etter at mappen finnes, og etter plass og rettigheter.\n`,
    )
  })

  it('is not restored when it was cut off or damaged', async () => {
    const bytes = readFileSync(whole)
    const middle = Math.floor(bytes.length / 2)
    const damaged = Buffer.from(bytes)
    damaged[middle] = (damaged[middle] ?? 0) ^ 1
    const files = {
      cut: bytes.subarray(0, middle),
      damaged,
      'without-end': bytes.subarray(0, bytes.length - 9),
    }
    const empty = from(await emptyDatabase())
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content)
      await assert.rejects(restore(join(folder, name), empty, log), /er ikke hel/, name)
      assert.doesNotMatch(await rowsIn(empty.place), /Kari/)
    }
    const directory = missingFolder()
    const intoFolder = restore(
      join(folder, 'cut'),
      { place: { kind: 'embedded', directory }, owner: 'local' },
      log,
    )
    await assert.rejects(intoFolder, /er ikke hel/)
    assert.equal(existsSync(directory), false)
    await assert.rejects(check(join(folder, 'none'), log), /kan ikke leses \(ENOENT\).*får lese den/)
    for (const other of ['hei\n', gzipSync('hei\n'), gzipSync('')]) {
      writeFileSync(join(folder, 'other'), other)
      await assert.rejects(check(join(folder, 'other'), log), /er ikke hel: .* eller ikke en sikkerhetskopi/)
    }
  })

  it('is not taken of a database without Straks, and not restored where another version has started', async () => {
    const empty = from(await emptyDatabase())
    const file = join(folder, 'nothing.backup')
    await assert.rejects(backUp(empty, file, NOW, log), /har ingen database i DATABASE_URL/)
    const directory = missingFolder()
    const nowhere = { place: { kind: 'embedded', directory }, owner: 'local' } as const
    await assert.rejects(backUp(nowhere, file, NOW, log), /har ingen database i .+ Ingenting er skrevet/)
    assert.deepEqual([existsSync(file), existsSync(directory)], [false, false])
    const { db, close } = await openAsItIs(empty.place, log)
    await migrateTo('001-first-release', db).finally(close)
    await assert.rejects(restore(whole, empty, log), /En annen versjon av Straks har allerede startet/)
  })

  it('is not restored into a used database, for another municipality, or by an older Straks', async () => {
    await assert.rejects(restore(whole, from(url), log), /er ikke tom/)
    const target = { place: from(await emptyDatabase()).place, owner: 'a-tenant' }
    await assert.rejects(restore(whole, target, log), /tilhører local, ikke a-tenant/)
    const later = join(folder, 'later.backup')
    await writeBackup(later, { ...header(['001-first-release', '099-later']), version: '9.0.0' }, nothing())
    await assert.rejects(restore(later, { ...target, owner: 'local' }, log), /nyere Straks \(9\.0\.0\)/)
  })

  it('is restored row by row into a folder by one of two at once, and the other is told that it is not empty', async () => {
    const DATA_DIR = missingFolder()
    const both = await Promise.all([1, 2].map(() => commandOf('restore', [whole], { DATA_DIR })))
    assert.deepEqual(both.map(({ code }) => code).sort(), [0, 1])
    assert.match(
      both.find(({ code }) => code === 1)?.complaints ?? '',
      /er ikke tom\..* Ingenting er endret\.$/m,
    )
    await assertRestored({ kind: 'embedded', directory: DATA_DIR })
  })

  it('leaves nothing in the database when one of its rows is refused', async () => {
    const { place, owner } = from(await emptyDatabase())
    const refused = join(folder, 'refused.backup')
    const numbers = ['{"year":2025,"last":7}', '{"year":2026,"last":"syv"}']
    await writeBackup(refused, header(Object.keys(migrations)), parts(numbers))
    await assert.rejects(restore(refused, { place, owner }, log), { code: '22P02' })
    assert.doesNotMatch(await rowsIn(place), /2025/)
  })

  it('of an older release is brought up to date by the next start', async () => {
    const [old, fresh, file] = [await emptyDatabase(), await emptyDatabase(), join(folder, 'old.backup')]
    const before = await openAsItIs(from(old).place, log)
    await migrateTo('001-first-release', before.db)
    await sql`insert into ticket_numbers (year, last) values (2026, 7)`.execute(before.db)
    await before.close()
    await backUp(from(old), file, NOW, log)
    await restore(file, from(fresh), log)
    const restored = await openDatabase(from(fresh).place, 'local', log)
    try {
      assert.ok((await readUse(restored.db)).migrated.length > 1)
      const { rows } = await sql<{ last: number }>`select last from ticket_numbers`.execute(restored.db)
      assert.deepEqual(rows, [{ last: 7 }])
    } finally {
      await restored.close()
    }
  })

  it('can be checked for its contents and for deliveries in an impossible state', async () => {
    const { db, close } = await openDatabase(from(url).place, 'local', log)
    const good = done.checked({ ...header([]), ...(await contentsOf(db)) })
    assert.equal(good.at(-1), 'Alle beskjeder er i en tilstand som kan ha vært.')
    await sql`update deliveries set sent_at = null where state = 'sent'`.execute(db)
    await close()
    const wrong = join(folder, 'wrong.backup')
    await backUp(from(url), wrong, NOW, log)
    const { out, code } = await commandOf('restore', ['--check', wrong])
    assert.match(out, /Saker: 1\..*\n(.*\n)*FEIL: \d+ beskjeder er sendt uten tidspunkt\./)
    assert.equal(code, 1)
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    )
  })

  async function assertRestored(place: DatabasePlace): Promise<void> {
    assert.equal(await rowsIn(place), kept)
    assert.deepEqual(await goesOn(place), { history: true, deliveries: true })
  }
})

function from(url: string) {
  return { place: { kind: 'server', url }, owner: 'local' } as const
}

function header(migrations: string[]): Header {
  const takenAt = NOW.toISOString()
  return { straks: 'backup', format: 1, version: '0.1.0', owner: 'local', migrations, takenAt }
}

async function* nothing() {}

/** Yields rows of ticket numbers, one by one. */
async function* parts(numbers: string[]) {
  for (const one of numbers) yield { table: 'ticket_numbers', rows: [one] }
}

/** Tells whether the next numbers are above all those already given. */
async function goesOn(place: DatabasePlace): Promise<unknown> {
  const { db, close } = await openAsItIs(place, log)
  const { rows } = await sql`select
    nextval('history_id_seq') > (select max(id) from history) as history,
    nextval('deliveries_made') > (select max(made) from deliveries) as deliveries`
    .execute(db)
    .finally(close)
  return rows[0]
}

/** Returns the rows as text, without those that belong to one database alone. */
async function rowsIn(place: Parameters<typeof openAsItIs>[0]): Promise<string> {
  const { db, close } = await openAsItIs(place, log)
  const rows = await dumpDatabase(db).finally(close)
  for (const table of ['installation', 'rate_limits', 'probes', 'put_backs']) rows.delete(table)
  return JSON.stringify(
    [...rows].filter(([table]) => !table.startsWith('kysely_')),
    null,
    1,
  )
}

function answer(callback: unknown, error: Error): void {
  if (typeof callback === 'function') callback(error)
}
