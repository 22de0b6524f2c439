import type { Clock } from '../clock.ts'
import { DeliveryFailure } from '../deliveries/delivery-failure.ts'
import type { Graph } from '../directory/graph.ts'
import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import { Problem } from '../http/problem.ts'

/** How long Graph's answer is believed (design: at most 5 minutes). */
const LASTS_MS = 5 * 60_000
const MOST_KEPT = 1_000

/** Whether a person is in the help desk's Entra group. Throws `Problem` 503 when Graph cannot tell. */
export type IsAgent = (personId: string) => Promise<boolean>

export function createMembership(graph: Pick<Graph, 'within'>, groupId: string, clock: Clock): IsAgent {
  const known = new Map<string, { isAgent: boolean; until: number }>()
  return async (personId) => {
    const now = clock().getTime()
    const kept = known.get(personId)
    if (kept && kept.until > now) return kept.isAgent
    const isAgent = await ask(graph, personId, groupId)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(personId, { isAgent, until: now + LASTS_MS })
    return isAgent
  }
}

async function ask(graph: Pick<Graph, 'within'>, personId: string, groupId: string): Promise<boolean> {
  try {
    return await graph.within(GRAPH_LIMITS_MS.membership).isMember(personId, groupId)
  } catch (error) {
    if (error instanceof DeliveryFailure) throw new Problem(503, { title: 'The directory does not answer.' })
    throw error
  }
}
