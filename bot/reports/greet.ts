import type { Origin } from '../teams/read-activity.ts'
import type { Answer } from './move.ts'
import type { InTurn } from './needs.ts'
import { moveFrom } from './receive-text.ts'
import { takeTurn } from './take-turn.ts'

/**
 * Somebody opens the chat for the first time: the menu, unless the bot is just coming to them with an alert. Teams
 * tells it in two ways, sometimes at the same moment.
 */
export async function greet(origin: Origin, context: InTurn): Promise<Answer> {
  const alerted = await context.db
    .selectFrom('deliveries')
    .select('id')
    .where('recipient_id', '=', origin.personId)
    .where('due_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  const known = await context.db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', origin.conversationId)
    .executeTakeFirst()
  const answer = await takeTurn(
    { ...moveFrom(origin), said: { kind: 'greeted' }, draftId: null, replaces: null },
    context,
  )
  return alerted || known || !answer.isFirst ? { ...answer, replies: [] } : answer
}
