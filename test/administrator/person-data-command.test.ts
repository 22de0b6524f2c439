import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readOrder } from '../../bot/person-data/order.ts'
import { systemClock } from '../../bot/time/clock.ts'
import { startOfBundled } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { ADMINISTRATOR, administrator } from '../helpers/person-rights.ts'
import { reportLostCard } from '../helpers/reporting.ts'
import { emptyDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'

const BY = ['--by', '5f1d8c2e-0000-4000-8000-000000000001']

describe('The command for what is held on a person', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'straks-person-data-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('works beside the bot on a server, by mail address, into a file for the administrator alone', async () => {
    const DATABASE_URL = await migratedDatabase()
    const straks = await startUnderTest({ env: { DATABASE_URL } })
    try {
      const number = await reportLostCard(straks)
      const { id, email } = straks.m365.personNamed('Kari Hansen')
      await straks.m365.mailbox('kundeservice@buypass.no').waitForMail(number)
      const file = join(folder, 'innsyn.json')
      const { out, code } = await run({ DATABASE_URL }, 'access', email, file, ...BY)
      assert.equal(code, 0, out)
      assert.match(out, new RegExp(`Navn: Kari Hansen\nEgne saker: ${number}\n`))
      assert.match(out, new RegExp(`^Alt står i ${file}\\. Slett filen når den er utlevert\\.$`, 'm'))
      assert.match(await readFile(file, 'utf8'), new RegExp(number))
      assert.equal((await stat(file)).mode & 0o777, 0o600)
      // Where no file is named it has the person's name, and what was there before is of yesterday.
      const usual = join(folder, `persondata-${id}.json`)
      await writeFile(usual, 'of yesterday')
      assert.equal((await run({ DATABASE_URL }, 'access', email, ...BY)).code, 0)
      assert.match(await readFile(usual, 'utf8'), new RegExp(number))
    } finally {
      await straks.close()
    }
  })

  it('notes no access of which nobody got anything: the file is there before the line in the history', async () => {
    const DATABASE_URL = await migratedDatabase()
    const straks = await startUnderTest({ env: { DATABASE_URL } })
    try {
      await reportLostCard(straks)
      const { email } = straks.m365.personNamed('Kari Hansen')
      const taken = join(folder, 'taken.json')
      await writeFile(taken, 'of somebody else')
      for (const [file, why] of [
        [
          join(folder, 'nowhere', 'innsyn.json'),
          /nowhere\/innsyn\.json kan ikke skrives \(ENOENT\)\. .* Ingenting er gjort\.$/m,
        ],
        [taken, /taken\.json finnes allerede\. .* Ingenting er gjort\.$/m],
      ] as const) {
        const { out, code } = await run({ DATABASE_URL }, 'access', email, file, ...BY)
        assert.equal(code, 1, out)
        assert.match(out, why)
        assert.doesNotMatch(out, /historikken/)
      }
      assert.equal(await readFile(taken, 'utf8'), 'of somebody else')
      const accessed = await inDatabase(DATABASE_URL, "select from history where what = 'accessed'")
      assert.equal(accessed.rows.length, 0)
    } finally {
      await straks.close()
    }
  })

  it('says in plain words that the bot must stop first when the database is the embedded one', async () => {
    const DATA_DIR = await migratedFolder()
    const straks = await startUnderTest({ env: { DATA_DIR } })
    try {
      const { id } = straks.m365.personNamed('Kari Hansen')
      const { out, code } = await run({ DATA_DIR }, 'access', id, join(folder, 'none.json'), ...BY)
      assert.equal(code, 1)
      assert.match(out, /^Databasen i .* er i bruk\. Stopp Straks først/)
    } finally {
      await straks.close()
    }
  })

  it('does nothing for an id of which nothing is held: it may be mistyped', async () => {
    const DATABASE_URL = await migratedDatabase()
    const straks = await startUnderTest({ env: { DATABASE_URL } })
    try {
      const nobody = '00000000-0000-4000-8000-00000000abcd'
      const nothing = /^Straks har ingenting om .*abcd\. Sjekk .* Ingenting er gjort\.$/m
      const { out, code } = await run({ DATABASE_URL }, 'access', nobody, join(folder, 'none.json'), ...BY)
      assert.equal(code, 1)
      assert.match(out, nothing)
      const runHere = administrator(straks, systemClock)
      for (const [right, ...rest] of [['restrict'], ['lift'], ['erase'], ['rectify', 'profile']] as const)
        await assert.rejects(runHere(right, nobody, ...rest), { message: nothing })
      const rows = [...(await straks.dump()).values()].join('\n')
      assert.doesNotMatch(
        rows,
        new RegExp([nobody, BY[1], straks.m365.personNamed(ADMINISTRATOR).id].join('|')),
      )
      assert.ok(!(await readdir(folder)).includes('none.json'))
    } finally {
      await straks.close()
    }
  })

  it('leaves a database on a server alone that is not the bot’s, and says that a server does not answer', async () => {
    const DATABASE_URL = await emptyDatabase()
    const { out, code } = await run(
      { DATABASE_URL },
      'access',
      'kari@example.no',
      join(folder, 'none.json'),
      ...BY,
    )
    assert.equal(code, 1)
    assert.match(out, /^Straks har ingen database i DATABASE_URL\./)
    const { rows } = await inDatabase(DATABASE_URL, 'select relname from pg_stat_user_tables')
    assert.deepEqual(rows, [])
    const nowhere = { DATABASE_URL: 'postgres://straks:hemmelig@127.0.0.1:1/straks' }
    assert.match(
      (await run(nowhere, 'access', 'kari@example.no', join(folder, 'none.json'), ...BY)).out,
      /^Databasen: svarer ikke \(ECONNREFUSED\)\. Sjekk .* Ingenting er gjort\.\n$/,
    )
  })

  it('makes no database where there is none', async () => {
    const DATA_DIR = join(folder, 'mistyped')
    assert.match(
      (await run({ DATA_DIR }, 'lift', 'kari@example.no', ...BY)).out,
      /ingen database i .*mistyped/,
    )
    assert.ok(!(await readdir(folder)).includes('mistyped'))
  })

  it('tells how it is used when something is missing or too much', async () => {
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
    const { out, code } = await run({}, 'access')
    assert.equal(code, 1)
    assert.match(out, /^Bruk:/)
  })

  it('takes the orders of the runbook, which write where the bot can write', () => {
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

  async function inDatabase(url: string, statement: string): Promise<{ rows: unknown[] }> {
    const client = new pg.Client(url)
    await client.connect()
    return client.query(statement).finally(() => client.end())
  }

  async function run(env: NodeJS.ProcessEnv, ...args: string[]): Promise<{ out: string; code: unknown }> {
    return runToEnd(await startOfBundled('bot/person-data.ts'), ['--local', ...args], { env, cwd: folder })
  }
})
