import type { Resolution } from '../../dialogs/incident-type.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { resolve } from '../tickets/agent-changes.ts'
import { announceOutcome } from '../tickets/announce-outcome.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { keepComment } from './comment.ts'
import type { Needs } from './needs.ts'

/** `text`: to those whose ticket it is, who get it with the news; may be empty. */
type Resolved = { resolution: Resolution; text: string; by: string; heldUntil: Date | undefined }

/** An agent resolves a ticket that is held. False: its state does not allow that. */
export async function resolveTicket(
  trx: Db,
  ticket: TicketRow,
  { resolution, text, by, heldUntil }: Resolved,
  context: Needs,
): Promise<boolean> {
  const change = resolve(ticket, resolution, context.clock())
  if (!change) return false
  const set = { ...change.set, held_until: heldUntil ?? null }
  const said = { ...change, set, by, heldUntil }
  if (text === '') await changeTicket(trx, { ticketId: ticket.id, ...said }, context)
  else await keepComment(trx, ticket, { ...said, text: maskSecrets(text).text, to: [] }, context)
  await announceOutcome(trx, ticket, 'resolved', context, heldUntil)
  return true
}
