import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { People, PersonRow, TicketRow } from '../store/schema.ts'
import type { OrgContact, Person } from './graph.ts'
import { GRAPH_LIMITS_MS } from './graph-limits.ts'
import type { Needs } from './needs.ts'
import { keepUnit, loadPerson, savePerson } from './people-table.ts'

/** Asks the directory for a person's mail, phone and department, and keeps them. */
export async function fetchProfile(personId: string, context: Needs): Promise<PersonRow | undefined> {
  const { db, graph, clock } = context
  const found = await graph.person(personId)
  if (!found) return loadPerson(db, personId)
  const kept = await keepPerson(found, context)
  // After it: a ticket that is filed meanwhile has the unit by itself, or is seen here. Broken off, the job is done again.
  await keepUnit(db, kept, clock())
  return kept
}

/** What was found out about them besides. The unit of their own tickets is looked up by itself, whenever they file one. */
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

/** A person as known here, or else as the directory knows them. Undefined when it has no answer: a name can wait. */
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

/**
 * The reporter's and the affected person's profiles for a mail. A mail is not held back for a profile: when the
 * directory does not answer, what is known already has to do.
 */
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
