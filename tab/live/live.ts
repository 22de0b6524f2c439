import type { LiveChangeJson, LiveReadyJson, MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Api, ApiProblem } from '../api.ts'
import { readEvents } from './event-stream.ts'

/** A change, or null when so much has happened that everything must be read anew. */
export type Heard = (change: LiveChangeJson | null) => void

/** What happens to tickets, as it happens. */
export type Live = {
  listen(heard: Heard): () => void
  stop(): void
}

/** Until there is a line. */
export const notLive: Live = { listen: () => () => undefined, stop: () => undefined }

const SHORTEST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

export type LiveOptions = {
  /** Told whenever the line is there (null), or with which status it is not (0: unreachable). */
  onLine: (brokenBy: number | null) => void
  /** The person has joined the help desk, or left it. */
  onChangedRights: () => void
}

/** Listens from the time at which `me` was read until it is stopped; after a break it goes on where it was. */
export function startLive(api: Api, me: MeJson, options: LiveOptions): Live {
  const listeners = new Set<Heard>()
  const stopping = new AbortController()
  void keepListening(api, me, options, stopping.signal, (change) => {
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
  { lastEventId, agent }: MeJson,
  { onLine, onChangedRights }: LiveOptions,
  signal: AbortSignal,
  heard: Heard,
): Promise<void> {
  let last = lastEventId
  let pauseMs = SHORTEST_PAUSE_MS
  while (!signal.aborted) {
    let brokenBy = 0
    try {
      for await (const { id, event, data } of readEvents(await api.events(last, signal), signal)) {
        onLine(null)
        pauseMs = SHORTEST_PAUSE_MS
        if (event === 'ready' && (JSON.parse(data) as LiveReadyJson).agent !== agent) onChangedRights()
        if (event === 'change') heard(JSON.parse(data) as LiveChangeJson)
        if (event === 'reset') heard(null)
        last = Number(id)
      }
    } catch (error) {
      if (error instanceof ApiProblem) brokenBy = error.status
    }
    if (signal.aborted) return
    onLine(brokenBy)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}
