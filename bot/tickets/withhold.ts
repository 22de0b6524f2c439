import { transact } from '../store/transact.ts'
import type { Needs } from './needs.ts'
import { isNewlyPutBack, withholdDue } from './withhold-table.ts'

const LOOK_AGAIN_MS = 15 * 60_000

/**
 * Before anything else is done: where an older state of the database was put back, in whichever way, what it is about to
 * send may have been sent since, and leaders may have answered. It is withheld, and somebody decides (actions/release.ts).
 */
export async function withholdPutBack(context: Pick<Needs, 'db' | 'clock' | 'log'>): Promise<void> {
  const now = context.clock()
  const withheld = await transact(context, async ({ db }) =>
    (await isNewlyPutBack(db, now, true)) ? withholdDue(db, null, now) : null,
  )
  if (withheld)
    context.log.warn(
      withheld,
      'an older state of the database was put back: what was about to go out is withheld',
    )
}

/**
 * A bot that is at work while another server takes over goes on with what was due, and nobody has to decide: the next start
 * need not take it for an older state. Called every now and then.
 */
export async function noteTakenOver({ db, clock }: Pick<Needs, 'db' | 'clock'>): Promise<void> {
  await isNewlyPutBack(db, clock(), false)
}

/** When to look again at what waits for somebody to decide; whoever does has it looked at then. */
export function afterWithheld(now: Date): Date {
  return new Date(now.getTime() + LOOK_AGAIN_MS)
}
