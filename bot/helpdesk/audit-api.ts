import type { Request, Response } from 'restify'
import type { Language } from '../../dialogs/incident-type.ts'
import { numericTime } from '../../dialogs/oslo-time.ts'
import { type Texts, textsIn } from '../../dialogs/texts/index.ts'
import { type Answer, ok } from '../http/answer.ts'
import type { Route } from '../http/server.ts'
import { listAgents } from './agents-table.ts'
import type { LookJson, LookPageJson } from './api-shapes.ts'
import { auditorsOnly, type Caller, callerLanguage, type IdentifyCaller, routesFor } from './caller.ts'
import { CSV_START, csvLine, sendCsv } from './csv.ts'
import { writeCursor } from './list-cursor.ts'
import { viewLooks } from './look-json.ts'
import { type LookQuery, looksAsked, readLookQuery } from './look-query.ts'
import { listLooks, noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'

const PART = 500

type AuditNeeds = Pick<Needs, 'db' | 'clock' | 'log' | 'incidentTypes' | 'auditRole' | 'organisation'>

/** Who has looked, for agents with the audit role alone. Looking at that is a look as well. */
export function auditRoutes(context: AuditNeeds, caller: IdentifyCaller): Route[] {
  const route = routesFor(caller, (one) => auditorsOnly(one, context.auditRole))
  return [
    route('GET', '/api/audit', (auditor, request) => list(auditor, request, context)),
    route('GET', '/api/audit.csv', (auditor, request, response) =>
      sendFile(auditor, request, response, context),
    ),
    // Who has left the help desk has looked all the same.
    route('GET', '/api/audit/agents', async () => ok({ items: await listAgents(context.db) })),
  ]
}

async function list(auditor: Caller, request: Request, context: AuditNeeds): Promise<Answer> {
  const { db, clock } = context
  const query = readLookQuery(request)
  const details = { view: 'audit', ...looksAsked(query) }
  await noteLook(db, { what: 'viewed', by: auditor.personId, details }, clock())
  return ok(await page(query, context, await callerLanguage(request, auditor, context)))
}

async function sendFile(
  auditor: Caller,
  request: Request,
  response: Response,
  context: AuditNeeds,
): Promise<undefined> {
  const { db, clock, log } = context
  const query = readLookQuery(request)
  const language = await callerLanguage(request, auditor, context)
  const details = { view: 'audit', ...looksAsked(query) }
  await noteLook(db, { what: 'exported', by: auditor.personId, details }, clock())
  await sendCsv('straks-innsyn', lines(query, context, language), response, log)
}

async function page(
  query: LookQuery,
  { db, incidentTypes }: AuditNeeds,
  language: Language,
): Promise<LookPageJson> {
  const rows = await listLooks(db, query)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: await viewLooks(db, shown, { incidentTypes, language }),
    nextCursor: last ? writeCursor([last.at.toISOString(), last.id]) : null,
  }
}

async function* lines(query: LookQuery, context: AuditNeeds, language: Language): AsyncGenerator<string> {
  yield CSV_START + csvLine(Object.values(textsIn(language).auditColumns))
  let { cursor } = query
  for (;;) {
    const { db, incidentTypes } = context
    const rows = await listLooks(db, { ...query, cursor, limit: PART })
    const looks = await viewLooks(db, rows.slice(0, PART), { incidentTypes, language })
    yield looks.map((look) => csvLine(Object.values(cellsOf(look, language)))).join('')
    const last = rows[PART - 1]
    if (rows.length <= PART || !last) return
    cursor = [last.at.toISOString(), last.id]
  }
}

function cellsOf(
  { at, by, what, seen, filters, search, rows }: LookJson,
  language: Language,
): Texts['auditColumns'] {
  return {
    at: numericTime(new Date(at)),
    by: by.name,
    what: textsIn(language).looking[what],
    seen,
    filters,
    search: search ?? '',
    rows: rows === null ? '' : String(rows),
  }
}
