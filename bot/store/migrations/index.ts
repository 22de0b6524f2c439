import type { Migration } from 'kysely/migration'
import { firstReport } from './001-first-report.ts'
import { helpDesk } from './002-help-desk.ts'
import { afterTheReport } from './003-after-the-report.ts'
import { queue } from './003-queue.ts'
import { search } from './004-search.ts'
import { statistics } from './005-statistics.ts'
import { languages } from './006-languages.ts'
import { jobsBrokenOff } from './007-jobs-broken-off.ts'
import { turns } from './008-turns.ts'
import { metAt } from './009-met-at.ts'
import { countedAlike } from './010-counted-alike.ts'
import { searchFurther } from './011-search-further.ts'
import { waitingAlerts } from './012-waiting-alerts.ts'
import { clearlyWritten } from './013-clearly-written.ts'
import { attention } from './014-attention.ts'
import { restricted } from './015-restricted.ts'
import { withoutLeader } from './016-without-leader.ts'
import { leases } from './017-leases.ts'
import { historyStands } from './018-history-stands.ts'
import { repeats } from './019-repeats.ts'
import { origin } from './020-origin.ts'

/** In the order in which they run. Never change one that has been released: add another. */
export const migrations: Record<string, Migration> = {
  '001-first-report': firstReport,
  '002-help-desk': helpDesk,
  '003-after-the-report': afterTheReport,
  '003-queue': queue,
  '004-search': search,
  '005-statistics': statistics,
  '006-languages': languages,
  '007-jobs-broken-off': jobsBrokenOff,
  '008-turns': turns,
  '009-met-at': metAt,
  '010-counted-alike': countedAlike,
  '011-search-further': searchFurther,
  '012-waiting-alerts': waitingAlerts,
  '013-clearly-written': clearlyWritten,
  '014-attention': attention,
  '015-restricted': restricted,
  '016-without-leader': withoutLeader,
  '017-leases': leases,
  '018-history-stands': historyStands,
  '019-repeats': repeats,
  '020-origin': origin,
}
