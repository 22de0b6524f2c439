import { blockedMail } from '../deliveries/blocked-mail-table.ts'
import { ok } from '../http/answer.ts'
import type { Route } from '../http/server.ts'
import type { Config } from '../settings/config.ts'
import type { Listen } from '../store/listen.ts'
import { actionRoutes } from './actions-api.ts'
import { alertRoutes } from './alerts-api.ts'
import type { NoticesJson } from './api-shapes.ts'
import { auditRoutes } from './audit-api.ts'
import { agentsOnly, type IdentifyCaller, identifyCaller, routesFor } from './caller.ts'
import { eventRoutes } from './events-api.ts'
import { exportRoutes } from './export-api.ts'
import { HistoryFeed } from './history-feed.ts'
import { listViewRoutes } from './list-views-api.ts'
import type { Needs } from './needs.ts'
import { offeredWordsRoutes } from './offered-words.ts'
import { repliesRoutes } from './replies-api.ts'
import { statisticsRoutes } from './statistics.ts'
import { tabRoutes } from './tab-routes.ts'
import { verifyTabToken } from './tab-token.ts'
import { ticketRoutes } from './tickets-api.ts'

/** `close` ends connections kept open. */
export type HelpDesk = { routes: Route[]; close(): Promise<void> }

/** The help desk's part: the tab's page and its API. */
export function openHelpDesk(context: Needs, config: Config, listen: Listen): HelpDesk {
  const caller = identifyCaller(verifyTabToken(config), context.membership)
  const feed = new HistoryFeed({ ...context, listen })
  const events = eventRoutes(context, caller, feed)
  return {
    routes: [
      ...tabRoutes(config.mode),
      ...ticketRoutes(context, caller, feed),
      ...listViewRoutes(context, caller),
      ...actionRoutes(context, caller),
      ...alertRoutes(context, caller),
      ...exportRoutes(context, caller),
      ...auditRoutes(context, caller),
      ...statisticsRoutes(context, caller),
      ...noticesRoutes(context, caller),
      ...repliesRoutes(context, caller),
      ...offeredWordsRoutes(context, caller),
      ...events.routes,
    ],
    close() {
      events.close()
      return feed.close()
    },
  }
}

/** `GET /api/notices`: troubles of Straks itself. Nothing about tickets, so views are not logged. */
function noticesRoutes({ db, clock }: Needs, caller: IdentifyCaller): Route[] {
  return [
    routesFor(caller, agentsOnly)('GET', '/api/notices', async () => {
      const blocked = await blockedMail(db, clock())
      const mailBlocked = blocked && { since: blocked.since.toISOString(), error: blocked.error }
      return ok({ mailBlocked } satisfies NoticesJson)
    }),
  ]
}
