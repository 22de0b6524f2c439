import { blockedMail } from '../deliveries/blocked-mail-table.ts'
import type { Route } from '../http/server.ts'
import type { NoticesJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller } from './caller.ts'
import type { Needs } from './needs.ts'

/** `GET /api/notices`: what keeps Straks itself from doing its work. Nothing of any ticket, so looking is no history. */
export function noticesRoutes({ db, clock }: Needs, caller: IdentifyCaller): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/notices',
      async handle(request) {
        agentsOnly(await caller(request))
        const blocked = await blockedMail(db, clock())
        const body: NoticesJson = {
          mailBlocked: blocked && { since: blocked.since.toISOString(), error: blocked.error },
        }
        return { status: 200, body }
      },
    },
  ]
}
