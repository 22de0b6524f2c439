import type { Request, Response } from 'restify'
import { numericTime } from '../../dialogs/oslo-time.ts'
import type { Texts } from '../../dialogs/texts/index.ts'
import { listAgents } from '../directory/agents-table.ts'
import { loadPeople } from '../directory/people-table.ts'
import { type Answer, ok } from '../http/answer.ts'
import { readQuery } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import type { Reader } from '../show/needs.ts'
import type { Db, People } from '../store/schema.ts'
import type { LookJson, LookPageJson } from './api-shapes.ts'
import { asReader, auditorsOnly, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import { sendCsv } from './csv.ts'
import { writeCursor } from './list-cursor.ts'
import { LookQuery, looksAsked } from './look-query.ts'
import { type Looking, type LookRow, listLooks, noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'

/** Lists views, searches and exports for agents with the audit role. Reading the list counts as a view. */
export function auditRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const route = routesFor(caller, (one) => auditorsOnly(one, context.auditRole))
  return [
    route('GET', '/api/audit', (auditor, request) => list(auditor, request, context)),
    route('GET', '/api/audit.csv', (auditor, request, response) =>
      sendFile(auditor, request, response, context),
    ),
    // Includes former agents, who may have looked too.
    route('GET', '/api/audit/agents', async () => ok({ items: await listAgents(context.db) })),
  ]
}

async function list(auditor: Caller, request: Request, context: Needs): Promise<Answer> {
  const { db } = context
  const { query, reader } = await readAsked('viewed', auditor, request, context)
  const { rows, next } = await listLooks(db, query)
  const items = await viewLooks(rows, reader, db)
  return ok({ items, nextCursor: next && writeCursor(next) } satisfies LookPageJson)
}

async function sendFile(auditor: Caller, request: Request, response: Response, context: Needs) {
  const { db, log } = context
  const { query, reader } = await readAsked('exported', auditor, request, context)
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
  return undefined
}

/** Logs it before anything is shown. */
async function readAsked(what: Looking, auditor: Caller, request: Request, context: Needs) {
  const query = readQuery(LookQuery, request)
  const details = { view: 'audit', ...looksAsked(query) }
  await noteLook({ what, by: auditor.personId, details }, context)
  return { query, reader: await asReader(auditor, request, context) }
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

type Told = { people: People; reader: Reader }

async function viewLooks(looks: LookRow[], reader: Reader, db: Db): Promise<LookJson[]> {
  const mentioned = looks.flatMap(({ by, details }) => [by, details['by'] ?? by, details['assignee'] ?? by])
  const people = await loadPeople(db, mentioned)
  return looks.map((look) => lookJson(look, { people, reader }))
}

function lookJson({ id, at, what, by, details, number, search }: LookRow, told: Told): LookJson {
  const { view, rows, ...asked } = details
  return {
    id,
    at: at.toISOString(),
    what,
    by: { id: by, name: nameOf(by, told) },
    ticket: number,
    seen: seen(number, view, told.reader),
    filters: Object.entries(asked)
      .map(([name, value]) => filterWords(name, value, told))
      .join(', '),
    search,
    rows: rows === undefined ? null : Number(rows),
  }
}

function seen(number: string | null, view: string | undefined, { texts }: Reader): string {
  const { ticket, ...views }: Record<string, unknown> & { ticket: (number: string) => string } =
    texts.lookedAt
  if (number) return ticket(number)
  return String(views[view ?? ''] ?? view ?? '')
}

/** Shows an unknown filter unchanged. */
function filterWords(name: string, value: string, told: Told): string {
  const names: Record<string, string> = told.reader.texts.asked
  const label = names[name] ?? name
  return value === 'true' ? label : `${label}: ${valueWords(name, value, told)}`
}

function valueWords(name: string, value: string, told: Told): string {
  const { texts, incidentTypes, language } = told.reader
  const { status, urgency, looking, nearness, nobodyHasIt } = texts
  const type = incidentTypes.find(({ id }) => id === value)
  const words: Record<string, Record<string, string>> = {
    status,
    due: nearness,
    urgency,
    what: looking,
    type: type ? { [value]: type.words[language].heading } : {},
    assignee: { none: nobodyHasIt },
  }
  const known = words[name]?.[value]
  if (known !== undefined) return known
  if (['assignee', 'by'].includes(name)) return nameOf(value, told)
  return ['after', 'from', 'to'].includes(name) ? numericTime(new Date(value)) : value
}

/** Falls back to the id of an unknown person, who has looked all the same. */
function nameOf(id: string, { people }: Told): string {
  return people.get(id)?.name ?? id
}
