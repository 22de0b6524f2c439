import type { Request } from 'restify'
import type { Context } from '../context.ts'
import { loadPeople, loadPerson } from '../directory/people-table.ts'
import { fetchProfile } from '../directory/profile.ts'
import type { Answer } from '../http/answer.ts'
import { Problem } from '../http/problem.ts'
import type { Route } from '../server.ts'
import type { TicketRow } from '../store/schema.ts'
import { addHistory, historyOf, loadTicket, ticketId } from '../tickets/tickets-table.ts'
import type { IsAgent } from './membership.ts'
import type { VerifyTabToken } from './tab-token.ts'
import { summaryJson, ticketJson } from './ticket-json.ts'
import { ListQuery, listTickets } from './ticket-list.ts'

/** Entries about reading stay in the history, but are no part of a ticket's story. */
const READING = ['viewed', 'searched', 'exported']

type Caller = { personId: string; isAgent: boolean }

/** What the tab reads. Who is no agent gets their own tickets only; reading is history too. */
export function ticketRoutes(context: Context, verify: VerifyTabToken, isAgent: IsAgent): Route[] {
  const caller = async (request: Request): Promise<Caller> => {
    const { personId } = await verify(request.headers.authorization)
    return { personId: personId.toLowerCase(), isAgent: await isAgent(personId) }
  }
  return [
    { method: 'GET', path: '/api/me', handle: async (request) => whoAmI(await caller(request), context) },
    { method: 'GET', path: '/api/tickets', handle: async (request) => list(request, await caller(request), context) },
    {
      method: 'GET',
      path: '/api/tickets/:number',
      handle: async (request) => one(String(request.params.number), await caller(request), context),
    },
  ]
}

async function whoAmI({ personId, isAgent }: Caller, context: Context): Promise<Answer> {
  const known = (await loadPerson(context.db, personId)) ?? (await fetchProfile(personId, context))
  return { status: 200, body: { id: personId, name: known?.name ?? '', agent: isAgent } }
}

async function list(request: Request, { personId, isAgent }: Caller, context: Context): Promise<Answer> {
  const query = ListQuery.safeParse(request.getQuery() ? Object.fromEntries(new URLSearchParams(request.getQuery())) : {})
  if (!query.success) throw new Problem(400, { title: `Not understood: ${query.error.issues[0]?.path.join('.')}.` })
  const { db, clock } = context
  const { rows, nextCursor } = await listTickets(db, query.data, isAgent ? null : personId)
  const what = query.data.q ? 'searched' : 'viewed'
  if (isAgent) await addHistory(db, { ticketId: null, at: clock(), what, by: personId, details: { rows: String(rows.length) } })
  const people = await loadPeople(db, rows.flatMap(peopleOf))
  return { status: 200, body: { items: rows.map((row) => summaryJson(row, people)), nextCursor } }
}

async function one(number: string, { personId, isAgent }: Caller, context: Context): Promise<Answer> {
  const { db, clock } = context
  const id = await ticketId(db, number)
  const ticket = id && (await loadTicket(db, id))
  if (!ticket || (!isAgent && !isOwn(ticket, personId))) throw new Problem(404, { title: 'No such ticket.' })
  if (isAgent) await addHistory(db, { ticketId: ticket.id, at: clock(), what: 'viewed', by: personId })
  const history = (await historyOf(db, ticket.id)).filter(({ what }) => !READING.includes(what))
  const by = history.flatMap((entry) => entry.by ?? [])
  const people = await loadPeople(db, [...peopleOf(ticket), ...by])
  return {
    status: 200,
    headers: { etag: `"${ticket.version}"` },
    body: ticketJson(ticket, history, people, context),
  }
}

function isOwn({ reporter_id, affected_id }: TicketRow, personId: string): boolean {
  return reporter_id === personId || affected_id === personId
}

function peopleOf(ticket: TicketRow): string[] {
  const { reporter_id, affected_id, leader_id, assignee_id } = ticket
  return [reporter_id, affected_id, leader_id, assignee_id].filter((id) => id !== null)
}
