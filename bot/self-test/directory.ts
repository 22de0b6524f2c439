import { z } from 'zod'
import { createGraph, type Graph, type Person } from '../directory/graph.ts'
import { graphCredential } from '../directory/graph-credential.ts'
import { type AskGraph, connectGraph, graphToken } from '../directory/graph-request.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { jsonIn } from '../remote/json-in.ts'
import { createLog } from '../remote/log.ts'
import type { Config } from '../settings/config.ts'

/** Microsoft Graph as the bot asks it, and what only the self-test wants to know. */
export type Directory = {
  graph: Graph
  ask: AskGraph
  /** The application permissions that Entra has put into the token; null where it cannot be read. */
  roles: () => Promise<string[] | null>
  /** A person to try harmless requests on: one whom the administrator named, or a leader in the file. */
  somebody: () => Promise<Person | null>
}

/** Longer than any check may take: that it took too long is told once, by the check. */
const TIME_LIMIT_MS = 60_000

/** @param people whom the administrator named, by user name or Entra id */
export function openDirectory(config: Config, { leaders }: Organisation, people: string[]): Directory {
  const { graphUrl, identity, authorityHost, catalogAppId } = config
  if (!graphUrl) throw new Error('local mode starts its own Graph before the self-test')
  const credential = identity ? graphCredential(identity, authorityHost, createLog('silent')) : 'local'
  const connection = { graphUrl, credential, timeLimitMs: TIME_LIMIT_MS } as const
  const graph = createGraph({ ...connection, catalogAppId })
  const named = [...people, ...leaders.map(({ leader }) => leader)]
  return {
    graph,
    ask: connectGraph(connection),
    roles: async () => rolesIn(await graphToken(connection, performance.now() + TIME_LIMIT_MS)),
    somebody: () => firstEnabled(named, graph),
  }
}

const claims = z.object({ roles: z.array(z.string()).optional() })

/**
 * The token is not ours to rely on: Entra may write it otherwise some day. Only what can be read of it counts, and a
 * token without the claim is one that grants nothing.
 */
function rolesIn(token: string): string[] | null {
  const [, payload = ''] = token.split('.')
  const { data } = claims.safeParse(jsonIn(Buffer.from(payload, 'base64url').toString()))
  return data ? (data.roles ?? []) : null
}

async function firstEnabled(ids: string[], graph: Graph): Promise<Person | null> {
  for (const id of ids) {
    const person = await graph.person(id)
    if (person?.enabled) return person
  }
  return null
}
