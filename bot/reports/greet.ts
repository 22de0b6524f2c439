import { conversationAt } from '../directory/conversations-table.ts'
import type { Origin } from '../teams/read-activity.ts'
import { isToBeTold } from '../tickets/deliveries-table.ts'
import { type Answer, moveFrom } from './move.ts'
import type { InTurn } from './needs.ts'
import { takeTurn } from './take-turn.ts'

/**
 * Somebody opens the chat for the first time: the menu, unless the bot is just coming to them with an alert. Teams
 * tells it in two ways, sometimes at the same moment.
 */
export async function greet(origin: Origin, context: InTurn): Promise<Answer> {
  const alerted = await isToBeTold(context.db, origin.personId)
  const known = await conversationAt(context.db, origin.conversationId)
  const answer = await takeTurn(
    { ...moveFrom(origin), said: { kind: 'greeted' }, draftId: null, replaces: null },
    context,
  )
  return alerted || known || !answer.isFirst ? { ...answer, replies: [] } : answer
}
