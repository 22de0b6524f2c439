import assert from 'node:assert/strict'
import { waitUntil } from '../../local/wait-until.ts'
import { type Bots, startBots } from '../helpers/bots.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'

describe('A reply that waits in one instance while another one answers', () => {
  let bots: Bots
  before(async () => {
    bots = await startBots()
    const env = { DATABASE_URL: await migratedDatabase(), LOG_LEVEL: 'warn' }
    await bots.start(env)
    await bots.start(env)
  })
  after(() => bots.close())

  it('is not said any more', async () => {
    const kari = bots.m365.chatOf('Kari Hansen')
    bots.m365.faults.next('teams.send', { status: 429, headers: { 'retry-after': '8' } })
    // The door deals them out in turn.
    await kari.say('takk')
    await kari.say('meny')
    await waitUntil(
      () => bots.running[0]?.logged.find((line) => line.includes('reply not said')),
      60_000,
      () => 'it still waits',
    )
    assert.deepEqual(
      kari.messages().map(({ text }) => text.split('\n')[0]),
      ['Hva har skjedd?'],
    )
  })
})
