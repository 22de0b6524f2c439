import assert from 'node:assert/strict'
import { takeJobs } from '../../bot/queue/jobs-table.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import { untilSo } from '../../local/until-so.ts'
import { withQueues } from '../helpers/queue-under-test.ts'

const [KARI, PER, ANNE] = ['kari', 'per', 'anne'].map((name) => `00000000-0000-0000-0000-0000000${name}`)

describe('The order of service', () => {
  const under = withQueues()
  const now = Date.now()

  it('puts urgent work first, in which people take turns, each with their oldest', async () => {
    await add('kari-can-wait-1', KARI, { urgent: false })
    await add('kari-can-wait-2', KARI, { urgent: false })
    await add('kari-1', KARI, { urgent: true })
    await add('kari-2', KARI, { urgent: true })
    await add('kari-3', KARI, { urgent: true })
    await add('per-1', PER, { urgent: false })
    await add('anne-1', ANNE, { urgent: true })
    await add('anne-2', ANNE, { urgent: true })
    const urgent = ['kari-1', 'anne-1', 'kari-2', 'anne-2', 'kari-3']
    assert.deepEqual(await served(8), [...urgent, 'kari-can-wait-1', 'per-1', 'kari-can-wait-2'])
  })

  it('does not let one person with forty reports hold up the next', async () => {
    await addAll(numbered('kari', 40), KARI, { urgent: true })
    await add('per-1', PER, { urgent: true })
    assert.equal((await served(41)).indexOf('per-1'), 1)
  })

  it('serves who has waited before newcomers, however many come', async () => {
    await addAll(numbered('kari', 3), KARI, { urgent: true })
    await takeJobs(under.database.db, 'send-mail', { places: 2, normal: 0 }, crypto.randomUUID(), new Date())
    await add('anne-1', ANNE, { urgent: true })
    await add('per-1', PER, { urgent: true })
    assert.deepEqual(await served(3), ['kari-3', 'anne-1', 'per-1'])
  })

  it('counts nobody’s work that is not due yet', async () => {
    const inAnHour = new Date(now + 3_600_000)
    await addAll(numbered('reminder', 3), KARI, { urgent: true, startAfter: inAnHour })
    await addAll(numbered('per', 2), PER, { urgent: true })
    await add('kari-1', KARI, { urgent: true })
    assert.deepEqual(await served(3), ['per-1', 'kari-1', 'per-2'])
  })

  it('leaves six places of the mailbox free for urgent mails', async () => {
    const rateLimit = { name: 'mail', limits: [{ most: 29, withinMs: 61_000 }], keptForUrgent: 6 }
    for (let mail = 1; mail <= 40; mail++) await add(`normal-${mail}`, PER, { urgent: false })
    const queue = await under.openQueue()
    const sent: string[] = []
    queue.work('send-mail', { atOnce: 4, rateLimit }, async ({ deliveryId }) => void sent.push(deliveryId))
    await untilServed(sent, 23)
    for (let mail = 1; mail <= 6; mail++) await add(`urgent-${mail}`, KARI, { urgent: true })
    await untilServed(sent, 29)
    assert.equal(sent.filter((one) => one.startsWith('normal')).length, 23)
    assert.equal(sent.filter((one) => one.startsWith('urgent')).length, 6)
  })

  it('lets an urgent mail through beside normal ones that hang', async () => {
    const rateLimit = { name: 'mail', limits: [{ most: 29, withinMs: 61_000 }], keptForUrgent: 6 }
    for (let mail = 1; mail <= 8; mail++) await add(`normal-${mail}`, PER, { urgent: false })
    const queue = await under.openQueue()
    const { promise: hangs, resolve: answer } = Promise.withResolvers<void>()
    const sent: string[] = []
    queue.work('send-mail', { atOnce: 4, rateLimit }, async ({ deliveryId }) => {
      if (deliveryId.startsWith('normal')) await hangs
      sent.push(deliveryId)
    })
    await add('urgent-1', KARI, { urgent: true })
    await untilServed(sent, 1)
    assert.deepEqual(sent, ['urgent-1'])
    answer()
  })

  /** Number of jobs added; each is due after the one before. */
  let added = 0
  async function add(deliveryId: string, person: string | undefined, how: How) {
    await addAll([deliveryId], person, how)
  }

  type How = { urgent: boolean; startAfter?: Date }

  async function addAll(deliveryIds: string[], person: string | undefined, how: How) {
    const jobs = deliveryIds.map((deliveryId) => {
      const startAfter = new Date(now - 60_000 + added++)
      return {
        name: 'send-mail' as const,
        job: { deliveryId },
        startAfter,
        ...how,
        ...(person && { person }),
      }
    })
    await addsJobs(() => new Date()).addAll(under.database.db, jobs)
  }

  function numbered(whose: string, count: number): string[] {
    return Array.from({ length: count }, (_, index) => `${whose}-${index + 1}`)
  }

  async function served(count: number): Promise<string[]> {
    const queue = await under.openQueue()
    const done: string[] = []
    queue.work('send-mail', { atOnce: 1 }, async ({ deliveryId }) => void done.push(deliveryId))
    await untilServed(done, count)
    return done
  }

  async function untilServed(done: string[], count: number): Promise<void> {
    await untilSo(
      () => done.length >= count,
      () => `${done.length} of ${count}: ${done}`,
    )
  }
})
