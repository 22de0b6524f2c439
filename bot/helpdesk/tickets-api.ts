import type { Request } from 'restify'
import { z } from 'zod'
import {
  causesOf,
  causeWords,
  decisionOf,
  type IncidentType,
  type Language,
} from '../../dialogs/incident-type.ts'
import { chooseInTab, listAgents, noteAgent } from '../directory/agents-table.ts'
import { chooseLanguage } from '../directory/people-table.ts'
import { knownPerson } from '../directory/profile.ts'
import { type Answer, ok, Problem } from '../http/answer.ts'
import { readBody, readJson } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import { isLeader } from './alerts-table.ts'
import type { IncidentTypeJson, MeJson, TicketPageJson } from './api-shapes.ts'
import { agentsOnly, anybody, asReader, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import type { HistoryFeed } from './history-feed.ts'
import { writeCursor } from './list-cursor.ts'
import {
  ChosenColumns,
  filtersAsked,
  type ListQuery,
  NEWEST_FIRST,
  readListQuery,
  writeSort,
} from './list-query.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'
import { withoutDue } from './summary-json.ts'
import { listTickets } from './ticket-list-table.ts'
import { viewTicket, viewTickets, visibleTicket } from './ticket-view.ts'

/** The routes the tab reads. Only agents get others' tickets; their views are logged. */
export function ticketRoutes(context: Needs, caller: IdentifyCaller, feed: HistoryFeed): Route[] {
  const route = routesFor(caller, anybody)
  return [
    route('GET', '/api/me', (person, request) => whoAmI(request, person, context, feed)),
    route('PUT', '/api/me', async (person, request, response) => {
      await choose(await readJson(request, response), person, context)
      return whoAmI(request, person, context, feed)
    }),
    route('GET', '/api/tickets', (person, request) => list(request, person, context)),
    route('GET', '/api/tickets/:number', (person, request) => one(request, person, context)),
    routesFor(caller, agentsOnly)('GET', '/api/agents', () => agents(context)),
    route('GET', '/api/instruction', async () => instruction(context)),
  ]
}

async function whoAmI(request: Request, caller: Caller, context: Needs, feed: HistoryFeed): Promise<Answer> {
  const { personId, isAgent } = caller
  const { links } = context.organisation
  const noted = isAgent ? await noteAgent(context.db, personId, context.clock()) : null
  const known = await knownPerson(personId, context)
  const reader = await asReader(caller, request, context)
  const body: MeJson = {
    id: personId,
    name: known?.name ?? '',
    agent: isAgent,
    leader: await isLeader(context.db, personId),
    language: known?.language_chosen ?? null,
    languages: context.organisation.languages,
    columns: noted?.columns ?? null,
    keys: noted?.keys ?? false,
    ...((await isAuditor(caller, context)) && { auditor: true }),
    lastEventId: await feed.nearPosition(),
    incidentTypes: context.incidentTypes.map((type) => incidentTypeJson(type, reader.language)),
    instruction: typeof links.instruction === 'string' ? links.instruction : null,
    helpDesk: reader.texts.helpDeskName,
    timed: context.organisation.helpDesk.within !== null,
  }
  return ok(body)
}

function incidentTypeJson(type: IncidentType, language: Language): IncidentTypeJson {
  const titles = causesOf(type).map((cause) => [cause ?? '', causeWords(type, cause, language)?.title ?? ''])
  const { id, paragraph = null } = type
  return {
    id,
    paragraph,
    name: type.words[language].heading,
    titles: Object.fromEntries(titles),
    asksLeader: decisionOf(type) !== undefined,
  }
}

/** Treats an outage of the directory as no: the audit routes themselves report it. */
async function isAuditor({ personId, isAgent }: Caller, { auditRole }: Needs): Promise<boolean> {
  return (
    isAgent &&
    auditRole(personId).catch((error: unknown) => {
      if (error instanceof Problem) return false
      throw error
    })
  )
}

/** Returns the municipality's own copy for everybody signed in. Throws `Problem` 404 if it is on the web. */
function instruction({ organisation: { links } }: Needs): Answer {
  if (typeof links.instruction === 'string') throw new Problem(404)
  return ok(links.instruction)
}

function choice({ languages }: Needs['organisation']) {
  return z.union([
    z.strictObject({ language: z.enum(languages) }),
    z.strictObject({ columns: ChosenColumns }),
    z.strictObject({ keys: z.boolean() }),
  ])
}

/** Stores the person's language, for chat too; or an agent's columns and single-key shortcuts. */
async function choose(body: unknown, caller: Caller, context: Needs): Promise<void> {
  const { personId } = caller
  const { db } = context
  const chosen = readBody(choice(context.organisation), body)
  if (!('language' in chosen)) return chooseInTab(db, agentsOnly(caller).personId, chosen)
  if (!(await knownPerson(personId, context))) throw new Problem(503)
  await chooseLanguage(db, personId, chosen.language)
}

async function agents({ db, membership }: Needs): Promise<Answer> {
  const known = await listAgents(db)
  const still = await Promise.all(known.map(({ id }) => membership(id)))
  return ok({ items: known.filter((_, index) => still[index]?.isAgent) })
}

async function list(request: Request, { personId, isAgent }: Caller, context: Needs): Promise<Answer> {
  const { db, clock } = context
  const now = clock()
  const asked = readListQuery(request, now)
  const query = isAgent ? asked : notByDue(asked)
  const { rows, next, sort } = await listTickets(context, query, isAgent ? null : { personId, now })
  const what = query.q ? 'searched' : 'viewed'
  const details = { view: 'list', ...filtersAsked(query), rows: String(rows.length) }
  if (isAgent) await noteLook({ what, by: personId, details, search: query.q }, context)
  const views = await viewTickets(db, rows, isAgent ? undefined : now)
  const body: TicketPageJson = {
    items: views.map(({ summary }) => (isAgent ? summary : withoutDue(summary))),
    nextCursor: next && writeCursor(next),
    sort: writeSort(sort),
  }
  return ok(body)
}

/** Removes filter and order by deadline, which would reveal it to others than agents. */
function notByDue({ due: _, sort, ...query }: ListQuery): ListQuery {
  return { ...query, sort: sort.by === 'dueAt' ? NEWEST_FIRST : sort }
}

async function one(request: Request, caller: Caller, context: Needs): Promise<Answer> {
  const { db } = context
  const ticket = await visibleTicket(db, String(request.params.number), caller)
  if (caller.isAgent) await noteLook({ what: 'viewed', by: caller.personId, ticketId: ticket.id }, context)
  const body = await viewTicket(ticket, caller.isAgent, await asReader(caller, request, context), db)
  return {
    status: 200,
    headers: { etag: `"${body.version}"` },
    body: caller.isAgent ? body : withoutDue(body),
  }
}
