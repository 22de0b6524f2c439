import { z } from 'zod'
import { knownType, resolutionWordsOf } from '../../dialogs/incident-type.ts'
import { loadPeople } from '../directory/people-table.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import { ok } from '../http/answer.ts'
import { readQuery } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { ConfirmationRow, People, TicketRow } from '../store/schema.ts'
import { confirmationsIn } from '../tickets/confirmations-table.ts'
import type { OfferedJson, OfferedWordsJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller, routesFor } from './caller.ts'
import { NEWEST_FIRST, NumbersText } from './list-query.ts'
import type { Needs } from './needs.ts'
import { listTickets } from './ticket-list-table.ts'

const Asked = z.object({ numbers: NumbersText })

/** `GET /api/resolution-words?numbers=`: our own sentences, so views are not logged. */
export function offeredWordsRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  return [
    routesFor(caller, agentsOnly)('GET', '/api/resolution-words', async (_, request) => {
      const { numbers } = readQuery(Asked, request)
      return ok({ items: await fittingEach(numbers, context) } satisfies OfferedWordsJson)
    }),
  ]
}

async function fittingEach(numbers: string[], context: Needs): Promise<OfferedWordsJson['items']> {
  const { db } = context
  const { rows } = await listTickets(context, { numbers, limit: numbers.length, sort: NEWEST_FIRST }, null)
  const ids = rows.map(({ id }) => id)
  const confirmations = Map.groupBy(await confirmationsIn(db, ids), ({ ticket_id }) => ticket_id)
  const reporters = rows.map(({ reporter_id }) => reporter_id)
  const people = await loadPeople(db, reporters)
  return fittingAll(rows.map((row) => offeredWords(row, confirmations.get(row.id) ?? [], people, context)))
}

/** In the reporter's language. A claim by an employee is not repeated as the help desk's. */
export function offeredWords(
  ticket: TicketRow,
  confirmations: ConfirmationRow[],
  people: People,
  { incidentTypes, organisation }: ShowNeeds,
): OfferedJson[] {
  const type = knownType(ticket, { incidentTypes })
  if (!type) return []
  const known = confirmations.filter(({ source }) => source !== 'employee').map(({ what }) => what)
  const language = languageOfPerson(people.get(ticket.reporter_id), organisation.languages)
  return resolutionWordsOf(type, ticket.cause, known).map(({ resolution, words }) => ({
    resolution,
    text: words[language],
  }))
}

function fittingAll([first = [], ...others]: OfferedJson[][]): OfferedJson[] {
  return first.filter((one) =>
    others.every((offered) =>
      offered.some(({ resolution, text }) => resolution === one.resolution && text === one.text),
    ),
  )
}
