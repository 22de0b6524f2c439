import { z } from 'zod'
import { loadPeople } from '../directory/people-table.ts'
import { readQuery } from '../http/read-query.ts'
import type { Route } from '../http/server.ts'
import { confirmationsIn } from '../tickets/confirmations-table.ts'
import type { OfferedWordsJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller } from './caller.ts'
import { NumbersText } from './list-query.ts'
import { NEWEST_FIRST } from './list-sort.ts'
import type { Needs } from './needs.ts'
import { fittingAll, offeredWords } from './offered-words.ts'
import { listTickets } from './ticket-list-table.ts'

const Asked = z.object({ numbers: NumbersText })

/**
 * `GET /api/resolution-words?numbers=`: what can be written with each resolution of one ticket, or of several at once.
 * Sentences of ours and nothing of any ticket, so looking is no history.
 */
export function offeredWordsRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/resolution-words',
      async handle(request) {
        agentsOnly(await caller(request))
        const { numbers } = readQuery(Asked, request)
        return {
          status: 200,
          body: { items: await fittingEach(numbers, context) } satisfies OfferedWordsJson,
        }
      },
    },
  ]
}

async function fittingEach(numbers: string[], context: Needs): Promise<OfferedWordsJson['items']> {
  const { db, incidentTypes, organisation } = context
  const { rows } = await listTickets(context, { numbers, limit: numbers.length, sort: NEWEST_FIRST }, null)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const confirmations = Map.groupBy(await confirmationsIn(db, ids), ({ ticket_id }) => ticket_id)
  const reporters = rows.map(({ reporter_id }) => reporter_id)
  const people = await loadPeople(db, reporters)
  return fittingAll(
    rows.map((row) => {
      const type = incidentTypes.find(({ id }) => id === row.type)
      return offeredWords(type, row, { confirmations: confirmations.get(row.id) ?? [], people, organisation })
    }),
  )
}
