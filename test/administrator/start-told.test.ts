import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createNetServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { readSetup } from '../../bot/settings/read-setup.ts'
import { startFailure, wholeOf } from '../../bot/start-failure.ts'
import { startStraks } from '../../bot/straks.ts'
import { systemClock } from '../../bot/time/clock.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { listenHere } from '../../local/listen-here.ts'
import { type Start, startOfBundled, startOfSource } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { query } from '../helpers/postgres.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { emptyDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'

const ID = '00000000-0000-4000-8000-000000000001'

describe('A start in production that fails', () => {
  const folder = newFolder('start')
  let DATABASE_URL: string
  let other: Server
  let taken: string
  before(async () => {
    DATABASE_URL = await migratedDatabase()
    other = createServer()
    taken = String(await listenHere(other))
  })
  after(() => void other.close())

  it('tells all faults of the variables, the organisation file and the database’s folder at once', async () => {
    const file = join(folder, 'organisation.yaml')
    await writeFile(file, 'delivery: kanskje\n')
    const told = await startProcess({
      MicrosoftAppId: '',
      ORGANISATION_FILE: file,
      DATA_DIR: join(file, 'db'),
    })
    assert.match(told, /^Straks kan ikke starte slik:\n/)
    for (const fault of [
      /^ {2}MicrosoftAppId: oppgi/m,
      /^ {2}DATA_DIR: .*organisation\.yaml er en fil/m,
      /organisation\.yaml har feil:\n/,
      /^ {2}linje 1: delivery: /m,
    ])
      assert.match(told, fault)
  })

  it('names a missing organisation file together with the missing variables', async () => {
    const ORGANISATION_FILE = '/nowhere/organisation.yaml'
    const told = await start({ MicrosoftAppTenantId: '', ORGANISATION_FILE, DATABASE_URL })
    assert.match(
      told,
      /MicrosoftAppTenantId: .*\nORGANISATION_FILE: \/nowhere\/organisation\.yaml har feil:\n {2}filen kan ikke leses \(ENOENT\): sjekk/,
    )
  })

  it('names the port that is taken, the bot’s or that of the metrics', async () => {
    for (const name of ['PORT', 'METRICS_PORT']) {
      const told = await startProcess({ DATABASE_URL, [name]: taken })
      assert.match(told, new RegExp(`^Straks kan ikke starte slik:\\n {2}port ${taken}: .*EADDRINUSE`, 'm'))
      assert.doesNotMatch(told, /okal modus|console/)
    }
  })

  it('names HOST when that is an address of another machine', async () => {
    const told = await startProcess({ DATABASE_URL, HOST: '192.0.2.7' })
    assert.match(told, /^Straks kan ikke starte slik:\n {2}HOST: .*EADDRNOTAVAIL/)
  })

  it('says what to do when the database’s socket is not there', async () => {
    const told = await start({ DATABASE_URL: 'postgres://straks@localhost/straks?host=/nowhere' })
    assert.match(
      told,
      /^Straks kan ikke starte slik:\n {2}DATABASE_URL: svarer ikke \(ENOENT\)\. Sjekk adressen/,
    )
  })

  it('says what to do when no PostgreSQL answers properly at the address', async () => {
    // A silent firewall, a proxy, MySQL, and a server that asks for a password when none is given.
    const [away, login] = [
      'svarer ikke. Sjekk adressen',
      'tjeneren tar ikke imot brukeren. Sjekk brukernavn og passord',
    ]
    const answers: [(string | null)[], string][] = [
      [[], away],
      [[null], 'svarer ikke (ECONNECTION). Sjekk adressen'],
      [['J\0\0\0\n8.0.34'], away],
      [['R\0\0\0\x17\0\0\0\nSCRAM-SHA-256\0\0', 'R\0\0\0\x0b\0\0\0\x0br=1'], login],
    ]
    for (const [[...answer], told] of answers) {
      const sockets: Socket[] = []
      const server = createNetServer((socket) => {
        sockets.push(socket)
        socket.on('error', () => undefined)
        socket.on('data', () => {
          const next = answer.shift()
          if (next === null) socket.end()
          else if (next) socket.write(next)
        })
      })
      const port = await listenHere(server)
      const said = await start({ DATABASE_URL: `postgres://straks@127.0.0.1:${port}/straks` })
      server.close()
      // Only the end of its process would make the client hang up.
      for (const socket of sockets) socket.destroy()
      assert.ok(said.startsWith(`Straks kan ikke starte slik:\n  DATABASE_URL: ${told}`), said)
    }
  })

  it('says that a database has another program’s tables, and leaves these unchanged', async () => {
    const taken = await emptyDatabase()
    await query(taken, 'create table people (name text)')
    assert.match(
      await start({ DATABASE_URL: taken }),
      /DATABASE_URL: .*annet program \(42P07\)\. Gi Straks en egen/,
    )
    assert.deepEqual(await query(taken, 'select * from people'), [])
  })

  it('refuses a new database whose encoding lacks characters that people write', async () => {
    const url = new URL(await emptyDatabase())
    await query(url.href, "create database trang template template0 encoding 'LATIN1' locale 'C'")
    const narrow = Object.assign(new URL(url), { pathname: 'trang' }).href
    assert.match(await start({ DATABASE_URL: narrow }), /laget med LATIN1.*UTF8/)
    assert.deepEqual(await query(narrow, 'select relname from pg_stat_user_tables'), [])
    await query(url.href, 'drop database trang')
  })

  it('says that a server is used when DATA_DIR still holds an embedded database', async () => {
    const left = join(folder, 'left')
    await mkdir(left)
    await writeFile(join(left, 'PG_VERSION'), '18')
    const told = await start({ DATABASE_URL, DATA_DIR: left })
    assert.match(told, /^ {2}DATA_DIR: ta den bort, DATABASE_URL brukes\. .*move-to-server/m)
    const none = await start({ DATABASE_URL, DATA_DIR: join(folder, 'none'), PORT: 'none' })
    assert.doesNotMatch(none, /DATA_DIR/)
  })

  it('says which Node it needs when this one is older', async () => {
    const older =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })"
    const { args, env } = startOfSource('bot/index.ts')
    const before = ['--import', `data:text/javascript,${older}`, '--import', './bot/compile-cache.js']
    const told = await startProcess({}, { args: [...before, ...args], env })
    assert.match(told, /^Straks trenger Node 24, og dette er 20\.1\.0\./)
  })

  const installed = {
    HOST: '127.0.0.1',
    PORT: '0',
    PUBLIC_URL: 'https://straks.example.no',
    ORGANISATION_FILE: 'organisation/eigersund',
    MicrosoftAppId: ID,
    MicrosoftAppPassword: 'hemmelig',
    MicrosoftAppTenantId: ID,
    TEAMS_APP_ID: ID,
  }

  /** Starts as bot/index.ts does, for what fails before workers are started: these end with their process. */
  async function start(env: NodeJS.ProcessEnv): Promise<string> {
    const log = pino({ level: 'silent' })
    const setup = readSetup({ ...installed, ...env }, []).then(wholeOf)
    const failed = await setup
      .then((whole) => startStraks({ ...whole, incidentTypes, clock: systemClock, log }))
      .then(() => assert.fail('it started'), startFailure)
    return assertForAdministrators(failed ?? assert.fail('a stack is for developers'))
  }

  async function startProcess(env: NodeJS.ProcessEnv, given?: Start): Promise<string> {
    const program = given ?? (await startOfBundled('bot/index.ts', { embedded: false }))
    const { complaints: told, code } = await runToEnd(program, [], { env: { ...installed, ...env } })
    assert.equal(code, 1, told)
    return assertForAdministrators(told)
  }

  function assertForAdministrators(told: string): string {
    assert.doesNotMatch(told, /\n +at |hemmelig/)
    return told
  }
})
