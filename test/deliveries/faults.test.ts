import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault, FaultPoint, FaultyRequest } from '../../local/faults.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { isAlert, mailsAbout, reportLostCard, ticketOf } from '../helpers/reporting.ts'
import { type Setting, withStraks } from '../helpers/straks-under-test.ts'

const LEADER = 'Ola Nordmann'
const CHAIN = [LEADER, 'Liv Bakke', 'Tor Vik']

/** Includes the day before the time if the clock has passed midnight. */
const ALERTED = /varslet (\p{L}+ \d+\. \p{L}+ )?\d\d:\d\d/u

type Mishap = { at: FaultPoint; fault: Fault }

/** Faults that Microsoft documents, and those that the network adds. */
const WITH_GRAPH: Record<string, Mishap> = {
  'mail throttled, with Retry-After': {
    at: 'graph.sendMail',
    fault: { status: 429, headers: { 'retry-after': '2.5' } },
  },
  'mail throttled, without Retry-After': { at: 'graph.sendMail', fault: { status: 429 } },
  'mail unavailable': { at: 'graph.sendMail', fault: { status: 503 } },
  'mail unauthorised': { at: 'graph.sendMail', fault: { status: 401 } },
  'mail refused for good': { at: 'graph.sendMail', fault: { status: 400 } },
  'mail taken, answer lost': { at: 'graph.sendMail', fault: { reset: true, afterHandling: true } },
  'mail taken, gateway gave up': { at: 'graph.sendMail', fault: { status: 504, afterHandling: true } },
  'mail lost on the way there': { at: 'graph.sendMail', fault: { reset: true } },
  'alert to be tried again (412)': { at: 'teams.send', fault: { status: 412 } },
  'alert throttled, without Retry-After': { at: 'teams.send', fault: { status: 429 } },
  'alert throttled': { at: 'teams.send', fault: { status: 429, headers: { 'retry-after': '3' } } },
  'alert unavailable (502)': { at: 'teams.send', fault: { status: 502 } },
  'alert unavailable (503)': { at: 'teams.send', fault: { status: 503 } },
  'alert refused for good': {
    at: 'teams.send',
    fault: { status: 403, body: { error: { code: 'BotDisabledByAdmin' } } },
  },
  'alert too big': {
    at: 'teams.send',
    fault: { status: 413, body: { error: { code: 'MessageSizeTooBig' } } },
  },
  'alert taken, answer lost': { at: 'teams.send', fault: { reset: true, afterHandling: true } },
  'alert taken, gateway gave up': { at: 'teams.send', fault: { status: 504, afterHandling: true } },
  'alert to a chat that is gone': { at: 'teams.send', fault: { status: 404 } },
  'alert failed with 500': { at: 'teams.send', fault: { status: 500 } },
  'chat not made': { at: 'teams.createConversation', fault: { status: 503 } },
  'receipt not changed': { at: 'teams.update', fault: { status: 429, headers: { 'retry-after': '1' } } },
  'receipt changed, answer lost': { at: 'teams.update', fault: { reset: true, afterHandling: true } },
  'leader not looked up': { at: 'graph.manager', fault: { status: 503 } },
  'profile not looked up': { at: 'graph.user', fault: { status: 500 } },
  'app not installed': { at: 'graph.install', fault: { status: 503 } },
}

const WITH_SMTP: Record<string, Mishap> = {
  'mail server busy': { at: 'smtp.recipient', fault: { status: 450 } },
  'mail refused for now': { at: 'smtp.data', fault: { status: 451 } },
  'mail address unknown': { at: 'smtp.recipient', fault: { status: 550 } },
  'mail refused for good': { at: 'smtp.data', fault: { status: 554 } },
  'mail taken, answer lost': { at: 'smtp.data', fault: { reset: true, afterHandling: true } },
  'mail lost on the way there': { at: 'smtp.data', fault: { reset: true } },
  'connection lost before the mail left': { at: 'smtp.recipient', fault: { reset: true } },
}

/** Pauses between repeats; these tests move the time on at that pace. */
const limits = { repeatAfterMs: [5_000, 10_000] }
const MOST_COPIES = 1 + limits.repeatAfterMs.length

whateverGoesWrong('A report made while Microsoft Graph or Teams fails', WITH_GRAPH, {})
whateverGoesWrong('A report made while a mail server fails', WITH_SMTP, { smtp: true })

