import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import { loadPerson } from '../directory/people-table.ts'
import { fetchProfile } from '../directory/profile.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Needs } from './needs.ts'

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
