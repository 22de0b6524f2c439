import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import { forDuty, urgentTicket } from '../show/not-delivered.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { postInOwnChat } from './own-chat.ts'

/** Tells the duty contact in Teams, if their address in the organisation file is somebody's. Throws DeliveryFailure. */
export async function alertDuty(ticket: Ticket, context: Context): Promise<void> {
  const { graph, organisation } = context
  const person = organisation.duty && (await graph.person(organisation.duty.email))
  if (!person) throw new DeliveryFailure('never', 'duty has no Teams')
  await postInOwnChat(person.id, (language) => showDuty(ticket, context, language), context)
}

function showDuty(ticket: Ticket, context: Context, language: Language): CardMessage {
  const lines = [urgentTicket(ticket, context, language), ...forDuty(ticket, context, language)]
  return cardMessage(
    renderNotice({ text: lines.join('\n'), buttons: [] }),
    textsIn(language).alert.summary(true),
  )
}
