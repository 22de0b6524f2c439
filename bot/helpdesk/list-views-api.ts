import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Request } from 'restify'
import { z } from 'zod'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { type Answer, ok, Problem } from '../http/answer.ts'
import { readBody, readJson } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import { lockTable } from '../store/lock-table.ts'
import type { Db, ListViewRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import type { ListViewJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller, routesFor } from './caller.ts'
import { countList } from './list-counts.ts'
import { ChosenColumns, readListQuery, SortWord } from './list-query.ts'
import { changeListView, deleteListView, insertListView, listViewsFor } from './list-views-table.ts'
import type { Needs } from './needs.ts'

/** More than anybody keeps in mind. */
const MOST_VIEWS = 200

/** What was searched for is not kept: it may be somebody's name. */
const Saved = z.strictObject({
  name: z.string().trim().min(1).max(60),
  shared: z.boolean(),
  filters: z.partialRecord(
    z.enum(['status', 'type', 'urgency', 'assignee', 'attention', 'due']),
    z.string().regex(/^[\w-]{1,50}$/),
  ),
  sort: z.union([z.literal(''), SortWord]),
  columns: ChosenColumns,
})

/**
 * The lists that agents save, and the counts on a list. An agent's own are theirs alone. A shared one is the help desk's:
 * every agent may change or delete it, and whoever made it may take it back.
 */
export function listViewRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const { db, clock } = context
  const route = routesFor(caller, agentsOnly)
  return [
    route('GET', '/api/counts', async (_, request) =>
      ok(await countList(db, readListQuery(request, clock()))),
    ),
    route('GET', '/api/views', ({ personId }) => viewsFor(personId, context)),
    route('POST', '/api/views', async ({ personId }, request, response) => {
      const view = { ...read(await readJson(request, response), context), person_id: personId }
      await transact(context, ({ db }) => keepListView(db, view))
      return viewsFor(personId, context)
    }),
    route('PUT', '/api/views/:id', async ({ personId }, request, response) => {
      const change = read(await readJson(request, response), context)
      if (!(await changeListView(db, idOf(request), personId, change))) throw new Problem(404)
      return viewsFor(personId, context)
    }),
    route('DELETE', '/api/views/:id', async ({ personId }, request) => {
      if (!(await deleteListView(db, idOf(request), personId))) throw new Problem(404)
      return viewsFor(personId, context)
    }),
  ]
}

/** Throws `Problem` 409 when there are too many. */
async function keepListView(db: Db, view: New): Promise<void> {
  await lockTable(db, 'list_views')
  const known = await listViewsFor(db, view.person_id)
  if (known.some((one) => isSame(one, view))) return
  if (known.length >= MOST_VIEWS) throw new Problem(409)
  await insertListView(db, { id: randomUUID(), ...view })
}

async function viewsFor(personId: string, { db }: Needs): Promise<Answer> {
  const views = await listViewsFor(db, personId)
  return ok({ items: views.map((view) => viewJson(view, personId)) })
}

type New = ReturnType<typeof read> & { person_id: string }

/** It is asked for again when the answer was lost. */
function isSame({ id, saved_at, ...known }: ListViewRow, { saved_at: _, ...asked }: New): boolean {
  const filters: unknown = JSON.parse(asked.filters)
  const columns: unknown = JSON.parse(asked.columns)
  return isDeepStrictEqual(known, { ...asked, filters, columns })
}

function viewJson(view: ListViewRow, personId: string): ListViewJson {
  const { id, name, shared, filters, sort, columns, person_id } = view
  return { id, name, shared, filters, sort, columns, mine: person_id === personId }
}

function read(body: unknown, { clock }: Needs) {
  const { name, filters, columns, ...rest } = readBody(Saved, body)
  return {
    ...rest,
    name: maskSecrets(name).text,
    filters: JSON.stringify(filters),
    columns: JSON.stringify(columns),
    saved_at: clock(),
  }
}

function idOf({ params }: Request): string {
  const id = z.guid().safeParse(params.id)
  if (!id.success) throw new Problem(404)
  return id.data
}
