import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { openExisting } from '../../bot/person-data/open-existing.ts'
import { readOrder } from '../../bot/person-data/order.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import { systemClock } from '../../bot/time/clock.ts'
import { startOfBundled } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { ADMINISTRATOR, administrator } from '../helpers/person-rights.ts'
import { query } from '../helpers/postgres.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { emptyDatabase } from '../helpers/shared-postgres.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const BY = ['--by', '5f1d8c2e-0000-4000-8000-000000000001']

describe('The person-data command', () => {
  const folder = newFolder('person-data')

  describe('beside the bot on a server', () => {
    const straks = withStraks()
    const here = () => ({ DATABASE_URL: straks.databaseUrl })

    it('works by mail address, and writes a file for the administrator alone', async () => {
      const number = await reportLostCard(straks)
      const { id, email } = straks.m365.personNamed('Kari Hansen')
      await straks.m365.mailbox('kundeservice@buypass.no').waitForMail(number)
      const file = join(folder, 'innsyn.json')
      const { out, code } = await run(here(), 'access', email, file, ...BY)
      assert.equal(code, 0, out)
      assert.match(out, new RegExp(`Navn: Kari Hansen\nEgne saker: ${number}\n`))
      assert.match(out, new RegExp(`^Alt står i ${file}\\. Slett filen når den er utlevert\\.$`, 'm'))
      assert.match(await readFile(file, 'utf8'), new RegExp(number))
      assert.equal((await stat(file)).mode & 0o777, 0o600)
      // Without a file name, the file is named after the person, and an older one is replaced.
      const usual = join(folder, `persondata-${id}.json`)
      await writeFile(usual, 'of yesterday')
      assert.equal((await run(here(), 'access', email, ...BY)).code, 0)
      assert.match(await readFile(usual, 'utf8'), new RegExp(number))
    })

    it('notes no access when the file cannot be written', async () => {
      const accessed = async () =>
        (await query(straks.databaseUrl, "select from history where what = 'accessed'")).length
      await reportLostCard(straks, 'Per Olsen')
      const { email } = straks.m365.personNamed('Per Olsen')
      const before = await accessed()
      const taken = join(folder, 'taken.json')
      await writeFile(taken, 'of somebody else')
      for (const [file, why] of [
        [
          join(folder, 'nowhere', 'innsyn.json'),
          /nowhere\/innsyn\.json kan ikke skrives \(ENOENT\)\. .* Ingenting er gjort\.$/m,
        ],
        [taken, /taken\.json finnes allerede\. .* Ingenting er gjort\.$/m],
      ] as const) {
        const { out, code } = await run(here(), 'access', email, file, ...BY)
        assert.equal(code, 1, out)
        assert.match(out, why)
        assert.doesNotMatch(out, /historikken/)
      }
      assert.equal(await readFile(taken, 'utf8'), 'of somebody else')
      assert.equal(await accessed(), before)
    })

    it('does nothing for an id on which nothing is held', async () => {
      const [nobody, by] = ['00000000-0000-4000-8000-00000000abcd', '00000000-0000-4000-8000-00000000dcba']
      const nothing = /^Straks har ingenting om .*abcd\. Sjekk .* Ingenting er gjort\.$/m
      const { out, code } = await run(here(), 'access', nobody, join(folder, 'none.json'), '--by', by)
      assert.equal(code, 1)
      assert.match(out, nothing)
      const runHere = administrator(straks, systemClock)
      for (const [right, ...rest] of [['restrict'], ['lift'], ['erase'], ['rectify', 'profile']] as const)
        await assert.rejects(runHere(right, nobody, ...rest), { message: nothing })
      const rows = [...(await straks.dump()).values()].join('\n')
      assert.doesNotMatch(rows, new RegExp([nobody, by, straks.m365.personNamed(ADMINISTRATOR).id].join('|')))
      assert.ok(!(await readdir(folder)).includes('none.json'))
    })
  })

  it('says that the bot must stop first when the database is the embedded one', async () => {
    const DATA_DIR = await migratedFolder()
    const place = { kind: 'embedded', directory: DATA_DIR } as const
    const bots = await openDatabase(place, 'local', pino({ level: 'silent' }))
    const refused = open({ DATA_DIR })
    await assert
      .rejects(refused, /^NotDone: Databasen i .* er i bruk\. Stopp Straks først/)
      .finally(bots.close)
  })

  it('leaves a database alone that is not the bot’s, and says that a server does not answer', async () => {
    const DATABASE_URL = await emptyDatabase()
    await assert.rejects(open({ DATABASE_URL }), /^NotDone: Straks har ingen database i DATABASE_URL\./)
    assert.deepEqual(await query(DATABASE_URL, 'select relname from pg_stat_user_tables'), [])
    await assert.rejects(
      open({ DATABASE_URL: 'postgres://straks:hemmelig@127.0.0.1:1/straks' }),
      /^NotDone: Databasen: svarer ikke \(ECONNREFUSED\)\. Sjekk .* Ingenting er gjort\.$/,
    )
  })

  it('creates no database where there is none', async () => {
    await assert.rejects(open({ DATA_DIR: join(folder, 'mistyped') }), /ingen database i .*mistyped/)
    assert.ok(!(await readdir(folder)).includes('mistyped'))
  })

  it('says how it is used when something is missing or too much', () => {
    // Tested as a process in commands-told.test.ts.
    for (const args of [
      ['access'],
      ['access', 'kari@example.no'],
      ['access', 'kari@example.no', 'innsyn.json', ...BY],
      ['erase', 'kari@example.no', '2026-000001', ...BY],
      ['rectify', 'kari@example.no', '2026-000001', 'phone', ...BY],
      ['forget', 'kari@example.no', ...BY],
      ['access', 'kari@example.no', '/innsyn.json', '--all', ...BY],
    ]) {
      assert.throws(() => readOrder(args), { message: /^Bruk:/ }, args.join(' '))
    }
    const byName = ['access', 'kari@example.no', '/innsyn.json', '--by', 'Tor']
    assert.throws(() => readOrder(byName), { message: /^--by: Tor er ingen Entra-id.*\nBruk:/ })
  })

  it('takes the orders of the runbook, whose files lie where the bot can write', () => {
    const lines = readFileSync('docs/drift.md', 'utf8').matchAll(
      /^(?:straks |docker .*)person-data (?:-- )?(.*)$/gm,
    )
    const orders = [...lines].map(([, order = '']) =>
      readOrder(order.replace('DIN-ENTRA-ID', BY[1] ?? '').split(' ')),
    )
    assert.deepEqual(
      orders.map((order) => order.right === 'access' && order.file),
      ['/var/lib/straks/innsyn.json', '/backup/innsyn.json'],
    )
  })

  const open = (env: NodeJS.ProcessEnv) => openExisting(readConfig(env, ['--local']))

  async function run(env: NodeJS.ProcessEnv, ...args: string[]): Promise<{ out: string; code: unknown }> {
    return runToEnd(await startOfBundled('bot/person-data.ts'), ['--local', ...args], { env, cwd: folder })
  }
})
