import type { Request, Response } from 'restify'
import { z } from 'zod'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { loadPeople } from '../directory/people-table.ts'
import { knownPerson } from '../directory/profile.ts'
import { ok, Problem } from '../http/answer.ts'
import { idIn, readBody, readJson, versionIn } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import { lockTable } from '../store/lock-table.ts'
import type { Db } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { addHistory } from '../tickets/history-table.ts'
import type { KeptRepliesJson } from './api-shapes.ts'
import { agentsOnly, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import { deleteReply, insertReply, listReplies, MOST_REPLIES, replaceReply } from './kept-replies-table.ts'
import type { Needs } from './needs.ts'
import { personJson } from './summary-json.ts'

/** Each answer is the present list. A change names the version it is based on (`If-Match`). */
export function repliesRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const route = routesFor(caller, agentsOnly)
  const changing = (method: Route['method'], path: string, change: Change) =>
    route(method, path, async (agent, request, response) => {
      await change(request, response, agent, context)
      return ok(await repliesJson(context.db))
    })
  return [
    route('GET', '/api/replies', async () => ok(await repliesJson(context.db))),
    changing('POST', '/api/replies', add),
    changing('PUT', '/api/replies/:id', edit),
    changing('DELETE', '/api/replies/:id', remove),
  ]
}

type Change = (request: Request, response: Response, agent: Caller, context: Needs) => Promise<void>

async function add(request: Request, response: Response, agent: Caller, context: Needs): Promise<void> {
  const written = await readWritten(request, response, agent, context)
  await transact(context, async (context) => {
    await lockTable(context.db, 'kept_replies')
    const kept = await listReplies(context.db)
    // Repeated because the answer was lost.
    if (kept.some(({ text }) => text === written.text)) return
    if (kept.length >= MOST_REPLIES) throw new Problem(409, { title: 'There are too many.' })
    await note('reply-added', await insertReply(context.db, written), agent, context)
  })
}

async function edit(request: Request, response: Response, agent: Caller, context: Needs): Promise<void> {
  const reply = replyIn(request)
  const written = await readWritten(request, response, agent, context)
  await transact(context, async (context) => {
    if (!(await replaceReply(context.db, reply, written))) throw changedMeanwhile()
    await note('reply-changed', reply.id, agent, context)
  })
}

async function remove(request: Request, _: Response, agent: Caller, context: Needs): Promise<void> {
  const reply = replyIn(request)
  await transact(context, async (context) => {
    if (!(await deleteReply(context.db, reply))) throw changedMeanwhile()
    await note('reply-removed', reply.id, agent, context)
  })
}

const Written = z.object({ text: z.string().trim().min(1).max(2_000) })

async function readWritten(request: Request, response: Response, { personId }: Caller, context: Needs) {
  const { text } = readBody(Written, await readJson(request, response))
  await knownPerson(personId, context)
  return { text: maskSecrets(text).text, by: personId, at: context.clock() }
}

function replyIn(request: Request) {
  const version = versionIn(request)
  return { id: idIn(request, 'No such reply.'), version }
}

function changedMeanwhile(): Problem {
  return new Problem(412, { title: 'Somebody changed the reply first.' })
}

/** Logs author and time, not the text. */
async function note(what: string, reply: string, { personId }: Caller, { db, clock }: Needs): Promise<void> {
  await addHistory(db, { ticketId: null, at: clock(), what, by: personId, details: { reply } })
}

async function repliesJson(db: Db): Promise<KeptRepliesJson> {
  const rows = await listReplies(db)
  const writers = rows.map(({ by }) => by)
  const people = await loadPeople(db, writers)
  return {
    items: rows.map(({ at, by, ...reply }) => ({
      ...reply,
      at: at.toISOString(),
      by: personJson(by, people),
    })),
  }
}
