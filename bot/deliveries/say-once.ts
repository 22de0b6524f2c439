import type { Language } from '../../dialogs/incident-type.ts'
import type { Context } from '../context.ts'
import type { CardMessage } from '../show/card-message.ts'
import type { TicketRow } from '../store/schema.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { onceMoreAtMost } from './once-more.ts'
import { postInOwnChat } from './own-chat.ts'
import { tryAgain } from './try-again.ts'

type About = {
  ticket: Pick<TicketRow, 'number'>
  brokenOff: number
  lost?: (error: string) => Promise<void>
}

/**
 * News of a ticket in somebody's own chat, from a job. What it says stands on their receipt in any case, and said twice
 * it would be worse than not confirmed: a lost answer is not met with a repeat.
 * @param about.brokenOff see `Queue.work`
 * @param about.lost what to do once nobody tries it any more
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
    if (error.kind === 'later') throw tryAgain(error, context.clock())
    await lost?.(error.code)
  }
}
