import type { Context } from '../context.ts'
import { DeliveryFailure } from '../deliveries/delivery-failure.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { OrgContact, Person } from './graph.ts'
import { loadPerson, savePerson } from './people-table.ts'

/** Asks the directory for a person's mail, phone and department, and keeps them. */
export async function fetchProfile(personId: string, context: Context): Promise<PersonRow | undefined> {
  const found = await context.graph.person(personId)
  return found ? keepPerson(found, context) : loadPerson(context.db, personId)
}

export async function keepPerson(found: Person | OrgContact, { db, clock }: Context): Promise<PersonRow> {
  return savePerson(db, {
    id: found.id,
    name: found.name,
    mail: found.mail,
    phone: found.kind === 'person' ? found.phone : null,
    department: found.kind === 'person' ? found.department : null,
    fetched_at: clock(),
  })
}

/**
 * The reporter's and the affected person's profiles for a mail. A mail is not held back for a profile: when the
 * directory does not answer, what is known already has to do.
 */
export async function profilesOf(ticket: Ticket, context: Context): Promise<Map<string, PersonRow>> {
  const people = new Map(ticket.people)
  for (const id of [ticket.reporter_id, ticket.affected_id]) {
    if (!id || people.get(id)?.fetched_at) continue
    const person = await fetchProfile(id, context).catch((error: unknown) => {
      if (!(error instanceof DeliveryFailure)) throw error
      context.log.warn({ ticket: ticket.number, code: error.code }, 'profile not fetched')
    })
    if (person) people.set(id, person)
  }
  return people
}
