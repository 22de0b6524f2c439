import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bots, startBots } from '../helpers/bots.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'
import { isAlert, report, toBuypass } from '../helpers/reporting.ts'
import { personAt } from '../helpers/tab-people.ts'
import { untilAtRest } from './line-rows.ts'
import { readOnly } from './read-only.ts'

describe('A mail under way while PostgreSQL is read-only for nine seconds, as in a fail-over', () => {
  let postgres: PostgresServer
  const places: { url: string; bots: Bots; number: string }[] = []

  /** One instance on one database, and two on another. */
  before(async () => {
    postgres = await startPostgres()
    for (const instances of [1, 2]) {
      const url = await postgres.freshDatabase()
      const bots = await startBots()
      for (let started = 0; started < instances; started++) await bots.startHere({ DATABASE_URL: url })
      places.push({ url, bots, number: '' })
    }
    await Promise.all(
      places.map(async (place) => Object.assign(place, { number: await underWay(place.bots) })),
    )
    await readOnly(postgres.url, true)
    await pause(9_000)
    await readOnly(postgres.url, false)
  })
  after(async () => {
    await Promise.all(places.map(({ bots }) => bots.close()))
    await postgres.close()
  })

  for (const [at, many] of ['one instance', 'two instances'].entries()) {
    it(`goes once and is known to have gone, and the leader is alerted: ${many}`, async () => {
      const { url, bots, number } = places[at] ?? assert.fail()
      const { m365 } = bots
      assert.deepEqual(await untilAtRest(url, 120_000), [])
      const ingrid = personAt({ m365, straks: { url: bots.url } }, 'Ingrid Solberg')
      const { state, attempts } = toBuypass(await ingrid.ticket(number))
      assert.deepEqual({ state, attempts }, { state: 'sent', attempts: 1 })
      assert.equal(m365.mailbox(BUYPASS).mails.length, 1)
      await m365.chatOf('Ola Nordmann').waitFor(number)
      await m365.chatOf('Kari Hansen').waitFor(/e-post sendt.*varslet .*, ikke bekreftet/s)
    })
  }

  /** Reports. Resolves with the ticket's number when its mail is under way. */
  async function underWay({ m365 }: Bots): Promise<string> {
    const onItsWay = Promise.withResolvers<void>()
    m365.faults.always('graph.sendMail', () => {
      onItsWay.resolve()
      return { delayMs: 2_000 }
    })
    // The alert is then tried while nothing can be stored.
    const busy = [{ status: 429, headers: { 'retry-after': '2' } }]
    m365.faults.always('teams.send', (request) => (isAlert(request) ? busy.shift() : undefined))
    const number = (await report(m365.chatOf('Kari Hansen'), 'mista buypasskortet')) ?? assert.fail()
    await onItsWay.promise
    return number
  }
})
