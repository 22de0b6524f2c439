import { transact } from '../store/transact.ts'
import type { Needs } from './needs.ts'
import { refreshing } from './ticket-cards-table.ts'
import { cardsWithheld, isNewlyPutBack, withholdDue } from './withhold-table.ts'

const LOOK_AGAIN_MS = 15 * 60_000

/**
 * Runs first at start: after a restore of older data, in any way, due deliveries may have been sent since,
 * and leaders may have answered. They are withheld until a person decides (actions/release.ts), and shown so.
 */
export async function withholdPutBack(context: Pick<Needs, 'db' | 'queue' | 'clock' | 'log'>): Promise<void> {
  const now = context.clock()
  const withheld = await transact(context, async ({ db, queue }) => {
    if (!(await isNewlyPutBack(db, now, true))) return null
    const counts = await withholdDue(db, null, now)
    await queue.addAll(db, (await cardsWithheld(db, now)).map(refreshing))
    return counts
  })
  if (withheld)
    context.log.warn(
      withheld,
      'an older state of the database was put back: what was about to go out is withheld',
    )
}

/** Returns when to look again at tickets that await a decision; the decision itself triggers a look too. */
export function afterWithheld(now: Date): Date {
  return new Date(now.getTime() + LOOK_AGAIN_MS)
}
