import assert from 'node:assert/strict'
import { pino } from 'pino'
import { rateLimitedTeams } from '../../bot/deliveries/rate-limited-teams.ts'
import { usualLimits as limitsOf } from '../../bot/queue/limits.ts'
import { type Limit, RetryAt, roomIn, takePlaceOrWait } from '../../bot/queue/rate-limit.ts'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import type { Teams } from '../../bot/teams/teams.ts'
import { isTold, sendForm, ticketsOf, ticketWhen } from '../helpers/reporting.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const usualLimits = limitsOf({ mailsPerMinute: 29 })
const A_SECOND = 1_000
const A_MINUTE = 60 * A_SECOND
const AN_HOUR = 60 * A_MINUTE

describe('The pace at which Straks sends', () => {
  // Limits that Microsoft documents, for a sender who uses them fully for more than an hour.
  for (const [what, limits, allowed] of [
    ['one mailbox', usualLimits.mail.rateLimit.limits, [{ most: 30, withinMs: A_MINUTE }]],
    ['Teams, in one tenant', usualLimits.teams.limits, [{ most: 50, withinMs: A_SECOND }]],
    [
      'one conversation',
      usualLimits.conversation,
      [
        { most: 7, withinMs: A_SECOND },
        { most: 8, withinMs: 2 * A_SECOND },
        { most: 60, withinMs: 30 * A_SECOND },
        { most: 1_800, withinMs: AN_HOUR },
      ],
    ],
  ] as const) {
    it(`keeps within the limits of ${what}`, () => {
      const longest = Math.max(...allowed.map(({ withinMs }) => withinMs))
      const sent = asFastAs([...limits], 2 * longest)
      for (const limit of allowed) assertWithin(limit, sent)
    })
  }

  it('is that of the mail relay in the organisation file', () => {
    const { rateLimit } = limitsOf({ mailsPerMinute: 5 }).mail
    assert.equal(roomIn(rateLimit.limits, [], 0).places, 5)
    assert.equal(rateLimit.keptForUrgent, 2, 'what is not urgent gets through as well')
  })

  it('allows no more than four mails at once', () => assert.ok(usualLimits.mail.atOnce <= 4))

  describe('of two instances together', () => {
    const tenant = { most: 10, withinMs: A_SECOND }
    const conversation = { most: 4, withinMs: A_SECOND }
    let instances: Database[]

    before(async () => {
      const place = { kind: 'server', url: await migratedDatabase() } as const
      const open = () => openDatabase(place, 'local', pino({ level: 'silent' }))
      instances = [await open(), await open()]
    })
    after(async () => {
      for (const { close } of instances) await close()
    })

    it('is the one that Teams allows, in all chats and in each', async () => {
      const limits = {
        ...usualLimits,
        teams: { name: 'teams', limits: [tenant] },
        conversation: [conversation],
      }
      // Time stands still while the instances are at it together, so that a busy machine changes nothing.
      let now = Date.now()
      const sent: { at: number; to: string }[] = []
      const sending = sendingBy(async (to) => void sent.push({ at: now, to }))
      let waiting = instances.flatMap(({ db }) => {
        const teams = rateLimitedTeams(sending, limits, db, () => new Date(now))
        return ['a', 'b', 'c', 'd'].flatMap((to) => Array.from({ length: 4 }, () => ({ teams, to })))
      })
      while (waiting.length > 0) {
        const tried = await Promise.all(waiting.map(async (one) => ({ ...one, until: await retryAt(one) })))
        const left = tried.flatMap(({ until, ...one }) => (until === null ? [] : [{ ...one, until }]))
        now = Math.max(now + 1, Math.min(...left.map(({ until }) => until)))
        waiting = left
      }
      assert.equal(sent.length, 32)
      assertWithin(tenant, timesOf(sent))
      for (const [, theirs] of Map.groupBy(sent, ({ to }) => to)) {
        assertWithin(conversation, timesOf(theirs))
      }
    })

    it('counts what was sent when one that read its clock first comes last', async () => {
      const [{ db } = assert.fail()] = instances
      const take = (at: number) => takePlaceOrWait(db, [{ name: 'late', limits: [tenant] }], new Date(at))
      const start = Date.now()
      for (let message = 0; message < tenant.most; message++) await take(start)
      await take(start + A_SECOND)
      await assert.rejects(take(start + A_SECOND - 1), RetryAt)
    })
  })
})

describe('An alert that must wait because another one has just come in the same chat', () => {
  const straks = withStraks({ limits: { conversation: [{ most: 1, withinMs: 2_000 }] } })

  it('is sent at its first attempt', async () => {
    await sendForm(straks.m365.chatOf('Kari Hansen'), 'noen stjal veska med pc-en og buypasskortet')
    await straks.idle()
    const tickets = await Promise.all(
      (await ticketsOf(straks, 'Kari Hansen')).map(({ number }) => ticketWhen(straks, number, isTold)),
    )
    const alerts = tickets.flatMap(({ deliveries }) =>
      deliveries.filter(({ recipient }) => recipient.kind === 'leader'),
    )
    assert.deepEqual(
      alerts.map(({ attempts }) => attempts),
      [1, 1],
    )
    const [first, second] = alerts.map(({ sentAt }) => Date.parse(sentAt ?? ''))
    assert.ok(Math.abs((first ?? NaN) - (second ?? NaN)) >= 1_900, 'one has waited')
  })
})

/** Returns the times of a sender who never waits longer than necessary. */
function asFastAs(limits: Limit[], forMs: number): number[] {
  const sent: number[] = []
  for (let now = 0; now < forMs; ) {
    const { places, freeAt } = roomIn(limits, sent.slice(-200), now)
    if (places > 0) sent.push(now)
    else now = freeAt
  }
  return sent
}

/** Checks that no period of this length has more. */
function assertWithin({ most, withinMs }: Limit, times: number[]): void {
  const sorted = times.toSorted((one, other) => one - other)
  for (const [index, at] of sorted.entries()) {
    const before = sorted[index - most]
    if (before !== undefined) {
      assert.ok(at - before >= withinMs, `${most + 1} within ${at - before} ms, of ${withinMs}`)
    }
  }
}

function timesOf(sent: { at: number }[]): number[] {
  return sent.map(({ at }) => at)
}

function sendingBy(send: (to: string) => Promise<void>): Teams {
  const never = () => assert.fail('only sends')
  return {
    receive: never,
    close: never,
    createConversation: never,
    update: never,
    async send({ conversationId }) {
      await send(conversationId)
      return 'id'
    },
  }
}

/** Returns when the message may be tried again; null: it is sent. */
async function retryAt({ teams, to }: { teams: Teams; to: string }): Promise<number | null> {
  try {
    await teams.send({ conversationId: to, serviceUrl: '', tenantId: '' }, {})
    return null
  } catch (error) {
    if (!(error instanceof RetryAt)) throw error
    return error.until.getTime()
  }
}
