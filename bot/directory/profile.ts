import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { People, PersonRow, TicketRow } from '../store/schema.ts'
import type { OrgContact, Person } from './graph.ts'
import { GRAPH_LIMITS_MS } from './graph-limits.ts'
import type { Needs } from './needs.ts'
import { keepUnit, loadPerson, savePerson } from './people-table.ts'

/** Fetches a person's mail, phone and department from the directory and stores them. */
export async function fetchProfile(personId: string, context: Needs): Promise<PersonRow | undefined> {
  const { db, graph, clock } = context
  const found = await graph.person(personId)
  if (!found) return loadPerson(db, personId)
  const kept = await keepPerson(found, context)
  // Afterwards: a ticket filed meanwhile has its unit or is found here. The job repeats a broken run.
  await keepUnit(db, kept, clock())
  return kept
}

/** Stores a person found in another search. Their own tickets' department is fetched when they file one. */
export async function keepPerson(found: Person | OrgContact, { db, clock }: Needs): Promise<PersonRow> {
  return savePerson(db, {
    id: found.id,
    name: found.name,
    mail: found.mail,
    phone: found.kind === 'person' ? found.phone : null,
    department: found.kind === 'person' ? found.department : null,
    fetched_at: clock(),
  })
}

/** Returns a person from the database or the directory; undefined without an answer: a name can wait. */
export async function knownPerson(personId: string, context: Needs): Promise<PersonRow | undefined> {
  const known = await loadPerson(context.db, personId)
  if (known) return known
  const quick = { ...context, graph: context.graph.within(GRAPH_LIMITS_MS.name) }
  return fetchProfile(personId, quick).catch((error: unknown) => {
    if (!(error instanceof DeliveryFailure)) throw error
    return undefined
  })
}

type About = Pick<TicketRow, 'number' | 'reporter_id' | 'affected_id'> & { people: People }

/** For a mail, which does not wait: if the directory does not answer, stored data is used. */
export async function profilesOf(ticket: About, context: Needs): Promise<People> {
  const quick = { ...context, graph: context.graph.within(GRAPH_LIMITS_MS.profiles) }
  const unknown = [ticket.reporter_id, ticket.affected_id]
    .filter((id) => id !== null)
    .filter((id) => !ticket.people.get(id)?.fetched_at)
  const fetched = await Promise.all(
    unknown.map((id) =>
      fetchProfile(id, quick).catch((error: unknown) => {
        if (!(error instanceof DeliveryFailure)) throw error
        context.log.warn({ ticket: ticket.number, code: error.code }, 'profile not fetched')
      }),
    ),
  )
  return new Map([
    ...ticket.people,
    ...fetched.flatMap((person) => (person ? [[person.id, person] as const] : [])),
  ])
}
