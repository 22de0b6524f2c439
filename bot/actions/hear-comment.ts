import { isSatisfied } from '../../dialogs/commands/command.ts'
import { cutOff } from '../../dialogs/report/read-answer.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Reply, Say } from '../../dialogs/turn.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { lastCommentOn } from '../tickets/comments-table.ts'
import { overtake } from './as-told.ts'
import { keepComment } from './comment.ts'
import type { Needs } from './needs.ts'

/** Longer than anybody writes on a card; what is longer is pasted. */
const LONGEST = 2_000

/** `to`: who gets it in chat, besides the help desk, who see it in the ticket. */
type Written = { text: string; by: string; to?: string[] }

/** What to say to it; `kept` gets the text as it is kept. */
export type CommentAnswers = { empty: Say; kept: (text: string) => Say }

/**
 * Keeps what somebody wrote on a card about a ticket that is held: once, however often it is pressed or sent again.
 */
export async function hearComment(
  trx: Db,
  ticket: TicketRow,
  written: Written,
  answers: CommentAnswers,
  context: Needs,
): Promise<Reply[]> {
  const { text: masked, found } = maskSecrets(written.text.trim())
  if (masked === '') return [{ show: 'text', text: answers.empty }]
  const text = cutOff(masked, LONGEST)
  const last = await lastCommentOn(trx, ticket.id)
  if (last?.by !== written.by || last.text !== text) {
    if (!isSatisfied(text)) await overtake(trx, ticket, written, context)
    await keepComment(trx, ticket, { to: [], ...written, text }, context)
  }
  const warning: Reply[] = found.length > 0 ? [{ show: 'text', text: ({ secretSeen }) => secretSeen }] : []
  return [...warning, { show: 'text', text: answers.kept(text) }]
}
