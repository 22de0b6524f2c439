import type { Request, Response } from 'restify'
import { Problem } from '../http/answer.ts'
import type { Route } from '../http/server.ts'
import { TOLD } from '../tickets/history-table.ts'
import type { AlertChangedJson } from './alert-shapes.ts'
import type { LiveChangeJson, LiveReadyJson } from './api-shapes.ts'
import type { Caller, IdentifyCaller } from './caller.ts'
import { EventStream } from './event-stream.ts'
import type { HistoryFeed, News } from './history-feed.ts'
import { lookAtHistory } from './history-table.ts'
import { noteLook } from './looks-table.ts'
import type { Reads } from './needs.ts'
import { type Change, changesBetween } from './ticket-view.ts'

/** Interval for checking a listener's access: tokens expire, and people leave the help desk. */
const CHECK_EVERY_MS = 20_000

/**
 * `GET /api/events`: every change from now on, or (`Last-Event-ID`) from where an earlier stream broke off.
 * Callers who are not agents get their own tickets' changes. A leader is also told that an alert has changed.
 */
export function eventRoutes(
  context: Reads,
  caller: IdentifyCaller,
  feed: HistoryFeed,
  checkEveryMs = CHECK_EVERY_MS,
): { routes: Route[]; close(): void } {
  const open = new Set<EventStream>()
  let stopping = false
  const handle = async (request: Request, response: Response) => {
    const listener = await caller(request)
    const after = lastEventId(request)
    // Later events are not logged as views: nobody asked for them.
    const look = { what: 'viewed', by: listener.personId, details: { view: 'live' } } as const
    if (listener.isAgent) await noteLook(look, context)
    // Nobody would close it any more, and the bot would wait for it.
    if (stopping) throw new Problem(503)
    const stream = new EventStream(response)
    open.add(stream)
    stream.onClose(() => open.delete(stream))
    stream.every(checkEveryMs, () => endWhenChanged(stream, listener, () => caller(request), context))
    await follow(stream, listener, after, context, feed)
    return undefined
  }
  return {
    routes: [{ method: 'GET', path: '/api/events', handle }],
    close() {
      stopping = true
      for (const stream of open) stream.end()
    },
  }
}

/** Sends missed changes, then new ones. A future id came from another database: everything may differ. */
async function follow(
  stream: EventStream,
  listener: Caller,
  after: number | null,
  context: Reads,
  feed: HistoryFeed,
): Promise<void> {
  const heard: News[] = []
  let told: number | null = null
  const { position, leave } = await feed.listen((news) => {
    heard.push(news)
    if (told !== null) tellHeard()
  })
  stream.onClose(leave)
  const isOfAnother = after !== null && after > position && after > (await lookAtHistory(context.db)).lastId
  const from = isOfAnother ? 0 : (after ?? position)
  if (isOfAnother) heard.unshift({ changes: null, upTo: position, wentBack: true })
  else if (from < position) {
    const changes = await changesBetween(context, from, position)
    heard.unshift({ changes, upTo: position, wentBack: false })
  }
  told = from
  stream.send('ready', from, { agent: listener.isAgent } satisfies LiveReadyJson)
  tellHeard()

  function tellHeard(): void {
    for (const news of heard.splice(0)) told = tell(stream, listener, news, told ?? from)
  }
}

/** @returns the last id sent */
function tell(stream: EventStream, listener: Caller, { changes, upTo, wentBack }: News, told: number) {
  if (upTo <= told && !wentBack) return told
  if (changes === null) stream.send('reset', upTo, {})
  for (const change of (changes ?? []).filter(({ told: { id } }) => id > told)) {
    const { id, ticket } = change.told
    // The leader rereads their part of the ticket: the change may be more than they may know.
    if (change.toOwners && change.leaders.includes(listener.personId))
      // With the preceding id: if the connection breaks between the two, both are repeated.
      stream.send('alert', id - 1, { number: ticket.number } satisfies AlertChangedJson)
    const heard = hearsOf(listener, change)
    if (heard) stream.send('change', id, heard)
  }
  return upTo
}

/** Null: it is not for this caller. */
function hearsOf({ personId, isAgent }: Caller, { told, toOwners }: Change): LiveChangeJson | null {
  if (isAgent) return told.what === TOLD ? null : told
  const { reporter, affected } = told.ticket
  return [reporter?.id, affected?.id].includes(personId) ? toOwners : null
}

/** Ends the stream if the caller joined or left the help desk; they return with other access. */
async function endWhenChanged(
  stream: EventStream,
  listener: Caller,
  caller: () => ReturnType<IdentifyCaller>,
  { clock }: Reads,
): Promise<void> {
  try {
    const { isAgent, until } = await caller()
    if (isAgent !== listener.isAgent) return stream.end()
    listener.until = until
    stream.keepAlive()
  } catch (error) {
    // An outage of Entra or Graph proves nothing: the last answer is trusted as long as usual.
    const isOutage = error instanceof Problem && error.status === 503
    if (isOutage && clock() < listener.until) stream.keepAlive()
    else stream.end()
  }
}

function lastEventId(request: Request): number | null {
  const given = request.headers['last-event-id']
  if (given === undefined) return null
  if (typeof given === 'string' && /^\d{1,15}$/.test(given)) return Number(given)
  throw new Problem(400, { title: 'Last-Event-ID is no id of ours.' })
}
