import { Problem } from '../http/answer.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Clock } from '../time/clock.ts'
import type { Graph } from './graph.ts'
import { GRAPH_LIMITS_MS } from './graph-limits.ts'

/** Time for which Graph's answer is trusted (design: at most 5 minutes). */
const LASTS_MS = 5 * 60_000
/** Limit of the cache: agents can name any id when they assign a ticket. */
const MOST_KEPT = 1_000

type Asked = Pick<Graph, 'within'>

/** `until`: the time at which Graph must be asked again. */
export type Membership = { isAgent: boolean; until: Date }

/** Tells whether a person is in the help desk's Entra group. Throws `Problem` 503 without an answer. */
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

/** Tells whether a person has the audit role, if there is one. Throws `Problem` 503 likewise. */
export type AskAuditRole = (personId: string) => Promise<boolean>

/** Rejects answers with an expiry too far ahead, cached while the clock was wrong. */
function isBelieved({ until }: Membership, now: Date): boolean {
  const leftMs = until.getTime() - now.getTime()
  return leftMs > 0 && leftMs <= LASTS_MS
}

/** Asked separately, so that a missing audit group blocks nothing else. */
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
