import type { Logger } from 'pino'
import type { Db } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import type { Clock } from '../time/clock.ts'
import { isNewlyPutBack, withholdDue } from './withhold-table.ts'

const LOOK_AGAIN_MS = 15 * 60_000

/**
 * Before anything else is done: where an older state of the database was put back, in whichever way, what it is about to
 * send may have been sent since, and leaders may have answered. It is withheld, and somebody decides (actions/release.ts).
 */
export async function withholdPutBack(db: Db, clock: Clock, log: Logger): Promise<void> {
  const now = clock()
  const withheld = await transact(db, async (trx) =>
    (await isNewlyPutBack(trx, now, true)) ? withholdDue(trx, null, now) : null,
  )
  if (withheld)
    log.warn(withheld, 'an older state of the database was put back: what was about to go out is withheld')
}

/**
 * A bot that is at work while another server takes over goes on with what was due, and nobody has to decide: the next start
 * need not take it for an older state. Called every now and then.
 */
export async function noteTakenOver(db: Db, clock: Clock): Promise<void> {
  await isNewlyPutBack(db, clock(), false)
}

/** When to look again at what waits for somebody to decide; whoever does has it looked at then. */
export function afterWithheld(now: Date): Date {
  return new Date(now.getTime() + LOOK_AGAIN_MS)
}
