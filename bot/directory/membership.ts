import { Problem } from '../http/answer.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Clock } from '../time/clock.ts'
import type { Graph } from './graph.ts'
import { GRAPH_LIMITS_MS } from './graph-limits.ts'

/** How long Graph's answer is believed (design: at most 5 minutes). */
const LASTS_MS = 5 * 60_000
/** Agents name whom they give a ticket to: an id may be anybody's, or nobody's. */
const MOST_KEPT = 1_000

type Asked = Pick<Graph, 'within'>

/** `until`: from then on Graph has to be asked again. */
export type Membership = { isAgent: boolean; until: Date }

/** Whether a person is in the help desk's Entra group. Throws `Problem` 503 when Graph cannot tell. */
export type AskMembership = (personId: string) => Promise<Membership>

export function createMembership(graph: Asked, groupId: string, clock: Clock): AskMembership {
  const known = new Map<string, Membership>()
  return async (personId) => {
    const now = clock()
    const kept = known.get(personId)
    if (kept && isBelieved(kept, now)) return kept
    const isAgent = await ask(graph, personId, groupId)
    if (known.size >= MOST_KEPT) known.clear()
    const answer = { isAgent, until: new Date(now.getTime() + LASTS_MS) }
    known.set(personId, answer)
    return answer
  }
}

/** Whether a person is in the group of those with the audit role, where there is one. Throws `Problem` 503 likewise. */
export type AskAuditRole = (personId: string) => Promise<boolean>

/** What was asked by a clock that was ahead is not. */
function isBelieved({ until }: Membership, now: Date): boolean {
  const leftMs = until.getTime() - now.getTime()
  return leftMs > 0 && leftMs <= LASTS_MS
}

/** By itself: a group that is not there locks nobody out of anything else. */
export function createAuditRole(graph: Asked, groupId: string | null, clock: Clock): AskAuditRole {
  if (groupId === null) return async () => false
  const membership = createMembership(graph, groupId, clock)
  return async (personId) => (await membership(personId)).isAgent
}

async function ask(graph: Asked, personId: string, groupId: string): Promise<boolean> {
  try {
    return await graph.within(GRAPH_LIMITS_MS.membership).isMember(personId, groupId)
  } catch (error) {
    if (error instanceof DeliveryFailure) throw new Problem(503, { title: 'The directory does not answer.' })
    throw error
  }
}
