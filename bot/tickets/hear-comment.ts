import type { Reply } from '../../dialogs/report-dialog.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { Db } from '../store/open-database.ts'
import type { TicketRow } from '../store/schema.ts'
import { keepComment } from './comment.ts'
import { lastCommentOn } from './comments-table.ts'

/** Longer than anybody writes on a card; what is longer is pasted. */
const LONGEST = 2_000

type Written = { text: string; by: string }

/**
 * Keeps what somebody wrote on a card about a ticket that is held: once, however often it is pressed or sent again.
 * @param answers what to say to it
 */
export async function hearComment(
  trx: Db,
  ticket: TicketRow,
  written: Written,
  answers: { empty: string; kept: string },
  context: Context,
): Promise<Reply[]> {
  const { text: masked, found } = maskSecrets(written.text.trim())
  if (masked === '') return [{ show: 'text', text: answers.empty }]
  const text = masked.slice(0, LONGEST)
  const last = await lastCommentOn(trx, ticket.id)
  if (last?.by !== written.by || last.text !== text) await keepComment(trx, ticket, text, written.by, context)
  const warning: Reply[] = found.length > 0 ? [{ show: 'text', text: textsIn('nb').secretSeen }] : []
  return [...warning, { show: 'text', text: answers.kept }]
}
