import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bots, startBots } from '../helpers/bots.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'

describe('A reply that waits in one instance while another one answers', () => {
  let postgres: PostgresServer
  let bots: Bots
  before(async () => {
    postgres = await startPostgres()
    bots = await startBots()
    const env = { DATABASE_URL: await postgres.freshDatabase() }
    await bots.start(env)
    await bots.start(env)
  })
  after(async () => {
    await bots.close()
    await postgres.close()
  })

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
