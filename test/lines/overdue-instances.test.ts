import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault, FaultyRequest } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { complete } from '../helpers/organisation-file.ts'
import { query } from '../helpers/postgres.ts'
import { reportNew } from '../helpers/reporting.ts'
import { runFolder } from '../helpers/run-folder.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { json, personAt } from '../helpers/tab-people.ts'
import { untilIdle } from '../helpers/until-idle.ts'

const AGENTS = ['Ingrid Solberg', 'Mikkel Ruud']
/** Long enough for the process to be killed meanwhile. */
const HANGING: Fault = { afterHandling: true, delayMs: 60_000 }

describe('An urgent ticket that nobody has touched in time, with several instances', () => {
  let bots: Bots
  let databaseUrl: string
  let env: NodeJS.ProcessEnv

  before(async () => {
    databaseUrl = await migratedDatabase()
    bots = await startBots()
    const file = join(runFolder, 'around-the-clock.yaml')
    await writeFile(file, aroundTheClock())
    env = { DATABASE_URL: databaseUrl, ORGANISATION_FILE: file, TEST_REPEAT_PAUSES_MS: '200,400' }
    await Promise.all([bots.start(env), bots.start(env)])
    for (const name of AGENTS) await json(await agentAt(name).ask('GET', '/api/me'))
  })
  after(() => bots.close())

  it('is told once to each agent on duty', async () => {
    const number = await overdue('Kari Hansen')
    await untilIdle(databaseUrl)
    assert.deepEqual(heard(number), [1, 1])
    assert.equal(alarmsIn(await agentAt('Ingrid Solberg').ticket(number)).length, 2)
  })

  it('is told to each agent on duty once or twice when the instances are killed meanwhile', async () => {
    const begun = Promise.withResolvers<void>()
    const hanging = [HANGING]
    bots.m365.faults.always('teams.send', ({ body }: FaultyRequest) => {
      if (!body.includes('haster og venter')) return undefined
      const fault = hanging.shift()
      if (fault) begun.resolve()
      return fault
    })
    const number = await overdue('Per Olsen')
    await begun.promise
    await Promise.all([...bots.running].map((bot) => bot.end('SIGKILL')))
    await bots.startHere(env)
    await untilIdle(databaseUrl)
    const alarms = alarmsIn(await agentAt('Ingrid Solberg').ticket(number))
    assert.deepEqual(
      alarms.map(({ state }) => state),
      ['sent', 'sent'],
    )
    // The other message may have been under way as well.
    const copies = heard(number)
    assert.ok(copies.includes(2) && copies.every((count) => count === 1 || count === 2), String(copies))
  })

  /** Reports an urgent ticket and makes its time end. */
  async function overdue(name: string): Promise<string> {
    const number = await reportNew(bots.m365.chatOf(name), 'buypasskortet er stjålet')
    await untilIdle(databaseUrl)
    await query(
      databaseUrl,
      `update tickets set opened_at = now() - interval '30 minutes', touch_due_at = now()
        where number = '${number}'`,
      `update jobs set due_at = now() where name = 'overdue'`,
    )
    await untilSo(() => heard(number).some((count) => count > 0), 'nobody hears of it')
    return number
  }

  function heard(number: string): number[] {
    return AGENTS.map((name) => {
      const said = bots.m365.chatOf(name).messages()
      return said.filter(({ text }) => text.includes(number) && text.includes('haster og venter')).length
    })
  }

  function agentAt(name: string) {
    return personAt({ straks: bots, m365: bots.m365 }, name)
  }
})

function alarmsIn({ deliveries }: TicketJson) {
  return deliveries.filter(({ occasion }) => occasion === 'overdue')
}

/** Returns a file with opening hours around the clock, so that tests may run at any time. */
function aroundTheClock(): string {
  return complete
    .replace('worksIn: straks }', 'hours: man-søn 00:00-24:00, worksIn: straks }')
    .replace('-000000000000 }', '-000000000000, within: { urgent: { touch: 30m } } }')
}
