import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../local/faults.ts'
import { waitUntil } from '../local/wait-until.ts'
import { type Bot, type Bots, startBots } from './bots.ts'
import { isAlert, report } from './reporting.ts'
import { json, type PersonAt, personAt, settled } from './tab-people.ts'

describe('What is sent to the reporter, broken off by the end of the process', () => {
  let directory: string
  let bots: Bots
  let bot: Bot
  let ingrid: PersonAt

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'straks-'))
    bots = await startBots()
    await start()
  })
  after(async () => {
    await bots.close()
    await rm(directory, { recursive: true, force: true })
  })

  afterEach(() => bots.m365.faults.clear())

  it('a comment and a decision are sent once more, never a third time, and the ticket tells of the comment', async () => {
    const number = (await report(bots.m365.chatOf('Kari Hansen'), 'pc-en er knust')) ?? ''
    const ticket = await settled(ingrid, number)
    bots.m365.faults.always('teams.send', { afterHandling: true, delayMs: 30_000 })
    await json(await ingrid.act(ticket, 'comment', { text: 'Virker skjermen?' }))
    await bots.m365.chatOf('Ola Nordmann').press('Kommunen erstatter')
    const comments = () => saidTo('Kari Hansen', 'Virker skjermen?')
    const decisions = () => saidTo('Kari Hansen', 'Lederen har svart')
    await until(() => comments() + decisions(), 2)
    await killAndStart()
    await until(() => comments() + decisions(), 4)
    await killAndStart()

    await untilTold(number, 'comment-not-delivered')
    assert.deepEqual([comments(), decisions()], [2, 2])
  })

  it('a receipt that the answer did not bring is sent once more, and no third time', async () => {
    const maria = bots.m365.chatOf('Maria Strand')
    await maria.say('mista buypasskortet')
    const inTheTurn: Fault[] = [{ status: 503 }]
    bots.m365.faults.always('teams.send', (request) =>
      isAlert(request) ? undefined : (inTheTurn.shift() ?? { afterHandling: true, delayMs: 30_000 }),
    )
    await maria.say('send')
    const receipts = () => saidTo('Maria Strand', /Sak \d{4}-\d{6} ·/)
    await until(receipts, 1)
    await killAndStart()
    await until(receipts, 2)
    await killAndStart()
    await pause(2_000)

    assert.equal(receipts(), 2)
  })

  async function start(): Promise<void> {
    bot = await bots.start({ DATA_DIR: join(directory, 'data') })
    ingrid = personAt({ straks: bot, m365: bots.m365 }, 'Ingrid Solberg')
  }

  async function killAndStart(): Promise<void> {
    await bot.end('SIGKILL')
    await start()
  }

  async function untilTold(number: string, what: string): Promise<void> {
    for (let looks = 0; looks < 50; looks++) {
      const { history } = await ingrid.ticket(number)
      if (history.some((entry) => entry.what === what)) return
      await pause(200)
    }
    assert.fail(`the history does not tell: ${what}`)
  }

  async function until(count: () => number, expected: number): Promise<void> {
    await waitUntil(
      () => (count() >= expected ? true : undefined),
      30_000,
      () => `${count()} messages`,
    )
  }

  function saidTo(name: string, words: string | RegExp): number {
    const messages = bots.m365.chatOf(name).messages()
    return messages.filter(({ text }) => text.search(words) >= 0).length
  }
})
