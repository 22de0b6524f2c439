import type { AlertChangedJson } from '../../bot/helpdesk/alert-shapes.ts'
import type { LiveChangeJson, LiveReadyJson, MeJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Api } from '../api.ts'
import { ApiProblem } from '../ask.ts'
import { readEvents } from './event-stream.ts'

/** A message of the stream: a new connection, first or after a break, or a change. */
export type Heard =
  | { event: 'ready' }
  | { event: 'change'; change: LiveChangeJson }
  /** A change of a leader's alert, by the ticket's number. */
  | { event: 'alert'; number: string }
  /** Too many changes: everything must be read again. */
  | { event: 'reset' }

export type Live = Set<(heard: Heard) => void>

const SHORTEST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

type Told = {
  hear: (heard: Heard) => void
  /** Called with null when the connection is there, or with the status of its failure (0: unreachable). */
  onLine: (brokenBy: number | null) => void
  /** Called when the person joins or leaves the help desk, or gets their first alert as a leader. */
  onChangedRights: () => void
}

/**
 * Listens until the signal ends it; after a break it continues where it stopped.
 * @param heard the id of the last event heard, kept up to date for the next listening
 */
export async function keepListening(
  api: Api,
  { agent, leader }: MeJson,
  heard: { upTo: number },
  told: Told,
  signal: AbortSignal,
): Promise<void> {
  const { hear, onLine, onChangedRights } = told
  let pauseMs = SHORTEST_PAUSE_MS
  while (!signal.aborted) {
    let brokenBy = 0
    try {
      for await (const { id, event, data } of readEvents(await api.events(heard.upTo, signal), signal)) {
        onLine(null)
        pauseMs = SHORTEST_PAUSE_MS
        if (event === 'ready' && (JSON.parse(data) as LiveReadyJson).agent !== agent) onChangedRights()
        if (event === 'alert' && !leader) onChangedRights()
        if (event === 'ready' || event === 'reset') hear({ event })
        if (event === 'change') hear({ event, change: JSON.parse(data) as LiveChangeJson })
        if (event === 'alert') hear({ event, number: (JSON.parse(data) as AlertChangedJson).number })
        heard.upTo = Number(id)
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
