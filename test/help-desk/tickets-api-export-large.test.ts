import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { pino } from 'pino'
import { exportRoutes } from '../../bot/helpdesk/export-api.ts'
import type { Door } from '../../bot/http/door.ts'
import { createServer } from '../../bot/http/server.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { untilSo } from '../../local/until-so.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { type MigratedDatabase, openMigrated } from '../helpers/shared-postgres.ts'

/** More than a dozen parts. */
const COUNT = 7_000

describe('The CSV file of a long list', () => {
  const log: string[] = []
  let database: MigratedDatabase
  let server: Door
  let port: number

  before(async () => {
    database = await openMigrated()
    await database.fill((db) =>
      seedTickets(db, { count: COUNT, years: 1, now: new Date('2026-11-25'), incidentTypes }),
    )
    await serve()
  })
  after(() => server.shut())

  it('has every ticket, and is sent without a warning from Node', async () => {
    const warnings: string[] = []
    const note = ({ name }: Error) => void warnings.push(name)
    process.on('warning', note)
    const rows = (await (await ask()).text()).trim().split('\r\n')
    process.off('warning', note)
    assert.equal(rows.length, 1 + COUNT)
    assert.deepEqual(warnings, [])
  })

  it('is not logged as broken off when its reader leaves', async () => {
    log.length = 0
    const client = open()
    await once(client, 'data')
    client.destroy()
    await requestEnds()
    assert.ok(!log.some((line) => line.includes('broke off')))
  })

  it('ends when its reader takes nothing for long', async () => {
    await database.fill((db) =>
      db
        .updateTable('tickets')
        .set({ cause: 'x'.repeat(4_000) })
        .execute(),
    )
    log.length = 0
    assert.equal(server.timeout, 60_000)
    server.timeout = 5_000
    const client = open()
    client.on('error', () => undefined)
    await once(client, 'data')
    client.pause()
    await requestEnds()
    client.destroy()
    server.timeout = 0
  })

  it('breaks off visibly when the database fails', async () => {
    const answer = await ask()
    await database.close()
    await assert.rejects(answer.text())
    assert.ok(log.some((line) => line.includes('export broke off')))
  })

  async function serve(): Promise<void> {
    const logger = pino({ base: null }, { write: (line: string) => void log.push(line) })
    const shown = { clock: () => new Date(), incidentTypes, organisation: eigersund, teamsAppId: null }
    const context = { ...shown, db: database.db, log: logger }
    const agent = async () => ({
      personId: '5f1d8c2e-0000-4000-8000-000000000013',
      isAgent: true,
      until: new Date('2100-01-01'),
    })
    server = createServer({ mode: 'local', log: logger, routes: exportRoutes(context, agent) })
    port = Number(new URL(await server.open('127.0.0.1', 0)).port)
  }

  async function requestEnds(): Promise<void> {
    await untilSo(() => log.some((line) => line.includes('"msg":"request"')), 'the request does not end')
  }

  function ask(): Promise<Response> {
    return fetch(`http://127.0.0.1:${port}/api/tickets.csv`)
  }

  function open(): Socket {
    const client = connect(port, '127.0.0.1')
    client.write(`GET /api/tickets.csv HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    return client
  }
})
