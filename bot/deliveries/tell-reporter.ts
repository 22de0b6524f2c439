import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { NO_LEADER } from '../directory/find-leader.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import { conversationAt } from '../reports/conversations-table.ts'
import { askLeader } from '../show/ask.ts'
import { recipientName } from '../show/recipient-name.ts'
import type { ConversationAddress } from '../teams/teams.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { loadDelivery } from './deliveries-table.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { onceMoreAtMost } from './once-more.ts'
import { receiptOf } from './ticket-cards-table.ts'
import { tryAgain } from './try-again.ts'

/** A new message about a delivery that failed for good: an edited receipt notifies nobody. */
export async function tellReporter(deliveryId: string, brokenOff: number, context: Context): Promise<void> {
  const { db, organisation } = context
  const delivery = await loadDelivery(db, deliveryId)
  const ticket = delivery && (await loadTicket(db, delivery.ticket_id))
  const receipt = ticket && (await receiptOf(db, ticket.id))
  const address = receipt && (await conversationAt(db, receipt.conversation_id))
  if (!delivery || !ticket || !address) return
  const language = languageOfPerson(ticket.people.get(receipt.person_id))
  if (delivery.last_error === NO_LEADER) return say(askLeader(ticket, language), address, brokenOff, context)
  const who = recipientName(delivery, ticket, organisation, language)
  const text = textsIn(language).attention['not-delivered'](ticket.number, who)
  await say({ type: 'message', text }, address, brokenOff, context)
}

/** Said twice it would be worse than not confirmed: a lost answer is not met with a repeat. */
async function say(
  message: Parameters<Context['teams']['send']>[1],
  address: ConversationAddress,
  brokenOff: number,
  { teams, clock, log, metrics }: Context,
): Promise<void> {
  try {
    onceMoreAtMost(brokenOff, metrics)
    await teams.send(address, message)
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error
    log.warn({ error: error.code }, 'reporter not told')
    if (error.kind === 'later') throw tryAgain(error, clock())
  }
}
