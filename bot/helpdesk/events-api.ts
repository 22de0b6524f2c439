import type { Request, Response } from 'restify'
import type { Context } from '../context.ts'
import { Problem } from '../http/problem.ts'
import type { Route } from '../server.ts'
import { addHistory } from '../tickets/tickets-table.ts'
import type { LiveChangeJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller } from './caller.ts'
import { EventStream } from './event-stream.ts'
import { type HistoryFeed, MOST_CHANGES } from './history-feed.ts'
import { changesBetween } from './live-changes.ts'

/** How often a stream asks whether its listener still may: tokens expire, and people leave the help desk. */
const CHECK_EVERY_MS = 20_000

export type EventRoutes = { routes: Route[]; close(): void }

/** `GET /api/events`: every change from now on, or (`Last-Event-ID`) from where an earlier stream broke off. */
export function eventRoutes(
  context: Pick<Context, 'db' | 'clock'>,
  caller: IdentifyCaller,
  feed: HistoryFeed,
  checkEveryMs = CHECK_EVERY_MS,
): EventRoutes {
  const open = new Set<EventStream>()
  const handle = async (request: Request, response: Response) => {
    const { personId } = agentsOnly(await caller(request))
    const after = lastEventId(request)
    const { db, clock } = context
    await addHistory(db, {
      ticketId: null,
      at: clock(),
      what: 'viewed',
      by: personId,
      details: { view: 'live' },
    })
    const stream = new EventStream(response)
    open.add(stream)
    stream.onClose(() => open.delete(stream))
    stream.every(checkEveryMs, () => endUnlessAllowed(stream, () => caller(request)))
    await follow(stream, after, context, feed)
    return undefined
  }
  return {
    routes: [{ method: 'GET', path: '/api/events', handle }],
    close() {
      for (const stream of open) stream.end()
    },
  }
}

/** First what was missed, then what happens; each change once, in the order of its id. */
async function follow(
  stream: EventStream,
  after: number | null,
  { db }: Pick<Context, 'db'>,
  feed: HistoryFeed,
): Promise<void> {
  let told = after ?? Number.POSITIVE_INFINITY
  const waiting: (() => void)[] = []
  let tell = (work: () => void) => void waiting.push(work)
  const { position, leave } = await feed.listen((changes, upTo) => tell(() => send(changes, upTo)))
  stream.onClose(leave)
  if (after === null) told = position
  const missed = told < position ? await changesBetween(db, told, position, MOST_CHANGES) : []
  stream.send('ready', told, {})
  send(missed, Math.max(told, position))
  tell = (work) => work()
  for (const work of waiting) work()

  function send(changes: LiveChangeJson[] | null, upTo: number): void {
    if (upTo <= told) return
    if (changes === null) stream.send('reset', upTo, {})
    for (const change of changes ?? []) if (change.id > told) stream.send('change', change.id, change)
    told = upTo
  }
}

async function endUnlessAllowed(
  stream: EventStream,
  caller: () => ReturnType<IdentifyCaller>,
): Promise<void> {
  try {
    agentsOnly(await caller())
    stream.keepAlive()
  } catch (error) {
    // Whether Entra or Graph answers says nothing about the person.
    if (error instanceof Problem && error.status === 503) stream.keepAlive()
    else stream.end()
  }
}

function lastEventId(request: Request): number | null {
  const given = request.headers['last-event-id']
  if (given === undefined) return null
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given)
  throw new Problem(400, { title: 'Last-Event-ID is no id of ours.' })
}
