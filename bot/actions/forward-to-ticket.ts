import type { Forwarded, Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { addToNote } from './add-information.ts'
import { hearAnswer } from './answer-comment.ts'
import { confirmAsRead } from './confirm-as-read.ts'
import type { Needs } from './needs.ts'

/** A text that somebody typed in the chat reaches their ticket, in the caller's transaction. */
export async function forwardToTicket(
  trx: Db,
  { ticketId, text, as, claim }: Forwarded,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  if (as === 'confirmation') return confirmAsRead(trx, ticketId, claim ?? '', personId, context)
  const take = as === 'answer' ? hearAnswer : addToNote
  return take(trx, ticketId, text, personId, context)
}
