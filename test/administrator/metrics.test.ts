import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { freePort } from '../../local/free-port.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { arrive, mailSaying } from '../helpers/incoming.ts'
import { reportLostCard, ticketAtRest, toBuypass } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { WebhookReceiver } from '../helpers/webhook-receiver.ts'

describe('The metrics', () => {
  it('show at the first scrape for how long a delayed mail has been waiting', async () => {
    const clock = handClock()
    const straks = await startUnderTest({ clock, env: { METRICS_PORT: String(await freePort()) } })
    try {
      straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '3600' } })
      const number = await reportLostCard(straks)
      await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
      clock.pass(10)
      const metrics = await (await fetch(straks.straks.metricsUrl ?? '')).text()
      const [, seconds] =
        /straks_oldest_undelivered_seconds\{channel="email",urgency="urgent"\} ([\d.]+)/.exec(metrics) ?? []

      assert.ok(Number(seconds) >= 600, metrics)
      assert.match(metrics, /^straks_deliveries_without_job 0$/m)
    } finally {
      await straks.close()
    }
  })

  it('are not told, and the log tells why, when that fails by a fault of our own', async () => {
    const straks = await startUnderTest({ env: { METRICS_PORT: String(await freePort()) } })
    const rename = (from: string, to: string) =>
      straks.beside(({ db }) =>
        sql`alter table tickets rename column ${sql.id(from)} to ${sql.id(to)}`.execute(db),
      )
    try {
      await rename('withheld_at', 'mistyped')
      assert.equal((await fetch(straks.straks.metricsUrl ?? '')).status, 503)
      assert.match(straks.logged.join(''), /"code":"42703".*"metrics not told"/)
      await rename('mistyped', 'withheld_at')
    } finally {
      await straks.close()
    }
  })

  it('count deliveries to webhooks like all others', async () => {
    const receiver = new WebhookReceiver()
    await receiver.start()
    const webhooks = [receiver.webhook()]
    const env = { METRICS_PORT: String(await freePort()) }
    const straks = await startUnderTest({ organisation: { webhooks }, env })
    try {
      await receiver.waitFor(await reportLostCard(straks), 1)
      await straks.idle()
      const metrics = await (await fetch(straks.straks.metricsUrl ?? '')).text()
      assert.match(
        metrics,
        /straks_delivery_attempts_total\{channel="webhook",recipient="webhook",state="sent"\} 1/,
      )
      assert.match(metrics, /^straks_deliveries_without_job 0$/m)
    } finally {
      await straks.close()
      await receiver.close()
    }
  })

  it('count deliveries and copies, show what waits, and name nobody', async () => {
    const clock = handClock()
    const straks = await startUnderTest({ clock, env: { METRICS_PORT: String(await freePort()) } })
    try {
      straks.m365.faults.next('graph.sendMail', { reset: true, afterHandling: true })
      const number = await reportLostCard(straks)
      await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).state === 'unknown')
      clock.pass(1)
      await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).state === 'sent')
      const metrics = await (await fetch(straks.straks.metricsUrl ?? '')).text()

      assert.match(
        metrics,
        /straks_delivery_attempts_total\{channel="email",recipient="desk",state="unknown"\} 1/,
      )
      assert.match(
        metrics,
        /straks_delivery_attempts_total\{channel="email",recipient="desk",state="sent"\} 1/,
      )
      assert.match(metrics, /straks_delivery_copies_total\{channel="email"\} 1/)
      assert.match(metrics, /# TYPE straks_jobs_waiting gauge/)
      assert.doesNotMatch(metrics, new RegExp(`Kari|${number}`))
      assert.equal((await fetch(`${straks.straks.url}/metrics`)).status, 404)
      const head = await fetch(straks.straks.metricsUrl ?? '', { method: 'HEAD' })
      assert.deepEqual([head.status, await head.text()], [200, ''])
      assert.equal(head.headers.get('content-type'), 'text/plain; version=0.0.4')
      assert.ok(Number(head.headers.get('content-length')) > 100)
    } finally {
      await straks.close()
    }
  })

  it('show for how long the mailbox has not been read, and what came to it', async () => {
    const clock = handClock()
    const env = { METRICS_PORT: String(await freePort()) }
    const straks = await startUnderTest({ clock, env })
    const value = async (name: string) => {
      const metrics = await (await fetch(straks.straks.metricsUrl ?? '')).text()
      return Number(new RegExp(`^straks_${name} ([\\d.]+)$`, 'm').exec(metrics)?.[1])
    }
    try {
      await straks.idle()
      await arrive(straks.m365, mailSaying('Hei'))
      clock.pass(1)
      await straks.idle()
      assert.equal(await value('incoming_mails_total{kind="other"}'), 1)
      assert.ok((await value('mailbox_age_seconds')) < 30)

      straks.m365.faults.always('graph.messagesDelta', { status: 503 })
      clock.pass(10)
      await straks.idle()
      assert.ok((await value('mailbox_age_seconds')) >= 600)

      await straks.beside(({ db }) => db.deleteFrom('mailbox_cursors').execute())
      assert.ok((await value('mailbox_age_seconds')) >= 660, 'one that was never read')
    } finally {
      await straks.close()
    }
  })
})
