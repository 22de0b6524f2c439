import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server } from 'node:https'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { pino } from 'pino'
import { generate } from 'selfsigned'
import { fingerprintOf } from '../../bot/organisation/fingerprint.ts'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { createMetrics } from '../../bot/queue/metrics.ts'
import { microsoftTime } from '../../bot/self-test/clocks.ts'
import { noteGoodRun } from '../../bot/store/good-runs-table.ts'
import { openDatabase } from '../../bot/store/open-database.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { freePort } from '../../local/free-port.ts'
import { listenHere } from '../../local/listen-here.ts'
import { tenantId } from '../../local/municipality.ts'
import { newFolder } from '../helpers/run-folder.ts'
import { GROUP, withInstalled } from '../helpers/self-tested.ts'
import { dropDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'

const NOON = new Date('2026-11-24T12:00:00Z')

describe('The self-test', () => {
  const installed = withInstalled()

  it('writes to the archive’s folder, and says what waits while nobody can', async () => {
    const folder = join(newFolder('self-test-archive'), 'arkiv')
    const told = async () => {
      const file: [RegExp, string][] = [[/^archive:.*/m, `archive: { folder: ${folder} }`]]
      return (await installed.selfTest({ file })).line('Arkivmappen')
    }
    assert.match(await told(), /^✗ .*finnes ikke\. .*blir ingen avsluttede saker arkivert eller slettet/)
    await writeFile(folder, '')
    assert.match(await told(), /^✗ .*kan ikke skrives i \(ENOTDIR\)\. .*rett til det/)
    await rm(folder)
    await mkdir(folder)
    assert.match(await told(), /^✓ .*kan skrives i$/)
    assert.deepEqual(await readdir(folder), [])
  })

  describe('of the clock', () => {
    const apart = async (seconds: number) => {
      const timeAtMicrosoft = async () => new Date(NOON.getTime() + seconds * 1_000)
      return (await installed.selfTest({ timeAtMicrosoft })).line('Klokken, mot Microsoft')
    }

    it('compares it with Microsoft’s clock', async () => {
      assert.match(await apart(1), /^✓ .*samme tid$/)
      assert.match(await apart(30), /^✓ .*30 s etter\. .*NTP/)
      assert.match(await apart(-600), /^✗ .*600 s foran\. .*sletter .*ingenting/)
    })

    it('says when Microsoft’s clock cannot be reached from here', async () => {
      const timeAtMicrosoft = () => microsoftTime({ graphUrl: 'http://127.0.0.1:1/v1.0' })
      const told = (await installed.selfTest({ timeAtMicrosoft })).line('Klokken, mot Microsoft')
      assert.match(told, /^– .*ikke nådd herfra \(.+\)$/)
    })

    it('compares it with the database’s clock', async () => {
      const url = await migratedDatabase()
      const told = async (clock: () => Date) =>
        (await installed.selfTest({ env: { DATABASE_URL: url }, clock })).line('Klokken, mot databasen')
      assert.match(await told(() => new Date()), /^✓/)
      assert.match(await told(() => new Date(Date.now() - 60 * 60_000)), /^✗ .* s etter\. .*sletter/)
      await dropDatabase(url)
      assert.match(await told(() => new Date()), /^– .*databasen kan ikke spørres nå$/)
    })
  })

  describe('of the certificate of PUBLIC_URL', () => {
    const told = async (publicUrl: string) =>
      (await installed.selfTest({ env: { PUBLIC_URL: publicUrl } })).line('Sertifikatet på PUBLIC_URL')

    it('fails for a certificate that nobody trusts', async () => {
      const site = await serve({ isTrusted: false })
      assert.match(await told(site.url), /^✗ .*SELF_SIGNED_CERT.*utsteder som Microsoft kjenner/)
      await site.close()
    })

    it('fails for a certificate of another host', async () => {
      const site = await serve({ host: 'straks.example.no' })
      assert.match(await told(site.url), /^✗ .*ERR_TLS_CERT_ALTNAME_INVALID.*står ikke i sertifikatet/)
      await site.close()
    })

    it('tells that the certificate ends soon, or has ended', async () => {
      const soon = await serve({ until: '2026-12-02T12:00:00Z' })
      assert.match(await told(soon.url), /^. .*(8 døgn til.*Forny det nå|CERT_HAS_EXPIRED)/)
      await soon.close()
      const over = await serve({ until: '2026-11-20T12:00:00Z' })
      assert.match(await told(over.url), /^✗ .*gikk ut 4 døgn siden\. Forny/)
      await over.close()
    })

    it('says when PUBLIC_URL cannot be reached from here', async () => {
      assert.match(
        await told(`https://localhost:${await freePort()}`),
        /^– .*ikke nådd herfra \(ECONNREFUSED\)/,
      )
    })
  })

  describe('of the metrics', () => {
    const told = async (env: NodeJS.ProcessEnv) => (await installed.selfTest({ env })).line('Målingene')

    let metrics: string
    before(async () => {
      metrics = await metricsWith(await eigersund())
    })

    it('finds them where Prometheus asks, and fails when PUBLIC_URL has them too', async () => {
      const port = await freePort()
      const env = { METRICS_PORT: String(port) }
      assert.match(await told(env), /^– .*ingen svarer på port \d+/)
      const door = createHttpServer((_, response) => void response.end(metrics))
      await listenHere(door, port)
      assert.match(await told(env), /^✓ .*ikke på PUBLIC_URL/)
      const open = await serve({ answers: metrics })
      assert.match(await told({ ...env, PUBLIC_URL: open.url }), /^✗ .*alle på internett/)
      await open.close()
      door.close()
    })

    it('tells that the bot was not started anew since the organisation file was changed', async () => {
      const before = await metricsWith({ ...(await eigersund()), delivery: 'trial' })
      const door = createHttpServer((_, response) => void response.end(before))
      const env = { METRICS_PORT: String(await listenHere(door)) }
      assert.match(await told(env), /^✗ .*en annen organisasjonsfil enn denne\. Start den på nytt/)
      door.close()
    })
  })

  it('tells when erasing and backup last went well', async () => {
    const url = await migratedDatabase()
    const { db, close } = await openDatabase({ kind: 'server', url }, tenantId, pino({ level: 'silent' }))
    await noteGoodRun(db, { name: 'retention', at: new Date('2026-11-20T12:00:00Z') })
    await noteGoodRun(db, { name: 'retention', at: new Date('2026-11-24T02:00:00Z') })
    await noteGoodRun(db, { name: 'backup', at: new Date('2026-11-21T12:00:00Z') })
    await close()
    const { line } = await installed.selfTest({ env: { DATABASE_URL: url } })
    assert.match(line('Slettingen'), /^✓ .*10 timer siden$/)
    assert.match(line('Sikkerhetskopien'), /^✗ .*72 timer siden/)
    await dropDatabase(url)
  })
})

async function eigersund(): Promise<Organisation> {
  const shipped = await readOrganisation('organisation/eigersund', { incidentTypes })
  return { ...shipped, helpDesk: { ...shipped.helpDesk, groupId: GROUP } }
}

function metricsWith(organisation: Organisation): Promise<string> {
  const nobodyLooks = () => Promise.reject(Object.assign(new Error('nobody looks'), { code: 'ECONNREFUSED' }))
  return createMetrics(nobodyLooks, () => NOON, fingerprintOf(organisation)).text()
}

type Site = { host?: string; until?: string; isTrusted?: boolean; answers?: string }

async function serve({ host = 'localhost', until = '2050-01-01', isTrusted = true, answers = '' }: Site) {
  const certificate = await generate([{ name: 'commonName', value: `site ${crypto.randomUUID()}` }], {
    notBeforeDate: new Date('2020-01-01'),
    notAfterDate: new Date(until),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  })
  if (isTrusted) setDefaultCACertificates([...getCACertificates(), certificate.cert])
  const options = { cert: certificate.cert, key: certificate.private }
  const server: Server = createServer(options, (_, response) => void response.end(answers))
  return {
    url: `https://localhost:${await listenHere(server)}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
