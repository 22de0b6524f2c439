import type { Route } from '../http/server.ts'
import type { Config } from '../settings/config.ts'
import type { Listen } from '../store/listen.ts'
import { actionRoutes } from './actions-api.ts'
import { alertRoutes } from './alerts-api.ts'
import { auditRoutes } from './audit-api.ts'
import { identifyCaller } from './caller.ts'
import { eventRoutes } from './events-api.ts'
import { exportRoutes } from './export-api.ts'
import { HistoryFeed } from './history-feed.ts'
import { instructionRoutes } from './instruction-api.ts'
import { listViewRoutes } from './list-views-api.ts'
import type { Needs } from './needs.ts'
import { noticesRoutes } from './notices-api.ts'
import { offeredWordsRoutes } from './offered-words-api.ts'
import { repliesRoutes } from './replies-api.ts'
import { statisticsRoutes } from './statistics-api.ts'
import { tabRoutes } from './tab-routes.ts'
import { verifyTabToken } from './tab-token.ts'
import { ticketRoutes } from './tickets-api.ts'

/** `close` ends what keeps connections open. */
export type HelpDesk = { routes: Route[]; close(): Promise<void> }

/** The help desk's side: the tab's page and the API behind it. */
export function openHelpDesk(context: Needs, config: Config, listen: Listen): HelpDesk {
  const verify = verifyTabToken({ identity: config.identity, authorityHost: config.authorityHost })
  const caller = identifyCaller(verify, context.membership)
  const feed = new HistoryFeed({ ...context, listen }, context.log)
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
      ...instructionRoutes(context, caller),
      ...events.routes,
    ],
    close() {
      events.close()
      return feed.close()
    },
  }
}
