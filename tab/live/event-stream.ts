export type ServerEvent = { id: string; event: string; data: string }

/** Maximum silence: the server sends something every 20 s, and a connection can be dead without notice. */
const LONGEST_SILENCE_MS = 60_000
const LOOK_MS = 5_000

/**
 * Reads an event stream (the HTML standard's text/event-stream) from a response. EventSource cannot be used,
 * because it sends no Authorization header. Ends with the stream or the signal, or after too long a silence.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader()
  const cancel = () => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', cancel)
  let heardAt = Date.now()
  // By the clock: a timer of that length would not count the time during which the computer sleeps.
  const silence = setInterval(() => {
    if (Math.abs(Date.now() - heardAt) >= LONGEST_SILENCE_MS) cancel()
  }, LOOK_MS)
  const decoder = new TextDecoder()
  let unread = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || signal.aborted) return
      heardAt = Date.now()
      const blocks = (unread + decoder.decode(value, { stream: true })).split('\n\n')
      unread = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = readBlock(block)
        if (event) yield event
      }
    }
  } finally {
    clearInterval(silence)
    signal.removeEventListener('abort', cancel)
    cancel()
  }
}

/** Returns undefined for a comment, which only keeps the connection open. */
function readBlock(block: string): ServerEvent | undefined {
  const fields = new Map(block.split('\n').map((line) => fieldOf(line)))
  const data = fields.get('data')
  if (data === undefined) return undefined
  return { id: fields.get('id') ?? '', event: fields.get('event') ?? 'message', data }
}

function fieldOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')]
}
