import type { Resolution } from '../../dialogs/incident-type.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket, resolve } from '../tickets/change-ticket.ts'
import type { Changing } from '../tickets/needs.ts'
import { newsTo } from '../tickets/news.ts'
import { stopOutcomes } from '../tickets/outcomes-table.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import { keepComment } from './comment.ts'
import type { Needs } from './needs.ts'

/** `text`: sent to the employees with the news; may be empty. */
type Resolved = { resolution: Resolution; text: string; by: string; heldUntil: Date | undefined }

/** An agent resolves a locked ticket. False if its state does not allow it. */
export async function resolveTicket(
  ticket: TicketRow,
  { resolution, text, by, heldUntil }: Resolved,
  context: Needs,
): Promise<boolean> {
  const change = resolve(ticket, resolution, context.clock())
  if (!change) return false
  const set = { ...change.set, held_until: heldUntil ?? null }
  const said = { ...change, set, by, heldUntil }
  if (text === '') await changeTicket({ ticketId: ticket.id, ...said }, context)
  else await keepComment(ticket, { ...said, text: maskSecrets(text).text, to: [] }, context)
  await announceOutcome(ticket, 'resolved', context, heldUntil)
  return true
}

/** Tells the employees that the help desk has resolved or reopened the ticket. */
export async function announceOutcome(
  ticket: TicketRow,
  outcome: 'resolved' | 'reopened',
  context: Changing,
  heldUntil?: Date,
): Promise<void> {
  await stopOutcomes(context.db, ticket.id)
  const when = heldUntil && { due_at: heldUntil }
  const planned = employeesIn(ticket).map((id) => ({ ...newsTo(id, 'outcome', outcome), ...when }))
  await addDeliveries(ticket, planned, context)
}
