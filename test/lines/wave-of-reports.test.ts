import assert from 'node:assert/strict'
import { waitUntil } from '../../local/wait-until.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { report, reportLostCard } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'

describe('A wave of reports', () => {
  it('is filed at once and mailed at the pace that the mailbox allows, urgent ones first', async () => {
    const most = 3
    const withinMs = 1_000
    const limits = {
      mail: { atOnce: 2, rateLimit: { name: 'mail', limits: [{ most, withinMs }] } },
      teams: { name: 'teams', limits: [{ most: 1_000, withinMs: 1_000 }] },
      conversation: [{ most: 1_000, withinMs: 1_000 }],
    }
    const straks = await startUnderTest({ limits })
    const { m365 } = straks
    const begun: { at: number; mail: string }[] = []
    let atOnce = 0
    let mostAtOnce = 0
    m365.faults.always('graph.sendMail', ({ body }) => {
      begun.push({ at: performance.now(), mail: Buffer.from(body, 'base64').toString() })
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
      // The first ones take long, so that the others wait by the time the urgent one comes.
      const delayMs = begun.length <= 2 ? 3_000 : 100
      setTimeout(() => atOnce--, delayMs)
      return { delayMs }
    })
    try {
      const kari = m365.chatOf('Kari Hansen')
      for (let filed = 0; filed < 8; filed++) await report(kari, 'glemt pin på buypasskortet')
      const urgent = await reportLostCard(straks, 'Anne Dahl')
      const earlier = begun.length
      const mails = m365.mailbox(BUYPASS).mails
      await waitUntil(
        () => (mails.length === 9 ? true : undefined),
        30_000,
        () => `${mails.length} mails`,
      )

      const place = begun.findIndex(({ mail }) => mail.includes(urgent))
      // Two may be on their way there already.
      assert.ok(place <= earlier + 2, `the urgent one was number ${place + 1}, ${earlier} were before it`)
      for (const [index, { at }] of begun.entries()) {
        const before = begun[index - most]?.at
        // The request follows its place by what a busy machine needs; without a rate limit, they came within 200 ms.
        if (before !== undefined)
          assert.ok(at - before > withinMs / 2, `${most + 1} mails in ${at - before} ms`)
      }
      assert.ok(mostAtOnce <= 2, `${mostAtOnce} at once`)
    } finally {
      await straks.close()
    }
  })
})
