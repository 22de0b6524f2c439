import type { Language } from '../../dialogs/incident-type.ts'
import type { Context } from '../context.ts'
import { addDuration } from '../organisation.ts'
import type { CardMessage } from '../show/card-message.ts'
import { NotYet } from '../store/pace.ts'
import type { TicketRow } from '../store/schema.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { onceMoreAtMost } from './once-more.ts'
import { postInOwnChat } from './own-chat.ts'
import { tryAgain } from './try-again.ts'

const RETRY_MS = 10_000

/** For what must not be lost unnoticed. */
type Lost = {
  /** When it was last asked for: from then on it is tried for as long as any delivery. */
  askedAt: () => Promise<Date>
  /** What to do once nobody tries it any more. */
  note: (error: string) => Promise<void>
}

type About = {
  ticket: Pick<TicketRow, 'number'>
  brokenOff: number
  /** Without it, it stands on the recipient's own card in any case. */
  lost?: Lost
}

/**
 * News of a ticket in somebody's own chat, from a job. Said twice it would be worse than not confirmed: a lost answer,
 * which mostly means that it arrived, is not met with a repeat.
 * @param about.brokenOff see `Queue.work`
 */
export async function sayOnce(
  personId: string,
  show: (language: Language) => CardMessage,
  { ticket, brokenOff, lost }: About,
  context: Context,
): Promise<void> {
  try {
    onceMoreAtMost(brokenOff, context.metrics)
    await postInOwnChat(personId, show, context)
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error
    context.log.warn({ ticket: ticket.number, error: error.code }, 'news of a ticket not brought')
    if (error.kind === 'later') await tryLater(error, lost, context)
    await lost?.note(error.code)
  }
}

/** Throws until it is given up. */
async function tryLater(
  failure: DeliveryFailure,
  lost: Lost | undefined,
  { clock, organisation }: Context,
): Promise<void> {
  const now = clock()
  if (!lost) throw tryAgain(failure, now)
  const again = new Date(now.getTime() + (failure.retryAfterMs ?? RETRY_MS))
  if (again < addDuration(await lost.askedAt(), organisation.giveUpAfter)) throw new NotYet(again)
}
