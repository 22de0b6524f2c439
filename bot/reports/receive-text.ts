import { inWords, type Said } from '../../dialogs/turn.ts'
import { conversationAt } from '../directory/conversations-table.ts'
import type { Incoming, Origin } from '../teams/read-activity.ts'
import { isToBeTold } from '../tickets/deliveries-table.ts'
import { languageOfSender } from './meet-sender.ts'
import type { Answer } from './move.ts'
import type { InTurn } from './needs.ts'
import { takeTurn } from './take-turn.ts'

/** Longer than anything typed about a lost card; longer text is pasted. */
const LONGEST_TEXT = 4_000

/** Handles typed text. A picture alone says nothing. */
export async function receiveText(
  { text, origin, hasFile, quotes }: Extract<Incoming, { kind: 'text' }>,
  context: InTurn,
): Promise<Answer> {
  if (text.length > LONGEST_TEXT) {
    const tooLong = inWords((texts) => texts.tooLong)
    return { replies: [tooLong], language: await languageOfSender(context, origin) }
  }
  const said: Said = text === '' ? { kind: hasFile ? 'said-nothing' : 'greeted' } : { kind: 'text', text }
  return takeTurn({ ...origin, said, hasFile, quotes, draftId: null, replaces: null }, context)
}

/** Not if an alert is about to come. Teams reports the first opening in two ways, sometimes at once. */
export async function greet(origin: Origin, context: InTurn): Promise<Answer> {
  const alerted = await isToBeTold(context.db, origin.personId)
  const known = await conversationAt(context.db, origin.conversationId)
  const said: Said = { kind: 'greeted' }
  const answer = await takeTurn({ ...origin, said, draftId: null, replaces: null }, context)
  return alerted || known || !answer.isFirst ? { ...answer, replies: [] } : answer
}
