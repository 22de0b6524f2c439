import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { readEvents } from '../tab/live/event-stream.ts'

const LONGEST_SILENCE_MS = 200

describe('The line on which the tab hears of changes', function () {
  this.timeout(3_000)

  it('counts as broken when nothing comes any more, though nobody has closed it', async () => {
    const { body, say } = line()
    say('id: 1\nevent: ready\ndata: {}\n\n')
    assert.deepEqual(await heard(body), ['ready'])
  })

  it('stands as long as something is said from time to time', async () => {
    const { body, say } = line()
    const all = heard(body)
    for (let times = 0; times < 6; times += 1) {
      await pause(LONGEST_SILENCE_MS / 3)
      say(':\n\n')
    }
    say('id: 2\nevent: change\ndata: {}\n\n')
    assert.deepEqual(await all, ['change'])
  })
})

function line() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  writer.closed.catch(() => undefined)
  const say = (text: string) => void writer.write(new TextEncoder().encode(text)).catch(() => undefined)
  return { body: readable, say }
}

async function heard(body: ReadableStream<Uint8Array>): Promise<string[]> {
  const events: string[] = []
  for await (const { event } of readEvents(body, new AbortController().signal, LONGEST_SILENCE_MS))
    events.push(event)
  return events
}
