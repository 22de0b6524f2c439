import type { Request } from 'restify'
import { retryDelivery } from '../actions/retry-delivery.ts'
import { noteAgent } from '../directory/agents-table.ts'
import { knownPerson } from '../directory/profile.ts'
import { type Answer, Problem } from '../http/answer.ts'
import { idIn, readJson, versionIn } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import type { Reader } from '../show/needs.ts'
import type { Db } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { loadDelivery } from '../tickets/deliveries-table.ts'
import { touch } from '../tickets/due-table.ts'
import { loadTicket, lockTicket, ticketId } from '../tickets/tickets-table.ts'
import { agentActions, type Prepare, readReference } from './agent-actions.ts'
import { agentsOnly, asReader, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'
import { viewTicket } from './ticket-view.ts'

/** The agents' changes. Each names the version it is based on (`If-Match`), so none is overwritten unseen. */
export function actionRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const route = routesFor(caller, async (one) => {
    await noteAgent(context.db, agentsOnly(one).personId, context.clock())
    return one
  })
  const changing = (method: Route['method'], path: string, prepare: Prepare, touches = true) =>
    route(method, path, async (agent, request, response) => {
      const body = await readJson(request, response)
      return change(request, agent, { prepare, body, touches }, context)
    })
  return [
    ...Object.entries(agentActions).map(([name, prepare]) =>
      // Undoing must leave a ticket as untouched as it was.
      changing('POST', `/api/tickets/:number/${name}`, prepare, name !== 'undo'),
    ),
    changing('PATCH', '/api/tickets/:number', readReference),
    route('POST', '/api/deliveries/:id/retry', async (agent, request, response) => {
      await readJson(request, response)
      return sendAgain(request, agent, context)
    }),
  ]
}

type Asked = { prepare: Prepare; body: unknown; touches: boolean }

async function change(request: Request, caller: Caller, { prepare, body, touches }: Asked, context: Needs) {
  const id = await ticketId(context.db, String(request.params.number))
  if (!id) throw new Problem(404, { title: 'No such ticket.' })
  const version = versionIn(request)
  const act = await prepare(body, context)
  await knownPerson(caller.personId, context)
  const reader = await asReader(caller, request, context)
  const isDone = await transact(context, async (context) => {
    const ticket = await lockTicket(context.db, id)
    if (ticket?.version !== version) return false
    // All times of an action must be equal.
    const moment = context.clock()
    const within = { ...context, clock: () => moment }
    await act(ticket, caller.personId, within)
    if (touches) await touch(ticket, within)
    return true
  })
  if (!isDone) throw await changedMeanwhile(id, caller, context, reader)
  return ticketAnswer(id, reader, context.db)
}

const NO_DELIVERY = 'No such delivery.'

async function sendAgain(request: Request, caller: Caller, context: Needs): Promise<Answer> {
  const { db } = context
  const found = await loadDelivery(db, idIn(request, NO_DELIVERY))
  if (!found) throw new Problem(404, { title: NO_DELIVERY })
  const sent = await transact(context, (context) => retryDelivery(found, caller.personId, context))
  if (!sent) throw new Problem(409, { title: 'There is nothing to send again.' })
  return ticketAnswer(found.ticket_id, await asReader(caller, request, context), db)
}

/** Shows the changed ticket, which counts as a view. */
async function changedMeanwhile(id: string, { personId }: Caller, context: Needs, reader: Reader) {
  await noteLook({ what: 'viewed', by: personId, ticketId: id }, context)
  const { headers, body } = await ticketAnswer(id, reader, context.db)
  return new Problem(412, {
    title: 'Somebody changed the ticket first.',
    ...(headers && { headers }),
    members: { ticket: body },
  })
}

async function ticketAnswer(id: string, reader: Reader, db: Db): Promise<Answer> {
  const ticket = await loadTicket(db, id)
  if (!ticket) throw new Problem(404, { title: 'No such ticket.' })
  const body = await viewTicket(ticket, true, reader, db)
  return { status: 200, headers: { etag: `"${ticket.version}"` }, body }
}
