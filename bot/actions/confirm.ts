import { claimsOf, knownType } from '../../dialogs/incident-type.ts'
import type { ConfirmationRow, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { confirmationsIn, deleteConfirmation, saveConfirmation } from '../tickets/confirmations-table.ts'
import { newsTo } from '../tickets/news.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import type { Needs } from './needs.ts'

export type Confirmation = Omit<ConfirmationRow, 'ticket_id' | 'at'>

/** `known`: an equally reliable source has said so; `not-of-this`: the claim does not apply here. */
export type Confirmed = 'confirmed' | 'known' | 'not-of-this'

/** Least reliable first. */
const SOURCES: Confirmation['source'][] = ['employee', 'agent', 'desk']

/** Never call it for what a text seems to say: `source` pressed the button, or said it of themselves. */
export async function confirm(ticket: TicketRow, said: Confirmation, context: Needs): Promise<Confirmed> {
  const { what, by, source, desk } = said
  const type = knownType(ticket, context)
  if (!type || claimsOf(type, ticket.cause).every(({ id }) => id !== what)) return 'not-of-this'
  const before = (await confirmationsIn(context.db, [ticket.id])).find((one) => one.what === what)
  if (before && SOURCES.indexOf(before.source) >= SOURCES.indexOf(source)) return 'known'
  await saveConfirmation(context.db, { ...said, ticket_id: ticket.id, at: context.clock() })
  const details = { claim: what, source, ...(desk && { desk }) }
  await changeTicket({ ticketId: ticket.id, what: 'confirmation', by, details }, context)
  if (before?.source !== 'agent') await announce('confirmation', ticket, said, context)
  return 'confirmed'
}

/** Tells everybody but the author. */
async function announce(
  news: 'confirmation' | 'correction',
  ticket: TicketRow,
  { what, by }: Pick<Confirmation, 'what' | 'by'>,
  context: Needs,
): Promise<void> {
  const others = employeesIn(ticket).filter((id) => id !== by)
  const told = others.map((id) => newsTo(id, news, what))
  await addDeliveries(ticket, told, context)
}

/** The employees may rely on the mistaken claim, so they are told. False: there is no such claim. */
export async function takeBackConfirmation(
  ticket: TicketRow,
  what: string,
  by: string,
  context: Needs,
): Promise<boolean> {
  if (!(await deleteConfirmation(context.db, ticket.id, what))) return false
  const details = { claim: what }
  await changeTicket({ ticketId: ticket.id, what: 'confirmation-removed', by, details }, context)
  await announce('correction', ticket, { what, by }, context)
  return true
}
