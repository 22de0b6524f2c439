import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { postInOwnChat } from './own-chat.ts'

/** Tells the duty contact in Teams, if their address in the organisation file is somebody's. Throws DeliveryFailure. */
export async function alertDuty({ number }: Ticket, context: Context): Promise<void> {
  const { graph, organisation } = context
  const quick = graph.within(GRAPH_LIMITS_MS.duty)
  const person = organisation.duty && (await quick.person(organisation.duty.email))
  if (!person) throw new DeliveryFailure('never', 'duty has no Teams')
  await postInOwnChat(person.id, (language) => showDuty(number, language), context)
}

function showDuty(number: string, language: Language): CardMessage {
  const { duty } = textsIn(language).attention
  return cardMessage(renderNotice({ text: duty.text(number), buttons: [] }), duty.summary)
}
