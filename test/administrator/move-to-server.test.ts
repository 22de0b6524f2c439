import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { moveToServer } from '../../bot/backup/move-to-server.ts'
import { startOfSource } from '../helpers/bundled.ts'
import { commandOf, runToEnd } from '../helpers/command.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { migratedFolder, missingFolder } from '../helpers/embedded/folders.ts'
import { reportLostCard, ticketOf, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import { emptyDatabase } from '../helpers/shared-postgres.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'

describe('Moving an embedded database to a PostgreSQL server', () => {
  const log = pino({ level: 'silent' })
  let directory: string
  before(async () => {
    directory = await migratedFolder()
  })

  it('takes all rows along, and mails that were waiting are sent from there', async () => {
    const embedded = await startUnderTest({ env: { DATA_DIR: directory } })
    const sent = await reportLostCard(embedded)
    const ticket = await ticketWhen(embedded, sent, (one) => toBuypass(one).state === 'sent')
    embedded.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '3' } })
    const waiting = await reportLostCard(embedded)
    await ticketWhen(embedded, waiting, (one) => toBuypass(one).attempts > 0)
    await embedded.close()

    const url = await emptyDatabase()
    const copied = await moveToServer(directory, url, 'local', log)
    assert.equal(copied.get('tickets'), 2)

    const server = await startUnderTest({ env: { DATABASE_URL: url } })
    try {
      const moved = await ticketOf(server, sent)
      assert.deepEqual(moved.facts, ticket.facts)
      assert.deepEqual(toBuypass(moved), toBuypass(ticket))
      await server.m365.mailbox(BUYPASS).waitForMail(waiting)
      const next = await reportLostCard(server, 'Anne Dahl')
      assert.equal(Number(next.slice(5)), Number(waiting.slice(5)) + 1)
    } finally {
      await server.close()
    }
    await assert.rejects(moveToServer(directory, url, 'local', log), { name: 'NotDone' })
  })

  describe('by the command', () => {
    const run = (env: NodeJS.ProcessEnv) => commandOf('move-to-server', [], env)

    it('creates nothing for a folder that is mistyped', async () => {
      const DATA_DIR = missingFolder()
      const { out, code } = await run({ DATA_DIR, DATABASE_URL: await emptyDatabase() })
      assert.deepEqual([code, existsSync(DATA_DIR)], [1, false])
      assert.match(out, /^Det er ingen database i \S+\. Oppgi DATA_DIR .* Ingenting er flyttet\.\n$/)
    })

    it('moves nothing from a folder that is not a database', async () => {
      const DATA_DIR = missingFolder()
      mkdirSync(join(DATA_DIR, 'photos'), { recursive: true })
      const { out } = await run({ DATA_DIR, DATABASE_URL: await emptyDatabase() })
      assert.match(out, /er ikke en hel database, .* en annen mappe\. Ingenting er flyttet\.\n$/)
    })

    it('works for a server on which the bot was only started, and says what is left to do', async () => {
      const DATABASE_URL = await emptyDatabase()
      const DATA_DIR = await migratedFolder()
      await (await startUnderTest({ env: { DATABASE_URL } })).close()
      const { out, code } = await run({ DATA_DIR, DATABASE_URL })
      assert.equal(code, 0, out)
      assert.match(out, new RegExp(`tickets: 0 rader\\n.*Alt er flyttet\\..*Slett ${DATA_DIR} `, 's'))
    })

    it('fails without a stack when a variable is missing or the server does not answer', async () => {
      const missing = await run({})
      assert.match(missing.out, /^Oppgi DATA_DIR, .* Ingenting er flyttet\.\n$/)
      const nowhere = 'postgres://straks:hemmelig@127.0.0.1:1/straks'
      const unreachable = await run({ DATA_DIR: directory, DATABASE_URL: nowhere })
      assert.match(
        unreachable.out,
        /^Databasen: svarer ikke \(ECONNREFUSED\)\. Sjekk .* Ingenting er flyttet\.\n$/,
      )
      const inProduction = await runToEnd(startOfSource('bot/move-to-server.ts'), [])
      assert.match(inProduction.out, /^Straks kan ikke starte slik:/)
      assert.doesNotMatch(inProduction.out, / at /)
      for (const { code } of [missing, unreachable, inProduction]) assert.equal(code, 1)
    })
  })
})
