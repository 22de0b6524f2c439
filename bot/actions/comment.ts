import { randomUUID } from 'node:crypto'
import { isSatisfied } from '../../dialogs/commands/command.ts'
import { cutOff } from '../../dialogs/report/read-answer.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { inWords, type Reply, type Say } from '../../dialogs/turn.ts'
import type { CommentRow, Db, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket, type TicketChange } from '../tickets/change-ticket.ts'
import { insertComment, lastCommentOn } from '../tickets/comments-table.ts'
import { NOTED } from '../tickets/history-table.ts'
import { newsTo } from '../tickets/news.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import { overtake } from './as-told.ts'
import type { Needs } from './needs.ts'

/**
 * The help desk says something about a ticket: whoever it concerns gets it in chat; or, `internal`, an agent notes
 * something for agents alone, and nobody is told.
 */
export async function comment(
  trx: Db,
  ticket: TicketRow,
  { text, by, internal }: { text: string; by: string; internal: boolean },
  context: Needs,
): Promise<void> {
  const said = internal ? { internal, what: NOTED, to: [] } : { to: employeesIn(ticket) }
  await keepComment(trx, ticket, { ...said, text: maskSecrets(text).text, by }, context)
}

/** Longer than anybody writes on a card; what is longer is pasted. */
const LONGEST = 2_000

/** What to say to it; `kept` gets the text as it is kept. */
export type CommentAnswers = { empty: Say; kept: (text: string) => Say }

/**
 * Keeps what somebody wrote on a card about a ticket that is held: once, however often it is pressed or sent again.
 * @param written `to`: who gets it in chat, besides the help desk, who see it in the ticket
 */
export async function hearComment(
  trx: Db,
  ticket: TicketRow,
  written: { text: string; by: string; to?: string[] },
  answers: CommentAnswers,
  context: Needs,
): Promise<Reply[]> {
  const { text: masked, found } = maskSecrets(written.text.trim())
  if (masked === '') return [inWords(answers.empty)]
  const text = cutOff(masked, LONGEST)
  const last = await lastCommentOn(trx, ticket.id)
  if (last?.by !== written.by || last.text !== text) {
    if (!isSatisfied(text)) await overtake(trx, ticket, written, context)
    await keepComment(trx, ticket, { to: [], ...written, text }, context)
  }
  const warning: Reply[] = found.length > 0 ? [inWords(({ secretSeen }) => secretSeen)] : []
  return [...warning, inWords(answers.kept(text))]
}

/** What somebody wrote, without secrets, and who gets it in chat. */
type Written = Pick<CommentRow, 'text' | 'by'> &
  Partial<Pick<CommentRow, 'desk' | 'internal'>> &
  Partial<Omit<TicketChange, 'ticketId' | 'by'>> & { to: string[] }

export async function keepComment(
  trx: Db,
  ticket: TicketRow,
  { text, by, desk = null, internal = false, to, details = {}, ...change }: Written,
  context: Needs,
): Promise<void> {
  const id = randomUUID()
  const ticketId = ticket.id
  await insertComment(trx, { id, ticket_id: ticketId, at: context.clock(), by, desk, internal, text })
  const said = { what: 'commented', ...change, ticketId, by, details: { comment: id, ...details } }
  await changeTicket(trx, said, context)
  const news = to.map((personId) => newsTo(personId, 'comment', id))
  await addDeliveries(trx, ticket, news, context)
}
