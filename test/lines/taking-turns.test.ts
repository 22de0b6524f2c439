import assert from 'node:assert/strict'
import { addsJobs } from '../../bot/queue/queue.ts'
import { untilSo } from '../../local/until-so.ts'
import { withQueues } from '../helpers/queue-under-test.ts'

const [KARI, PER, ANNE] = ['kari', 'per', 'anne'].map((name) => `00000000-0000-0000-0000-0000000${name}`)

describe('The order of service', () => {
  const under = withQueues()
  const now = Date.now()

  it('puts urgent work first, in which people take turns, each with their oldest', async () => {
    await add('kari-1', KARI, { urgent: true })
    await add('kari-2', KARI, { urgent: true })
    await add('kari-3', KARI, { urgent: true })
    await add('per-1', PER, { urgent: false })
    await add('anne-1', ANNE, { urgent: true })
    await add('anne-2', ANNE, { urgent: true })
    assert.deepEqual(await served(6), ['kari-1', 'anne-1', 'kari-2', 'anne-2', 'kari-3', 'per-1'])
  })

  it('does not let one person with forty reports hold up the next', async () => {
    for (let report = 1; report <= 40; report++) await add(`kari-${report}`, KARI, { urgent: true })
    await add('per-1', PER, { urgent: true })
    assert.equal((await served(41)).indexOf('per-1'), 1)
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
  async function add(deliveryId: string, person: string | undefined, { urgent }: { urgent: boolean }) {
    const startAfter = new Date(now - 60_000 + added++)
    const when = { urgent, startAfter, ...(person && { person }) }
    await addsJobs(() => new Date()).add(under.database.db, 'send-mail', { deliveryId }, when)
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
