import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bots, startBots } from '../helpers/bots.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'

describe('A reply that waits in one instance while another one answers', () => {
  let bots: Bots
  before(async () => {
    bots = await startBots()
    const env = { DATABASE_URL: await migratedDatabase() }
    await bots.start(env)
    await bots.start(env)
  })
  after(() => bots.close())

  it('is not said any more', async () => {
    const kari = bots.m365.chatOf('Kari Hansen')
    bots.m365.faults.next('teams.send', { status: 429, headers: { 'retry-after': '1.5' } })
    // The door deals them out in turn.
    await kari.say('takk')
    await kari.say('meny')
    await pause(3_000)
    assert.deepEqual(
      kari.messages().map(({ text }) => text.split('\n')[0]),
      ['Hva har skjedd?'],
    )
  })
})
