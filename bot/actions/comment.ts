import { randomUUID } from 'node:crypto'
import { isSatisfied } from '../../dialogs/commands/command.ts'
import { knownType } from '../../dialogs/incident-type.ts'
import { cutOff } from '../../dialogs/report/read-answer.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { inWords, type Reply, type Say } from '../../dialogs/turn.ts'
import type { CommentRow, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket, reopen, type TicketChange } from '../tickets/change-ticket.ts'
import { insertComment } from '../tickets/comments-table.ts'
import { NOTED } from '../tickets/history-table.ts'
import { newsTo } from '../tickets/news.ts'
import { toAgent } from '../tickets/plan-deliveries.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { overtake, waitForLeader } from './as-told.ts'
import { ofSecretIn } from './mask-said.ts'
import type { Needs } from './needs.ts'

/** Tells the employees in chat; if `internal`, it is a note for agents, of which nobody is told. */
export async function comment(
  ticket: TicketRow,
  { text, by, internal }: { text: string; by: string; internal: boolean },
  context: Needs,
): Promise<void> {
  const said = internal ? { internal, what: NOTED, to: [] } : { to: employeesIn(ticket) }
  await keepComment(ticket, { ...said, text: maskSecrets(text).text, by }, context)
}

/** Longer than anything typed on a card; longer text is pasted. */
const LONGEST = 4_000

/** The replies; `kept` receives the stored text, and whether it reopened the ticket. */
export type CommentAnswers = { empty: Say; kept: (text: string, reopens: boolean) => Say }

/** `to`: employees who get it in chat. `after`: the last comment when the card was shown; empty: none. */
type OnCard = { text: string; by: string; to?: string[]; after?: string | undefined }

/** Stores it once even if repeated. Reopens a resolved ticket, where the help desk would not see it. */
export async function hearComment(
  ticket: Ticket,
  { after, ...written }: OnCard,
  answers: CommentAnswers,
  context: Needs,
): Promise<Reply[]> {
  const type = knownType(ticket, context)
  const ofSecret = type && ofSecretIn(ticket.cause, type)
  const { text: masked, found } = maskSecrets(written.text.trim(), { ofSecret })
  if (masked === '') return [inWords(answers.empty)]
  const text = cutOff(masked, LONGEST)
  const kept = sinceShown(ticket, after).findLast((one) => one.by === written.by && one.text === text)
  if (!kept && !isSatisfied(text)) await overtake(ticket, written, context)
  const commentId = kept?.id ?? (await keepComment(ticket, { to: [], ...written, text }, context))
  const reopens = ticket.status === 'resolved' && !isSatisfied(text)
  if (reopens) await reopenByWriting(ticket, { commentId, by: written.by }, context)
  const warning: Reply[] = found.length > 0 ? [inWords(({ secretSeen }) => secretSeen)] : []
  return [...warning, inWords(answers.kept(text, reopens))]
}

/** Returns the comments that came after a card; only the last one when the card does not say. */
function sinceShown({ comments }: Ticket, after: string | undefined): CommentRow[] {
  return comments.slice(after === undefined ? -1 : comments.findIndex(({ id }) => id === after) + 1)
}

/** Tells the agent and the employees of the ticket, except the author. */
async function reopenByWriting(
  ticket: Ticket,
  { commentId, by }: { commentId: string; by: string },
  context: Needs,
): Promise<void> {
  const change = reopen(ticket, context.clock())
  if (!change) return
  await changeTicket({ ticketId: ticket.id, by: null, ...change, details: { comment: commentId } }, context)
  await waitForLeader(ticket.id, context)
  const resolved = ticket.events.findLast(({ what }) => what === 'resolved')
  const agentId = ticket.assignee_id ?? resolved?.by
  const others = employeesIn(ticket).filter((id) => id !== by)
  const news = others.map((id) => newsTo(id, 'outcome', 'reopened'))
  await addDeliveries(ticket, [...(agentId ? [toAgent(agentId, 'notice')] : []), ...news], context)
}

/** A comment without secrets, and its recipients in chat, never its author. */
type Written = Pick<CommentRow, 'text' | 'by'> &
  Partial<Pick<CommentRow, 'desk' | 'internal'>> &
  Partial<Omit<TicketChange, 'ticketId' | 'by'>> & { to: string[] }

/** @returns the comment's id */
export async function keepComment(
  ticket: TicketRow,
  { text, by, desk = null, internal = false, to, details = {}, ...change }: Written,
  context: Needs,
): Promise<string> {
  const id = randomUUID()
  const ticketId = ticket.id
  await insertComment(context.db, { id, ticket_id: ticketId, at: context.clock(), by, desk, internal, text })
  const said = { what: 'commented', ...change, ticketId, by, details: { comment: id, ...details } }
  await changeTicket(said, context)
  const others = to.filter((personId) => personId !== by)
  const news = others.map((personId) => newsTo(personId, 'comment', id))
  await addDeliveries(ticket, news, context)
  return id
}
