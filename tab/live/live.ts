import type { AlertChangedJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { LiveChangeJson, LiveReadyJson, MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Api, ApiProblem } from '../api.ts'
import { readEvents } from './event-stream.ts'

/** A change, or null when so much has happened that everything must be read anew. */
export type Heard = (change: LiveChangeJson | null) => void
/** The same of the alerts of who is a leader, by the ticket's number. */
export type HeardOfAlert = (number: string | null) => void

/** The stream of changes of tickets. */
export type Live = {
  listen(heard: Heard): () => void
  listenToAlerts(heard: HeardOfAlert): () => void
  /** Told each time that there is a line, at first and after a break. */
  onReady(ready: () => void): () => void
  stop(): void
}

/** Until there is a line. */
export const notLive: Live = {
  listen: () => () => undefined,
  listenToAlerts: () => () => undefined,
  onReady: () => () => undefined,
  stop: () => undefined,
}

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
  const listeners = new Set<Heard>()
  const leaders = new Set<HeardOfAlert>()
  const waiting = new Set<() => void>()
  const stopping = new AbortController()
  void keepListening(api, me, options, stopping.signal, {
    heard(change) {
      for (const heard of listeners) heard(change)
    },
    heardOfAlert(number) {
      for (const heard of leaders) heard(number)
    },
    ready() {
      for (const ready of [...waiting]) ready()
    },
  })
  return {
    listen: (heard) => joining(listeners, heard),
    listenToAlerts: (heard) => joining(leaders, heard),
    onReady: (ready) => joining(waiting, ready),
    stop: () => stopping.abort(),
  }
}

/** Gives the way out again. */
function joining<T>(group: Set<T>, one: T): () => void {
  group.add(one)
  return () => group.delete(one)
}

async function keepListening(
  api: Api,
  { lastEventId, agent, leader }: MeJson,
  { onLine, onChangedRights }: LiveOptions,
  signal: AbortSignal,
  { heard, heardOfAlert, ready }: { heard: Heard; heardOfAlert: HeardOfAlert; ready: () => void },
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
        if (event === 'ready') ready()
        if (event === 'change') heard(JSON.parse(data) as LiveChangeJson)
        if (event === 'alert' && !leader) onChangedRights()
        if (event === 'alert') heardOfAlert((JSON.parse(data) as AlertChangedJson).number)
        if (event === 'reset') {
          heard(null)
          heardOfAlert(null)
        }
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
