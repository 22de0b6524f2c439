import { z } from 'zod'
import { Graph, type Person } from '../directory/graph.ts'
import { graphCredential } from '../directory/graph-credential.ts'
import { connectGraph, graphToken } from '../directory/graph-request.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { jsonIn } from '../remote/json-in.ts'
import { createLog } from '../remote/log.ts'
import type { Config } from '../settings/config.ts'

/** Microsoft Graph as the bot uses it, with additions for the self-test. */
export type Directory = ReturnType<typeof openDirectory>

/** Longer than any check, so that the check itself reports a timeout. */
const TIME_LIMIT_MS = 60_000

/** @param people named by the administrator, by user name or Entra id */
export function openDirectory(config: Config, { leaders }: Organisation, people: string[]) {
  const { graphUrl, identity, authorityHost, catalogAppId } = config
  if (!graphUrl) throw new Error('local mode starts its own Graph before the self-test')
  const credential = identity ? graphCredential(identity, authorityHost, createLog('silent')) : 'local'
  const connection = { graphUrl, credential, timeLimitMs: TIME_LIMIT_MS } as const
  const graph = new Graph({ ...connection, catalogAppId })
  const named = [...people, ...leaders.map(({ leader }) => leader)]
  return {
    graph,
    ask: connectGraph(connection),
    /** Returns the application permissions in Entra's token; null if it cannot be read. */
    roles: async () => rolesIn(await graphToken(connection, performance.now() + TIME_LIMIT_MS)),
    /** Returns a person for harmless requests: one named by the administrator, or a leader in the file. */
    somebody: () => firstEnabled(named, graph),
  }
}

const claims = z.object({ roles: z.array(z.string()).optional() })

/** Reads the token, whose form Entra may change. Null if unreadable; without the claim, it grants nothing. */
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
