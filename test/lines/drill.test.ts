import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { freePort } from '../../local/free-port.ts'
import { untilSo } from '../../local/until-so.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { commandOf } from '../helpers/command.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { report, toBuypass } from '../helpers/reporting.ts'
import { runFolder } from '../helpers/run-folder.ts'
import { emptyDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'
import { json, personAt } from '../helpers/tab-people.ts'

const LAST_BACKUP = /^straks_last_good_run_timestamp_seconds\{work="backup"\} \d/m
const BEFORE = ['Kari Hansen', 'Anne Dahl']

describe('A backup that is taken while people report, and restored after the bot was killed', () => {
  let bots: Bots
  beforeEach(async () => {
    bots = await startBots()
  })
  afterEach(() => bots.close())

  it('brings its tickets back and repeats no mail by itself on the embedded database', async () => {
    await drill({ DATA_DIR: await migratedFolder() }, 'embedded')
  })

  it('brings its tickets back and repeats no mail by itself on a PostgreSQL server', async () => {
    await drill({ DATABASE_URL: await migratedDatabase() }, 'server')
  })

  async function drill(env: NodeJS.ProcessEnv, name: string): Promise<void> {
    const { m365 } = bots
    // backup.test.ts restores into a folder.
    const fresh = { DATABASE_URL: await emptyDatabase() }
    const agent = personAt({ m365, straks: bots }, 'Ingrid Solberg')
    const file = join(runFolder, `drill-${name}.backup`)
    const metrics = await freePort()
    const bot = await bots.start({ ...env, METRICS_PORT: String(metrics) })
    const before = await reports(BEFORE, 'mista buypasskortet')
    for (const number of before) await m365.mailbox(BUYPASS).waitForMail(number)
    m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '3' } })
    const [toSend = '', wasSent = ''] = await reports(['Per Olsen', 'Hilde Nes'], 'mista buypasskortet')

    // People go on reporting during the backup.
    const [taken, during] = await Promise.all([
      commandOf('backup', [file], env),
      reports(BEFORE, 'mista buypasskortet'),
    ])
    assert.equal(taken.code, 0, taken.out)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    await tellsOfBackup(`http://127.0.0.1:${metrics}/metrics`)

    m365.faults.clear()
    const after = await reports(BEFORE, 'mista buypasskortet')
    for (const number of [toSend, wasSent, ...during, ...after])
      await m365.mailbox(BUYPASS).waitForMail(number)
    await bot.end('SIGKILL')

    const restored = await commandOf('restore', [file], fresh)
    assert.equal(restored.code, 0, restored.out)

    const came = mails()
    await bots.startHere(fresh)
    const [next = ''] = await reports(['Mikkel Ruud'], 'mista buypasskortet')
    await m365.mailbox(BUYPASS).waitForMail(next)
    assert.deepEqual(
      mails().filter((subject) => !subject.includes(next)),
      came,
    )
    assert.ok(Number(next.slice(5)) > Number(after.at(-1)?.slice(5)) + 1_000)
    for (const number of [...before, toSend, wasSent]) await agent.ticket(number)
    for (const number of after) assert.equal((await agent.ask('GET', `/api/tickets/${number}`)).status, 404)

    const attention = await json<TicketPageJson>(
      await agent.ask('GET', '/api/tickets?attention=true&limit=50'),
    )
    const waiting = attention.items.map(({ number }) => number)
    assert.ok(waiting.includes(toSend) && waiting.includes(wasSent))
    const shown = await agent.ticket(toSend)
    assert.deepEqual(
      [shown.withheld, toBuypass(shown).withheld, shown.history.some(({ what }) => what === 'withheld')],
      [true, true, true],
    )

    await agent.actNow(toSend, 'release', { how: 'send' })
    const known = await agent.actNow(wasSent, 'release', { how: 'sent' })
    assert.deepEqual([known.withheld, toBuypass(known).state], [false, 'sent'])
    await m365.mailbox(BUYPASS).waitForMail(() => about(toSend) === 2)
    assert.equal(about(wasSent), 1)
  }

  /** The bot on an embedded database learns from the command that its copy has become a backup. */
  async function tellsOfBackup(metrics: string): Promise<void> {
    const tells = async () => LAST_BACKUP.test(await (await fetch(metrics)).text())
    await untilSo(tells, 'the bot does not tell of the backup', 60_000)
  }

  async function reports(names: string[], text: string): Promise<string[]> {
    return Promise.all(names.map((name) => filed(name, text)))
  }

  /** Reports again when told in time that nothing is stored, as on a machine very busy with the copy. */
  async function filed(name: string, text: string, tries = 3): Promise<string> {
    const chat = bots.m365.chatOf(name)
    const number = await report(chat, text)
    if (number) return number
    return tries > 1 ? filed(name, text, tries - 1) : assert.fail(`not filed: ${chat.lastMessage().text}`)
  }

  function mails(): string[] {
    return bots.m365.mailbox(BUYPASS).mails.map(({ subject }) => subject)
  }

  function about(number: string): number {
    return mails().filter((subject) => subject.includes(number)).length
  }
})
