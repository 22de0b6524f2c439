import type { Request, Response } from 'restify'
import { numericTime } from '../../dialogs/oslo-time.ts'
import type { Texts } from '../../dialogs/texts/index.ts'
import { listAgents } from '../directory/agents-table.ts'
import { type Answer, ok } from '../http/answer.ts'
import { readQuery } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import type { Reader } from '../show/needs.ts'
import type { Db } from '../store/schema.ts'
import type { LookJson, LookPageJson } from './api-shapes.ts'
import { asReader, auditorsOnly, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import { sendCsv } from './csv.ts'
import { writeCursor } from './list-cursor.ts'
import { viewLooks } from './look-json.ts'
import { LookQuery, looksAsked } from './look-query.ts'
import { listLooks, noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'

/** Who has looked, for agents with the audit role alone. Looking at that is a look as well. */
export function auditRoutes(context: Needs, caller: IdentifyCaller): Route[] {
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

async function list(auditor: Caller, request: Request, context: Needs): Promise<Answer> {
  const { db } = context
  const query = readQuery(LookQuery, request)
  const details = { view: 'audit', ...looksAsked(query) }
  await noteLook({ what: 'viewed', by: auditor.personId, details }, context)
  return ok(await page(query, await asReader(auditor, request, context), db))
}

async function sendFile(
  auditor: Caller,
  request: Request,
  response: Response,
  context: Needs,
): Promise<undefined> {
  const { db, log } = context
  const query = readQuery(LookQuery, request)
  const reader = await asReader(auditor, request, context)
  const details = { view: 'audit', ...looksAsked(query) }
  await noteLook({ what: 'exported', by: auditor.personId, details }, context)
  const csv = {
    name: 'straks-innsyn',
    headings: Object.values(reader.texts.auditColumns),
    from: query.cursor,
  }
  const part = async (page: Pick<LookQuery, 'cursor' | 'limit'>) => {
    const { rows, next } = await listLooks(db, { ...query, ...page })
    const looks = await viewLooks(rows, reader, db)
    return { lines: looks.map((look) => Object.values(cellsOf(look, reader))), next }
  }
  await sendCsv({ ...csv, part }, response, log)
}

async function page(query: LookQuery, reader: Reader, db: Db): Promise<LookPageJson> {
  const { rows, next } = await listLooks(db, query)
  return { items: await viewLooks(rows, reader, db), nextCursor: next && writeCursor(next) }
}

function cellsOf(
  { at, by, what, seen, filters, search, rows }: LookJson,
  { texts }: Reader,
): Texts['auditColumns'] {
  return {
    at: numericTime(new Date(at)),
    by: by.name,
    what: texts.looking[what],
    seen,
    filters,
    search: search ?? '',
    rows: rows === null ? '' : String(rows),
  }
}
