import { z } from 'zod'
import { isSatisfied } from '../../dialogs/commands/command.ts'
import type { Texts } from '../../dialogs/texts/index.ts'
import type { Reply, Say } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket, reopen } from '../tickets/change-ticket.ts'
import { lastCommentOn, loadComment } from '../tickets/comments-table.ts'
import { toAgent } from '../tickets/plan-deliveries.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedOwn, waitForLeader } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import { hearComment } from './comment.ts'
import type { Needs } from './needs.ts'

const Id = z.guid()

/** The reporter or the affected person answers on the card with what the help desk wrote. It keeps both in sight. */
export const answerComment: Change = async (trx, ticketId, { answer = '', commentId }, personId, context) => {
  const id = Id.safeParse(commentId).data
  const comment = id && (await loadComment(trx, id))
  const question = comment && comment.ticket_id === ticketId && !comment.internal ? comment.text : null
  const kept: Kept = (written, thanks) => (texts) => {
    const { asked, said } = texts.comment
    return [...(question ? [asked(question, texts.helpDeskName)] : []), said(written), thanks(texts)].join(
      '\n',
    )
  }
  return hear(trx, ticketId, { text: answer, by: personId }, kept, context)
}

/** The same, typed in the chat. */
export const hearAnswer: Change = async (trx, ticketId, { text = '' }, personId, context) => {
  return hear(trx, ticketId, { text, by: personId }, (_, thanks) => thanks, context)
}

/** What to say to it: `thanks` and perhaps more. */
type Kept = (written: string, thanks: Say) => Say

async function hear(
  trx: Db,
  ticketId: string,
  written: { text: string; by: string },
  kept: Kept,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedOwn(trx, ticketId, written.by, context)
  if (!ticket) return NOT_OURS
  const reopens = isReopening(ticket, written.text)
  const thanks: Say = ({ comment, helpDeskName }) =>
    (reopens ? comment.reopened : comment.answered)(ticket.number, helpDeskName)
  const answers = {
    empty: ({ comment }: Texts) => comment.empty,
    kept: (text: string) => kept(text, thanks),
  }
  const replies = await hearComment(trx, ticket, written, answers, context)
  if (reopens) await reopenByAnswer(trx, ticket, context)
  return replies
}

/** Whether an answer opens what was resolved: nobody in the help desk would look there for it. */
function isReopening({ status }: Ticket, answer: string): boolean {
  return status === 'resolved' && answer.trim() !== '' && !isSatisfied(answer)
}

/** After the answer was kept. Tells whoever has seen to it; they who answered know. */
async function reopenByAnswer(trx: Db, ticket: Ticket, context: Needs): Promise<void> {
  const change = reopen(ticket, context.clock())
  const answer = await lastCommentOn(trx, ticket.id)
  if (!change || !answer) return
  const details = { comment: answer.id }
  await changeTicket(trx, { ticketId: ticket.id, by: null, ...change, details }, context)
  await waitForLeader(trx, ticket.id, context)
  const agentId = whoSawToIt(ticket)
  await addDeliveries(trx, ticket, agentId ? [toAgent(agentId, 'notice')] : [], context)
}

function whoSawToIt({ assignee_id, events }: Ticket): string | null {
  return assignee_id ?? events.findLast(({ what }) => what === 'resolved')?.by ?? null
}
