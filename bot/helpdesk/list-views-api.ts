import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { type Answer, ok, Problem } from '../http/answer.ts'
import { idIn, readBody, readJson } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import { lockTable } from '../store/lock-table.ts'
import type { ListViewRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import type { ListViewJson, ListViewSaved, ListViewsJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller, routesFor } from './caller.ts'
import { countList } from './list-counts.ts'
import { ChosenColumns, readListQuery, SortWord } from './list-query.ts'
import { changeListView, deleteListView, insertListView, listViewsFor } from './list-views-table.ts'
import type { Needs } from './needs.ts'

/** More than anybody can remember. */
const MOST_VIEWS = 200

/** Without the search text, which may be a name. */
const Saved = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .transform((name) => maskSecrets(name).text),
  shared: z.boolean(),
  filters: z.partialRecord(
    z.enum(['status', 'type', 'urgency', 'assignee', 'attention', 'due']),
    z.string().regex(/^[\w-]{1,50}$/),
  ),
  sort: z.union([z.literal(''), SortWord]),
  columns: ChosenColumns,
})

/** Every agent may change or delete a shared list; its maker may make it private. */
export function listViewRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const { db, clock } = context
  const route = routesFor(caller, agentsOnly)
  return [
    route('GET', '/api/counts', async (_, request) =>
      ok(await countList(db, readListQuery(request, clock()))),
    ),
    route('GET', '/api/views', ({ personId }) => viewsFor(personId, context)),
    route('POST', '/api/views', async ({ personId }, request, response) => {
      const saved = readBody(Saved, await readJson(request, response))
      const id = await transact(context, (within) => keepListView(saved, personId, within))
      return viewsFor(personId, context, id)
    }),
    route('PUT', '/api/views/:id', async ({ personId }, request, response) => {
      const changed = readBody(Saved.partial(), await readJson(request, response))
      const known = { id: idIn(request), personId }
      if (!(await changeListView(db, known, changed, clock()))) throw new Problem(404)
      return viewsFor(personId, context)
    }),
    route('DELETE', '/api/views/:id', async ({ personId }, request) => {
      if (!(await deleteListView(db, idIn(request), personId))) throw new Problem(404)
      return viewsFor(personId, context)
    }),
  ]
}

/** Throws `Problem` 409 if there are too many. @returns its id */
async function keepListView(saved: ListViewSaved, personId: string, { db, clock }: Needs): Promise<string> {
  await lockTable(db, 'list_views')
  const known = await listViewsFor(db, personId)
  // Repeated because the answer was lost, or by the agent.
  const same = known.find((view) => view.person_id === personId && isDeepStrictEqual(savedIn(view), saved))
  if (same) return same.id
  if (known.length >= MOST_VIEWS) throw new Problem(409)
  return insertListView(db, personId, saved, clock())
}

async function viewsFor(personId: string, { db }: Needs, saved?: string): Promise<Answer> {
  const views = await listViewsFor(db, personId)
  const items: ListViewJson[] = views.map((view) => {
    return { id: view.id, ...savedIn(view), mine: view.person_id === personId }
  })
  const json: ListViewsJson = { items, saved }
  return ok(json)
}

function savedIn({ name, shared, filters, sort, columns }: ListViewRow): ListViewSaved {
  return { name, shared, filters, sort, columns }
}
