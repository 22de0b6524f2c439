import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitUntil } from '../local/wait-until.ts'
import { type Bot, type Bots, startBots } from './bots.ts'
import { report } from './reporting.ts'
import { json, type PersonAt, personAt, settled } from './tab-people.ts'

describe('A comment whose sending is broken off by the end of the process', function () {
  this.timeout(60_000)
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

  it('is sent once more, never a third time, and the ticket says then that it may not have arrived', async () => {
    const number = (await report(bots.m365.chatOf('Kari Hansen'), 'mista buypasskortet')) ?? ''
    const ticket = await settled(ingrid, number)
    bots.m365.faults.always('teams.send', { afterHandling: true, delayMs: 30_000 })
    await json(await ingrid.act(ticket, 'comment', { text: 'Har du sett i lomma?' }))
    await posted(1)
    await killAndStart()
    await posted(2)
    await killAndStart()

    const after = await settled(ingrid, number)
    assert.equal(after.history.at(-1)?.what, 'comment-not-delivered')
    assert.equal(comments().length, 2)
  })

  async function start(): Promise<void> {
    bot = await bots.start({ DATA_DIR: join(directory, 'data') })
    ingrid = personAt({ straks: bot, m365: bots.m365 }, 'Ingrid Solberg')
  }

  async function killAndStart(): Promise<void> {
    await bot.end('SIGKILL')
    await start()
  }

  async function posted(count: number): Promise<void> {
    await waitUntil(
      () => (comments().length >= count ? true : undefined),
      10_000,
      () => `${comments().length} comments`,
    )
  }

  function comments() {
    const messages = bots.m365.chatOf('Kari Hansen').messages()
    return messages.filter(({ text }) => text.includes('Har du sett i lomma?'))
  }
})
