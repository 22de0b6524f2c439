import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { type Bot, type Bots, startBots } from '../helpers/bots.ts'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { isAlert, reportNew } from '../helpers/reporting.ts'
import { type PersonAt, personAt, settled } from '../helpers/tab-people.ts'

/** Long enough for the process to be killed meanwhile. */
const HANGING: Fault = { afterHandling: true, delayMs: 60_000 }
/** A comment, a decision, a receipt. */
const UNDER_WAY = /Virker skjermen|har avgjort at|Sak \d{4}-\d{6} ·/

describe('When the bot is killed each time while it sends a message', () => {
  let directory: string
  let bots: Bots
  let bot: Bot
  let ingrid: PersonAt
  let kari: string
  let per: string

  /** Kills three times while a comment, a decision and a receipt are under way; twice also an alert. */
  before(async () => {
    directory = await migratedFolder()
    bots = await startBots()
    await start()
    const { m365 } = bots
    kari = await reportNew(m365.chatOf('Kari Hansen'), 'pc-en er knust')
    await settled(ingrid, kari)
    await m365.chatOf('Maria Strand').say('mista buypasskortet')
    const aboutPer = [HANGING, HANGING]
    const inTheTurn: Fault[] = [{ status: 503 }]
    m365.faults.always('teams.send', (one) => {
      if (isAlert(one)) return one.body.includes('Per Olsen') ? aboutPer.shift() : undefined
      return UNDER_WAY.test(one.body) ? (inTheTurn.shift() ?? HANGING) : undefined
    })
    await m365.chatOf('Maria Strand').say('send')
    // Ten seconds later: anything that hung from before would be given up by then.
    await until(receipts, 1)
    per = await reportNew(m365.chatOf('Per Olsen'), 'mista buypasskortet')
    await ingrid.actNow(kari, 'comment', { text: 'Virker skjermen?' })
    const ola = m365.chatOf('Ola Nordmann')
    const alert = await ola.waitFor(kari)
    const decision = { ticketId: idOn(alert.card, 'ticketId'), answer: 'municipality' }
    await pressUnseen(ola, 'settle', decision)
    for (let sent = 1; sent <= 3; sent++) {
      await until(() => Math.min(comments(), decisions(), receipts()), sent)
      if (sent <= 2) await until(() => saidTo('Ola Nordmann', per), sent)
      // Nothing hangs any more: a kill before the result is stored would break it off once more.
      if (sent === 3) await alertIsSent()
      await bot.end('SIGKILL')
      await start()
    }
  })
  after(() => bots.close())

  it('a comment is sent three times, and the ticket tells that it may not have arrived', async () => {
    const isTold = ({ what, details }: HistoryJson) => what === 'delivery' && details.comment !== undefined
    const { history } = await ticketOnce(kari, (ticket) => ticket.history.some(isTold))
    const { error, state } = history.find(isTold)?.details ?? {}
    assert.deepEqual([error, state], ['broken off', 'unknown'])
    assert.equal(comments(), 3)
  })

  it('a decision and a receipt are sent three times', async () => {
    await pause(2_000)
    assert.deepEqual([decisions(), receipts()], [3, 3])
  })

  it('an alert reaches the leader once nothing breaks it off', async () => {
    await alertIsSent()
    assert.equal(saidTo('Ola Nordmann', per), 3)
  })

  async function start(): Promise<void> {
    bot = await bots.start({ DATA_DIR: directory, TEST_REPEAT_PAUSES_MS: '200,400' })
    ingrid = personAt({ straks: bot, m365: bots.m365 }, 'Ingrid Solberg')
  }

  async function alertIsSent(): Promise<void> {
    await ticketOnce(per, ({ deliveries }) => deliveries.every(({ state }) => state === 'sent'))
  }

  async function ticketOnce(number: string, isSo: (ticket: TicketJson) => boolean): Promise<TicketJson> {
    for (let looks = 0; looks < 150; looks++) {
      const ticket = await ingrid.ticket(number)
      if (isSo(ticket)) return ticket
      await pause(400)
    }
    return assert.fail(`${number} never came to that`)
  }

  const comments = () => saidTo('Kari Hansen', 'Virker skjermen?')
  const decisions = () => saidTo('Kari Hansen', 'har avgjort at')
  const receipts = () => saidTo('Maria Strand', /Sak \d{4}-\d{6} ·/)

  async function until(count: () => number, expected: number): Promise<void> {
    await untilSo(
      () => count() >= expected,
      () => `${count()} messages`,
      40_000,
    )
  }

  function saidTo(name: string, words: string | RegExp): number {
    const messages = bots.m365.chatOf(name).messages()
    return messages.filter(({ text }) => text.search(words) >= 0).length
  }
})
