import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Start, startOfBundled, startOfSource } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'

const ID = '00000000-0000-4000-8000-000000000001'

describe('A start in production that fails', () => {
  let folder: string
  let DATABASE_URL: string
  let other: Server
  let taken: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'straks-start-'))
    DATABASE_URL = await migratedDatabase()
    other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    taken = String((other.address() as AddressInfo).port)
  })
  after(async () => {
    other.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('tells all faults of the variables, the organisation file and the database’s folder at once', async () => {
    const file = join(folder, 'organisation.yaml')
    await writeFile(file, 'delivery: kanskje\n')
    const told = await start({ MicrosoftAppId: '', ORGANISATION_FILE: file, DATA_DIR: join(file, 'db') })
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
      /MicrosoftAppTenantId: .*\n\/nowhere\/organisation\.yaml har feil:\n {2}filen kan ikke leses \(ENOENT\)/,
    )
  })

  it('names the port that is taken, the bot’s or that of the metrics', async () => {
    for (const name of ['PORT', 'METRICS_PORT']) {
      const told = await start({ DATABASE_URL, [name]: taken })
      assert.match(told, new RegExp(`^Straks kan ikke starte slik:\\n {2}port ${taken}: .*EADDRINUSE`, 'm'))
      assert.doesNotMatch(told, /okal modus|console/)
    }
  })

  it('names HOST when that is an address of another machine', async () => {
    const told = await start({ DATABASE_URL, HOST: '192.0.2.7' })
    assert.match(told, /^Straks kan ikke starte slik:\n {2}HOST: .*EADDRNOTAVAIL/)
  })

  it('says what to do when the database’s socket is not there', async () => {
    const told = await start({ DATABASE_URL: 'postgres://straks@localhost/straks?host=/nowhere' })
    assert.match(
      told,
      /^Straks kan ikke starte slik:\n {2}DATABASE_URL: svarer ikke \(ENOENT\)\. Sjekk adressen/,
    )
  })

  it('says which Node it needs when this one is older', async () => {
    const older =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })"
    const { args, env } = startOfSource('bot/index.ts')
    const before = ['--import', `data:text/javascript,${older}`, '--import', './bot/compile-cache.js']
    const told = await start({}, { args: [...before, ...args], env })
    assert.match(told, /^Straks trenger Node 24, og dette er 20\.1\.0\./)
  })

  async function start(env: NodeJS.ProcessEnv, given?: Start): Promise<string> {
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
    const program = given ?? (await startOfBundled('bot/index.ts', { embedded: false }))
    const { complaints: told, code } = await runToEnd(program, [], { env: { ...installed, ...env } })
    assert.equal(code, 1, told)
    // No stack: it is for developers.
    assert.doesNotMatch(told, /\n +at |hemmelig/)
    return told
  }
})
