import type { LiveChangeJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Api, ApiProblem } from '../api.ts'
import { readEvents } from './event-stream.ts'

/** A change, or null when so much has happened that everything must be read anew. */
export type Heard = (change: LiveChangeJson | null) => void

/** What happens to tickets, as it happens. */
export type Live = {
  listen(heard: Heard): () => void
  stop(): void
}

/** For who gets no live changes. */
export const notLive: Live = { listen: () => () => undefined, stop: () => undefined }

const SHORTEST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * Listens until it is stopped; after a break it goes on from the last change that was heard.
 * @param after the history id from which on changes are wanted
 * @param onConnection told whenever the line is there, or is not
 */
export function startLive(api: Api, after: number, onConnection: (isThere: boolean) => void): Live {
  const listeners = new Set<Heard>()
  const stopping = new AbortController()
  void keepListening(api, after, stopping.signal, onConnection, (change) => {
    for (const heard of listeners) heard(change)
  })
  return {
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    stop: () => stopping.abort(),
  }
}

async function keepListening(
  api: Api,
  after: number,
  signal: AbortSignal,
  onConnection: (isThere: boolean) => void,
  heard: Heard,
): Promise<void> {
  let last = after
  let pauseMs = SHORTEST_PAUSE_MS
  while (!signal.aborted) {
    try {
      for await (const { id, event, data } of readEvents(await api.events(last, signal), signal)) {
        onConnection(true)
        pauseMs = SHORTEST_PAUSE_MS
        if (event === 'change') heard(JSON.parse(data) as LiveChangeJson)
        if (event === 'reset') heard(null)
        last = Number(id)
      }
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 403) return
    }
    if (signal.aborted) return
    onConnection(false)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}
