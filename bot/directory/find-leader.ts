import type { Organisation } from '../organisation.ts'
import type { Graph, OrgContact, Person } from './graph.ts'

/** Why a delivery to a leader failed: nobody was found who could be told. */
export const NO_LEADER = 'no-leader'

const HIGHEST = 20

/**
 * The nearest leader of a person: the organisation file first, then Graph's `manager`. Upward past disabled
 * accounts and past everybody in `not` (the leader is the reporter or the affected person). Circles end.
 * @returns null when the top is reached.
 */
export async function findLeader(
  personId: string,
  not: string[],
  graph: Pick<Graph, 'person' | 'manager'>,
  { leaders }: Pick<Organisation, 'leaders'>,
): Promise<Person | OrgContact | null> {
  const seen = new Set([personId, ...not])
  let below = personId
  for (let level = 0; level < HIGHEST; level++) {
    const leader = await leaderAbove(below, graph, leaders)
    if (!leader || leader.kind === 'contact') return leader
    if (leader.enabled && !seen.has(leader.id)) return leader
    if (seen.has(leader.id) && leader.id === below) return null
    seen.add(leader.id)
    below = leader.id
  }
  return null
}

async function leaderAbove(
  personId: string,
  graph: Pick<Graph, 'person' | 'manager'>,
  leaders: Organisation['leaders'],
): Promise<Person | OrgContact | null> {
  const named = leaders.length > 0 ? await namedLeader(personId, graph, leaders) : undefined
  const known = named === undefined ? null : await graph.person(named)
  return known ?? graph.manager(personId)
}

async function namedLeader(
  personId: string,
  graph: Pick<Graph, 'person'>,
  leaders: Organisation['leaders'],
): Promise<string | undefined> {
  const own = leaders.find((entry) => 'person' in entry && entry.person === personId)
  if (own) return own.leader
  const department = (await graph.person(personId))?.department
  const ofDepartment = leaders.find((entry) => 'department' in entry && entry.department === department)
  return ofDepartment && ofDepartment.leader !== personId ? ofDepartment.leader : undefined
}
