import { Problem } from '../http/problem.ts'
import type { Route } from '../http/server.ts'
import type { IdentifyCaller } from './caller.ts'
import type { Needs } from './needs.ts'

/** `GET /api/instruction`: the municipality's own copy, for everybody who is signed in. 404 when it is on the web. */
export function instructionRoutes({ organisation }: Needs, caller: IdentifyCaller): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/instruction',
      async handle(request) {
        await caller(request)
        const { instruction } = organisation.links
        if (typeof instruction === 'string') throw new Problem(404)
        return { status: 200, body: instruction }
      },
    },
  ]
}