function whateverGoesWrong(title: string, mishaps: Record<string, Mishap>, setting: Setting): void {
  describe(title, () => {
    const names = Object.keys(mishaps)
    let ahead = 0
    let claimedTooSoon: string[] = []
    const straks = withStraks({ ...setting, limits, clock: () => new Date(Date.now() + ahead) })
    afterEach(async () => {
      straks.m365.faults.clear()
      // Work under way would take the faults that the next test sets.
      await straks.idle()
    })

    for (const name of names) {
      it(`ends in the truth: ${name}`, () => endsInTruth([name], 1))
    }

    for (const [lost, refused] of [
      ['mail taken, answer lost', 'mail refused for good'],
      ['alert taken, answer lost', 'alert refused for good'],
    ] as const) {
      if (lost in mishaps)
        it(`ends in the truth: ${lost}, and the repeat refused`, () => endsInTruth([lost, refused], 1))
    }

    // More runs than these few: FAULT_RUNS=50, and FAULT_SEED for other ones.
    it('ends in the truth with faults mixed at random', async function () {
      const numRuns = Number(process.env['FAULT_RUNS'] ?? (setting.smtp ? 1 : 2))
      this.timeout(150_000 * numRuns)
      const schedule = fc.array(fc.constantFrom(...names), { minLength: 3, maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(schedule, (those) => endsInTruth(those, 3)),
        {
          seed: Number(process.env['FAULT_SEED'] ?? 20261125),
          numRuns,
          endOnFailure: true,
        },
      )
    })

    /** Reports with these faults, one after the other at their points, and waits until nothing is open. */
    async function endsInTruth(those: string[], reports: number): Promise<void> {
      const planned = those.flatMap((name) => mishaps[name] ?? [])
      claimedTooSoon = []
      const lost = plan(planned)
      const numbers: string[] = []
      for (let filed = 0; filed < reports; filed++) numbers.push(await reportLostCard(straks))
      for (const number of numbers) {
        const ticket = await settled(number)
        assertNoMoreCopiesThan(lost(), ticket)
        assertShown(ticket, await receiptWhenTrue(ticket))
      }
      assert.deepEqual(claimedTooSoon, [], 'a receipt is never ahead of the truth')
      straks.m365.faults.clear()
    }

    function plan(planned: Mishap[]): () => number {
      let lost = 0
      const byPlace = Map.groupBy(planned, (one) => one.at)
      for (const at of new Set<FaultPoint>(['teams.send', 'teams.update', ...byPlace.keys()])) {
        const faults = (byPlace.get(at) ?? []).map(({ fault }) => fault)
        straks.m365.faults.always(at, (request) => {
          watch(request)
          // The other messages answer a turn; the person sends the turn's message again.
          if (at === 'teams.send' && !isAlert(request)) return undefined
          const fault = faults.shift()
          if (fault && (fault.reset || (fault.status ?? 0) >= 500)) lost++
          return fault
        })
      }
      return () => lost
    }

    /** Checks that a receipt's claims are already true when it is handed to Teams. */
    function watch({ body }: FaultyRequest): void {
      const number = /Sak (\d{4}-\d{6}) ·/.exec(body)?.[1]
      if (!number) return
      if (/e-post sendt/.test(body) && mailsSentAbout(number) === 0)
        claimedTooSoon.push(`${number}: mail sent`)
      if (ALERTED.test(body) && CHAIN.every((name) => alertsAbout(number, name) === 0))
        claimedTooSoon.push(`${number}: leader alerted`)
    }

    function mailsSentAbout(number: string): number {
      const leaders = CHAIN.map((name) => straks.m365.personNamed(name).email)
      return [BUYPASS, ...leaders].flatMap((address) => mailsAbout(straks, address, number)).length
    }

    function alertsAbout(number: string, name = LEADER): number {
      return straks.m365.chatOf(name).messages(number).length
    }

    /** Moves the time on until every delivery is sent or has visibly failed. */
    async function settled(number: string): Promise<TicketJson> {
      for (let waited = 0; waited < 60; waited++) {
        const ticket = await ticketOf(straks, number)
        if (ticket.deliveries.every(isOver) && (await nothingFollows(ticket))) return ticket
        ahead += 5_000
        await straks.idle()
      }
      return assert.fail(`still open: ${JSON.stringify((await ticketOf(straks, number)).deliveries)}`)
    }

    /** Tells whether an unknown delivery is over: the longest pause, ten minutes, changes nothing. */
    async function nothingFollows({ number, version, deliveries }: TicketJson): Promise<boolean> {
      if (deliveries.every(({ state }) => state !== 'unknown')) return true
      ahead += 11 * 60_000
      await straks.idle()
      return (await ticketOf(straks, number)).version === version
    }

    function assertNoMoreCopiesThan(lost: number, { number, deliveries }: TicketJson): void {
      const mails = mailsAbout(straks, BUYPASS, number)
      const toDesk = deliveries.find(({ recipient }) => recipient.id === 'buypass')
      if (toDesk?.state === 'sent') assert.ok(mails.length >= 1, `${number} says sent, and no mail came`)
      if (toDesk?.state === 'failed') assert.equal(mails.length, 0, `${number} says failed, and a mail came`)
      assert.ok(mails.length <= 1 + lost, `${number}: ${mails.length} mails, ${lost} lost answers`)
      assert.ok(mails.length <= MOST_COPIES, `${number}: ${mails.length} mails`)
      const alerts = alertsAbout(number)
      assert.ok(alerts <= MOST_COPIES, `${number}: ${alerts} alerts`)
    }

    async function receiptWhenTrue({ number, deliveries }: TicketJson): Promise<string> {
      const words = deliveries.map(wordsFor)
      for (let waited = 0; waited < 50; waited++) {
        const text = receiptOf(number)
        if (words.every((one) => one.test(text))) return text
        ahead += 2_000
        await straks.idle()
      }
      return receiptOf(number)
    }

    function receiptOf(number: string): string {
      const messages = straks.m365.chatOf('Kari Hansen').messages()
      return messages.findLast(({ text }) => text.includes(`Sak ${number} ·`))?.text ?? 'no receipt'
    }

    function assertShown({ deliveries }: TicketJson, receipt: string): void {
      for (const delivery of deliveries) assert.match(receipt, wordsFor(delivery), JSON.stringify(delivery))
    }
  })
}

function isOver({ state, attempts }: TicketJson['deliveries'][number]): boolean {
  return state === 'sent' || state === 'failed' || (state === 'unknown' && attempts >= 2)
}

/** Returns the receipt's words for a delivery in its last state. */
function wordsFor({ channel, state }: TicketJson['deliveries'][number]): RegExp {
  if (channel === 'teams')
    return (
      { sent: ALERTED, failed: /e-post sendt|ikke varslet/, unknown: /kan være varslet|e-post sendt/ }[
        state as 'sent'
      ] ?? /./
    )
  return { sent: /e-post sendt/, failed: /kom ikke fram/, unknown: /kan være sendt/ }[state as 'sent'] ?? /./
}
