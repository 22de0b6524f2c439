import { inWords, type Reply, type Turn } from '../../dialogs/turn.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { peopleCalled } from '../directory/people-table.ts'
import { entraId } from '../remote/entra-id.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsIn, lacksLeader, mayBeAlerted } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { loadLockedOfOne } from '../tickets/filed-together.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { isOwnTicket, loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import { overtake } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import type { Needs } from './needs.ts'

/** If none was found, or the wrong one. Counts for all their open tickets about the same person. */
export const nameLeader: Change = async (ticketId, { leader }, personId, context) => {
  const leaderId = entraId().safeParse(leader).data ?? null
  const asked = await loadTicket(context.db, ticketId)
  if (!asked || !isOwnTicket(asked, personId)) return NOT_OURS
  const own = await loadLockedOfOne(context.db, asked, personId, context.clock())
  const ticket = own.find(({ id }) => id === ticketId)
  if (!ticket) return NOT_OURS
  if (isNamed(leaderId, ticket)) return thanks
  if (!mayBeNamed(ticket, context)) return NOT_OURS
  if (!leaderId || !mayBeAlerted(leaderId, ticket))
    return [inWords(({ afterwards }) => afterwards.nameLeader.unfit), { show: 'ask-leader', ticketId }]
  for (const one of own)
    if (mayBeNamed(one, context) && mayBeAlerted(leaderId, one)) await alert(one, leaderId, personId, context)
  return thanks
}

/** The same by a typed name; unless exactly one person has it, they choose on the card. */
export async function nameLeaderByWords(
  { ticketId, called }: NonNullable<Turn['namesLeader']>,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const [only, ...others] = await peopleCalled(context.db, called, 2)
  if (!only || others.length > 0)
    return [
      inWords(({ afterwards }) => afterwards.nameLeader.unsure(called)),
      { show: 'ask-leader', ticketId, called },
    ]
  return nameLeader(ticketId, { leader: only.id }, personId, context)
}

const thanks: Reply[] = [inWords(({ afterwards }) => afterwards.nameLeader.thanks)]

async function alert(ticket: Ticket, leaderId: string, by: string, context: Needs): Promise<void> {
  await overtake(ticket, { by }, context)
  const recipient = { recipient_kind: 'leader', recipient_id: leaderId } as const
  await addDeliveries(ticket, [{ ...recipient, channel: 'teams', named_by: by }], context)
  const details = { person: leaderId }
  await changeTicket({ ticketId: ticket.id, what: 'leader-named', by, details }, context)
}

/** A leader known from the directory keeps the decision: nobody chooses who decides on them. */
function mayBeNamed({ deliveries, status, type }: Ticket, { incidentTypes }: Needs): boolean {
  if (isClosed(status)) return false
  const isAlerted = incidentTypes.some(({ id, leader }) => id === type && leader === 'alert')
  return isAlerted || lacksLeader(deliveries)
}

/** Makes a repeated press change nothing. */
function isNamed(leaderId: string | null, { deliveries }: Ticket): boolean {
  return alertsIn(deliveries).some(
    ({ recipient_id, named_by, last_error }) =>
      named_by !== null && recipient_id === leaderId && last_error !== NO_LEADER,
  )
}
