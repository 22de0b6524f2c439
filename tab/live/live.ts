import type { AlertChangedJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { LiveChangeJson, LiveReadyJson, MeJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Api } from '../api.ts'
import { ApiProblem } from '../ask.ts'
import { readEvents } from './event-stream.ts'

/** What the stream tells: that there is a line, at first and after a break, and what changes. */
export type Heard =
  | { event: 'ready' }
  | { event: 'change'; change: LiveChangeJson }
  /** Of an alert of who is a leader, by its ticket's number. */
  | { event: 'alert'; number: string }
  /** So much has happened that everything must be read anew. */
  | { event: 'reset' }

export type Live = {
  listen(hear: (heard: Heard) => void): () => void
  stop(): void
}

export const notLive: Live = { listen: () => () => undefined, stop: () => undefined }

const SHORTEST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

export type LiveOptions = {
  /** Told whenever the line is there (null), or with which status it is not (0: unreachable). */
  onLine: (brokenBy: number | null) => void
  /** The person has joined the help desk, or left it, or is alerted as a leader for the first time. */
  onChangedRights: () => void
}

/** Listens from the time at which `me` was read until it is stopped; after a break it goes on where it was. */
export function startLive(api: Api, me: MeJson, options: LiveOptions): Live {
  const listeners = new Set<(heard: Heard) => void>()
  const stopping = new AbortController()
  void keepListening(api, me, options, stopping.signal, (heard) => {
    for (const hear of [...listeners]) hear(heard)
  })
  return {
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    stop: () => stopping.abort(),
  }
}

async function keepListening(
  api: Api,
  { lastEventId, agent, leader }: MeJson,
  { onLine, onChangedRights }: LiveOptions,
  signal: AbortSignal,
  tell: (heard: Heard) => void,
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
        if (event === 'alert' && !leader) onChangedRights()
        if (event === 'ready' || event === 'reset') tell({ event })
        if (event === 'change') tell({ event, change: JSON.parse(data) as LiveChangeJson })
        if (event === 'alert') tell({ event, number: (JSON.parse(data) as AlertChangedJson).number })
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
