import { inWords, type Reply } from '../../dialogs/turn.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { entraId } from '../remote/entra-id.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsIn, mayBeAlerted } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedOwn, overtake } from './as-told.ts'
import type { Change } from './change.ts'
import { NOT_OURS } from './not-theirs.ts'

/** The employee says who their leader is, because neither file nor directory knew anybody more. */
export const nameLeader: Change = async (trx, ticketId, { leader }, personId, context) => {
  const leaderId = entraId().safeParse(leader).data ?? null
  const ticket = await loadLockedOwn(trx, ticketId, personId, context)
  if (!ticket) return NOT_OURS
  if (isNamed(leaderId, ticket)) return thanks
  if (!isAskedFor(ticket)) return NOT_OURS
  if (!leaderId || !mayBeAlerted(leaderId, ticket))
    return [inWords(({ afterwards }) => afterwards.nameLeader.unfit), { show: 'ask-leader', ticketId }]
  const alert = { kind: 'leader', recipientId: leaderId, channel: 'teams', namedBy: personId } as const
  await overtake(trx, ticket, { by: personId }, context)
  await addDeliveries(trx, ticket, [alert], context)
  const details = { person: leaderId }
  await changeTicket(trx, { ticketId, what: 'leader-named', by: personId, details }, context)
  return thanks
}

const thanks: Reply[] = [inWords(({ afterwards }) => afterwards.nameLeader.thanks)]

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
