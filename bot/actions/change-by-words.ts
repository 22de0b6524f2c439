import type { HandedOn, Reply, Turn } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { acknowledge } from './acknowledge.ts'
import { forwardToTicket } from './forward-to-ticket.ts'
import { handOn } from './hand-on.ts'
import type { Needs } from './needs.ts'
import { withdraw } from './withdraw.ts'

type ByWords = Pick<Turn, 'withdraws' | 'acknowledges' | 'handsOn' | 'forwards'>

/** Whether what somebody typed changes a ticket that is filed. */
export function changesByWords(turn: ByWords): boolean {
  return Boolean(turn.withdraws || turn.acknowledges || turn.handsOn || turn.forwards)
}

/** Changes it, in the caller's transaction. It says itself what came of it. */
export async function changeByWords(
  trx: Db,
  { withdraws, acknowledges, handsOn, forwards }: ByWords,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  if (withdraws) return withdraw(trx, withdraws, personId, context)
  if (acknowledges) return acknowledge(trx, acknowledges, personId, context)
  if (handsOn) return handOnEach(trx, handsOn, personId, context)
  return forwards ? forwardToTicket(trx, forwards, personId, context) : []
}

async function handOnEach(trx: Db, handedOn: HandedOn[], personId: string, context: Needs): Promise<Reply[]> {
  const replies: Reply[] = []
  for (const one of handedOn) replies.push(...(await handOn(trx, one, personId, context)))
  return replies
}
