import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { report, reportLostCard } from '../helpers/reporting.ts'
import { dropDatabase, migratedDatabase } from '../helpers/shared-postgres.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { mostPlaces, notePlaces } from './places-taken.ts'

describe('A wave of reports', () => {
  it('is mailed at the pace that the mailbox allows, urgent reports first', async () => {
    const most = 3
    const withinMs = 1_000
    const limits = {
      mail: { atOnce: 2, rateLimit: { name: 'mail', limits: [{ most, withinMs }] } },
    }
    const url = await migratedDatabase()
    const straks = await startUnderTest({ limits, env: { DATABASE_URL: url } })
    await notePlaces(url)
    const { m365 } = straks
    const begun: string[] = []
    let atOnce = 0
    let mostAtOnce = 0
    m365.faults.always('graph.sendMail', ({ body }) => {
      begun.push(Buffer.from(body, 'base64').toString())
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
      // The first mails take long, so that the others wait when the urgent one comes.
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
      await untilSo(
        () => mails.length === 9,
        () => `${mails.length} mails`,
        90_000,
      )

      const place = begun.findIndex((mail) => mail.includes(urgent))
      // Two mails may already be under way.
      assert.ok(place <= earlier + 2, `the urgent one was number ${place + 1}, ${earlier} were before it`)
      // Arrival does not count: on a busy machine, a request follows its place late. A slow one takes fewer.
      const places = await mostPlaces(url, 'mail', withinMs)
      assert.ok(places >= 1 && places <= most, `${places} within a second`)
      assert.ok(mostAtOnce <= 2, `${mostAtOnce} at once`)
    } finally {
      await straks.close()
      await dropDatabase(url)
    }
  })
})
