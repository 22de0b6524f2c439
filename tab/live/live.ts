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

export type Live = Set<(heard: Heard) => void>

const SHORTEST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

type Told = {
  hear: (heard: Heard) => void
  /** Whenever the line is there (null), or with which status it is not (0: unreachable). */
  onLine: (brokenBy: number | null) => void
  /** The person has joined the help desk, or left it, or is alerted as a leader for the first time. */
  onChangedRights: () => void
}

/** From the time at which `me` was read on; after a break it goes on where it was. */
export async function keepListening(api: Api, me: MeJson, told: Told, signal: AbortSignal): Promise<void> {
  const { lastEventId, agent, leader } = me
  const { hear, onLine, onChangedRights } = told
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
        if (event === 'ready' || event === 'reset') hear({ event })
        if (event === 'change') hear({ event, change: JSON.parse(data) as LiveChangeJson })
        if (event === 'alert') hear({ event, number: (JSON.parse(data) as AlertChangedJson).number })
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
