import type { Organisation } from '../organisation/organisation.ts'
import type { Graph, OrgContact, Person } from './graph.ts'

/** The reason for a failed delivery to a leader: none was found. */
export const NO_LEADER = 'no-leader'

export type Leader = Person | OrgContact

export type FoundLeader = Leader & { source: 'file' | 'graph' }

/** The sources for leaders: first the organisation file, then Graph's `manager`. */
export type Hierarchy = {
  graph: Pick<Graph, 'person' | 'manager'>
  organisation: Pick<Organisation, 'leaders'>
}

/** Skips disabled accounts and everybody in `not`. Circles end the search. @returns null at the top */
export async function findLeader(
  personId: string,
  not: Iterable<string>,
  hierarchy: Hierarchy,
): Promise<FoundLeader | null> {
  const passedBy = new Set([personId, ...not])
  const lookedAbove = new Set<string>()
  let below = personId
  while (!lookedAbove.has(below)) {
    lookedAbove.add(below)
    const leader = await leaderAbove(below, hierarchy)
    if (!leader) return null
    if (isActive(leader) && !passedBy.has(leader.id)) return leader
    below = leader.id
  }
  return null
}

/** A disabled or missing leader in the file counts only when Graph has none. */
async function leaderAbove(
  personId: string,
  { graph, organisation }: Hierarchy,
): Promise<FoundLeader | null> {
  const named = await leaderInFile(personId, graph, organisation.leaders)
  const inFile = named && { ...named, source: 'file' as const }
  if (inFile && isActive(inFile)) return inFile
  const manager = await graph.manager(personId)
  return manager ? { ...manager, source: 'graph' } : inFile
}

/** A row for the person goes before one for their department, which does not apply to its own leader. */
async function leaderInFile(
  personId: string,
  graph: Pick<Graph, 'person'>,
  rows: Organisation['leaders'],
): Promise<Person | null> {
  let row = rows.find((one) => 'person' in one && one.person === personId)
  if (!row && rows.length > 0) {
    const department = (await graph.person(personId))?.department
    row = rows.find((one) => 'department' in one && one.department === department && one.leader !== personId)
  }
  return row ? graph.person(row.leader) : null
}

function isActive(leader: Leader): boolean {
  return leader.kind === 'contact' || leader.enabled
}
