import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { readEvents } from '../../tab/live/event-stream.ts'

const LONGEST_SILENCE_MS = 60_000

describe('The line on which the tab hears of changes', () => {
  let now = 0
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
    mock.method(Date, 'now', () => now)
  })
  afterEach(() => {
    mock.timers.reset()
    mock.restoreAll()
  })

  it('counts as broken when nothing comes any more, though nobody has closed it', async () => {
    const { heard, say, end } = line()
    await say('id: 1\nevent: ready\ndata: {}\n\n')
    pass(LONGEST_SILENCE_MS)
    await end
    assert.deepEqual(heard, ['ready'])
  })

  it('counts as broken soon after the computer has slept, during which no timer runs', async () => {
    const { say, end } = line()
    await say('id: 1\nevent: ready\ndata: {}\n\n')
    now += LONGEST_SILENCE_MS
    pass(5_000)
    const isBroken = await Promise.race([end.then(() => true), new Promise((later) => setImmediate(later))])
    assert.equal(isBroken, true)
  })

  it('stands as long as something is said from time to time', async () => {
    const { heard, say } = line()
    for (let times = 0; times < 6; times += 1) {
      pass(LONGEST_SILENCE_MS - 1)
      await say(':\n\n')
    }
    await say('id: 2\nevent: change\ndata: {}\n\n')
    assert.deepEqual(heard, ['change'])
  })

  function pass(ms: number): void {
    now += ms
    mock.timers.tick(ms)
  }
})

/** Returns a line and its events, until it ends. */
function line() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  writer.closed.catch(() => undefined)
  const heard: string[] = []
  const listen = async () => {
    for await (const { event } of readEvents(readable, new AbortController().signal)) heard.push(event)
  }
  return {
    heard,
    end: listen(),
    /** Resolves once the text is read. */
    async say(text: string): Promise<void> {
      await writer.write(new TextEncoder().encode(text))
      await new Promise(setImmediate)
    },
  }
}
