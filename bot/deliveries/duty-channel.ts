import { renderNotice } from '../../cards/render.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { cardMessage } from '../show/card-message.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { postInOwnChat } from './own-chat.ts'

/** Tells the duty contact in Teams, if their address in the organisation file is somebody's. Throws DeliveryFailure. */
export async function alertDuty({ number }: Ticket, context: Context): Promise<void> {
  const { graph, organisation } = context
  const person = organisation.duty && (await graph.person(organisation.duty.email))
  if (!person) throw new DeliveryFailure('never', 'duty has no Teams')
  const { duty } = textsIn('nb').attention
  const card = renderNotice({ text: duty.text(number), buttons: [] })
  await postInOwnChat(person.id, cardMessage(card, duty.summary), context)
}
