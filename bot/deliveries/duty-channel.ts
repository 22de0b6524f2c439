import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { forReader } from '../show/needs.ts'
import { showDuty } from '../show/not-delivered.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { postInOwnChat } from './own-chat.ts'

/** Tells the duty contact in Teams, if their address in the organisation file is somebody's. Throws DeliveryFailure. */
export async function alertDuty(ticket: Ticket, context: Needs): Promise<void> {
  const { graph, organisation } = context
  const quick = graph.within(GRAPH_LIMITS_MS.duty)
  const person = organisation.duty && (await quick.person(organisation.duty.email))
  if (!person) throw new DeliveryFailure('never', 'no-teams', 'duty has no Teams')
  await postInOwnChat(person.id, (language) => showDuty(ticket, forReader(context, language)), context)
}
