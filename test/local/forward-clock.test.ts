import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { pino } from 'pino'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { type Config, readConfig } from '../../bot/settings/config.ts'
import { startStraks } from '../../bot/straks.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { freePort } from '../../local/free-port.ts'
import { startLocal } from '../../local/start.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { reportNew, seen } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'

const HALF_AN_HOUR = { minutes: 30 }

describe('The clock of local mode, moved on from the page', () => {
  let config: Config
  let running: Awaited<ReturnType<typeof start>>
  before(async () => {
    const env = { PORT: String(await freePort()), DATA_DIR: await migratedFolder() }
    config = readConfig(env, ['--local'])
    running = await start(config)
  })
  after(async () => {
    await running.close()
    if (config.database.kind === 'embedded') await rm(config.database.directory, { recursive: true })
  })

  it('stands where it was after a restart, and goes on from there', async () => {
    const number = await reportNew(running.m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    // The half hour counts from when the alert is known to be sent.
    await seen(running.m365.chatOf('Kari Hansen'), number, /varslet \d\d:\d\d/)
    await forward(running.m365.url, HALF_AN_HOUR)
    await seen(running.m365.chatOf('Ola Nordmann'), number, /Påminnelse/)

    await running.close()
    running = await start(config)
    assert.equal(await minutesAhead(running.m365.url), 30)
    const second = await reportNew(running.m365.chatOf('Per Olsen'), 'buypasskortet er stjålet')
    await seen(running.m365.chatOf('Ola Nordmann'), second, /Bekreft at jeg har sett det/)
    assert.equal(running.m365.chatOf('Liv Bakke').messages().length, 0)

    await forward(running.m365.url, HALF_AN_HOUR)
    await seen(running.m365.chatOf('Liv Bakke'), number, /Ola Nordmann har ikke bekreftet\./)
    assert.equal(await minutesAhead(running.m365.url), 60)
    assert.deepEqual(running.errors, [])
  })

  it('is moved by the page alone, forward by whole minutes, and not by the bot', async () => {
    const { url } = running.m365
    const before = await minutesAhead(url)
    assert.equal((await forward(url, HALF_AN_HOUR, 'text/plain')).status, 415)
    for (const minutes of [-30, 0, 0.5, 1441, '30', null])
      assert.equal((await forward(url, { minutes })).status, 400, String(minutes))
    assert.equal((await fetch(`${url}/clock/forward`)).status, 404)
    assert.equal((await forward(running.straks.url, HALF_AN_HOUR)).status, 404)
    assert.equal(await minutesAhead(url), before)
  })

  it('stands still beside a database server, which would not keep how far ahead it is', async () => {
    const { m365, close } = await startUnderTest()
    assert.equal((await forward(m365.url, HALF_AN_HOUR)).status, 404)
    assert.equal(await minutesAhead(m365.url), null)
    await close()
  })
})

/** Starts it as bot/index.ts does with `--local`. */
async function start(config: Config) {
  const errors: string[] = []
  const log = pino({ level: 'error', base: null }, { write: (line: string) => void errors.push(line) })
  const local = await startLocal(config)
  const organisation = await readOrganisation(config.organisationFile, { incidentTypes })
  const straks = await startStraks({ ...local.bot, organisation, incidentTypes, log })
  return {
    straks,
    m365: local.microsoft365,
    errors,
    async close() {
      await straks.close()
      await local.close()
    },
  }
}

function forward(url: string, body: unknown, type = 'application/json'): Promise<Response> {
  const headers = { 'content-type': type }
  return fetch(`${url}/clock/forward`, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function minutesAhead(url: string): Promise<number | null> {
  const { clockAheadMs } = (await (await fetch(`${url}/config`)).json()) as { clockAheadMs: number | null }
  return clockAheadMs === null ? null : Math.round(clockAheadMs / 60_000)
}
