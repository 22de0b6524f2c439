import type { Request } from 'restify'
import type { Context } from '../context.ts'
import type { Answer } from '../http/answer.ts'
import type { Route } from '../server.ts'
import { addHistory } from '../tickets/tickets-table.ts'
import { listAgents, noteAgent } from './agents-table.ts'
import type { MeJson, TicketPageJson } from './api-shapes.ts'
import { agentsOnly, type Caller, type IdentifyCaller } from './caller.ts'
import type { HistoryFeed } from './history-feed.ts'
import { knownPerson } from './known-person.ts'
import { writeCursor } from './list-cursor.ts'
import { readListQuery } from './list-query.ts'
import { incidentTypeJson } from './ticket-json.ts'
import { listTickets } from './ticket-list.ts'
import { viewTicket, viewTickets, visibleTicket } from './ticket-view.ts'

/** What the tab reads. Who is no agent gets their own tickets only; reading is history too. */
export function ticketRoutes(context: Context, caller: IdentifyCaller, feed: HistoryFeed): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/me',
      handle: async (request) => whoAmI(await caller(request), context, feed),
    },
    {
      method: 'GET',
      path: '/api/tickets',
      handle: async (request) => list(request, await caller(request), context),
    },
    {
      method: 'GET',
      path: '/api/tickets/:number',
      handle: async (request) => one(String(request.params.number), await caller(request), context),
    },
    {
      method: 'GET',
      path: '/api/agents',
      async handle(request) {
        agentsOnly(await caller(request))
        return agents(context)
      },
    },
  ]
}

async function whoAmI({ personId, isAgent }: Caller, context: Context, feed: HistoryFeed): Promise<Answer> {
  if (isAgent) await noteAgent(context.db, personId, context.clock())
  const known = await knownPerson(personId, context)
  const incidentTypes = context.incidentTypes.map(incidentTypeJson)
  const lastEventId = isAgent ? await feed.position() : null
  const body: MeJson = { id: personId, name: known?.name ?? '', agent: isAgent, lastEventId, incidentTypes }
  return { status: 200, body }
}

/** Those whom a ticket can be given to. */
async function agents({ db, isAgent }: Context): Promise<Answer> {
  const known = await listAgents(db)
  const still = await Promise.all(known.map(({ id }) => isAgent(id)))
  return { status: 200, body: { items: known.filter((_, index) => still[index]) } }
}

async function list(
  request: Request,
  { personId, isAgent }: Caller,
  { db, clock }: Context,
): Promise<Answer> {
  const query = readListQuery(request)
  const { rows, next } = await listTickets(db, query, isAgent ? null : personId)
  const what = query.q ? 'searched' : 'viewed'
  if (isAgent)
    await addHistory(db, {
      ticketId: null,
      at: clock(),
      what,
      by: personId,
      details: { rows: String(rows.length) },
    })
  const body: TicketPageJson = { items: await viewTickets(db, rows), nextCursor: next && writeCursor(next) }
  return { status: 200, body }
}

async function one(number: string, caller: Caller, context: Context): Promise<Answer> {
  const { db, clock } = context
  const ticket = await visibleTicket(db, number, caller)
  if (caller.isAgent)
    await addHistory(db, { ticketId: ticket.id, at: clock(), what: 'viewed', by: caller.personId })
  return { status: 200, headers: { etag: `"${ticket.version}"` }, body: await viewTicket(ticket, context) }
}
