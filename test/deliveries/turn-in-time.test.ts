import assert from 'node:assert/strict'
import { type ProductionUnderTest, startProductionUnderTest } from '../helpers/production-under-test.ts'

/** It ends after 7 s, and Teams waits for 15; the time between is for a busy machine. */
const IN_TIME = 14

describe('The answer to Teams', () => {
  let under: ProductionUnderTest
  before(async () => {
    under = await startProductionUnderTest()
  })
  after(() => under.close())

  it('comes in time, as a 503, when the keys of the token cannot be had', async () => {
    under.issuer.delayMs = 60_000
    const { status, seconds } = await say('hei')
    assert.equal(status, 503)
    assert.ok(seconds < IN_TIME, `it took ${seconds} s`)
  })

  it('comes in time when keys, sign-in and Teams are slow and there are two replies', async () => {
    under.issuer.delayMs = 1_500
    under.m365.faults.always('teams.send', { delayMs: 3_000 })
    const { status, seconds } = await say('mista buypasskortet, pin 4471')
    assert.equal(status, 200)
    assert.ok(seconds < IN_TIME, `it took ${seconds} s`)
    await under.m365.chatOf('Kari Hansen').waitFor(({ buttons }) => buttons.includes('Send meldingen'))
  })

  async function say(text: string): Promise<{ status: number; seconds: number }> {
    const begun = performance.now()
    const { status } = await fetch(`${under.straks.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await under.authorizationForBot() },
      body: JSON.stringify(under.m365.chatOf('Kari Hansen').activity({ text })),
    })
    return { status, seconds: (performance.now() - begun) / 1_000 }
  }
})
