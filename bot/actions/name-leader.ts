import type { Say } from '../../dialogs/turn.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { entraId } from '../remote/entra-id.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsIn, leadersAlerted } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { isOwnTicket, type Ticket } from '../tickets/tickets-table.ts'
import { loadLockedAsTold, overtake } from './as-told.ts'
import type { Change } from './change.ts'

/** The employee says who their leader is, because neither file nor directory knew anybody more. */
export const nameLeader: Change = async (trx, ticketId, { leader }, personId, context) => {
  const leaderId = entraId().safeParse(leader).data ?? null
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  if (!ticket || !isOwnTicket(ticket, personId)) return [{ show: 'text', text: notOurs }]
  if (isNamed(leaderId, ticket)) return [{ show: 'text', text: thanks }]
  if (!isAskedFor(ticket)) return [{ show: 'text', text: notOurs }]
  if (!leaderId || !isFit(leaderId, ticket))
    return [
      { show: 'text', text: ({ afterwards }) => afterwards.nameLeader.unfit },
      { show: 'ask-leader', ticketId },
    ]
  const alert = { kind: 'leader', recipientId: leaderId, channel: 'teams', namedBy: personId } as const
  await overtake(trx, ticket, { by: personId }, context)
  await addDeliveries(trx, ticket, [alert], context)
  const details = { person: leaderId }
  await changeTicket(trx, { ticketId, what: 'leader-named', by: personId, details }, context)
  return [{ show: 'text', text: thanks }]
}

const notOurs: Say = (texts) => texts.notOurs
const thanks: Say = ({ afterwards }) => afterwards.nameLeader.thanks

/** Only while the last search has found nobody: a leader whom the directory knows cannot be replaced this way. */
function isAskedFor({ deliveries, status }: Ticket): boolean {
  return !isClosed(status) && alertsIn(deliveries).at(-1)?.last_error === NO_LEADER
}

/** Pressed again, it changes nothing. */
function isNamed(leaderId: string | null, { deliveries }: Ticket): boolean {
  return alertsIn(deliveries).some(
    ({ recipient_id, named_by, last_error }) =>
      named_by !== null && recipient_id === leaderId && last_error !== NO_LEADER,
  )
}

function isFit(leaderId: string, { reporter_id, affected_id, deliveries }: Ticket): boolean {
  return ![reporter_id, affected_id, ...leadersAlerted(deliveries)].includes(leaderId)
}
