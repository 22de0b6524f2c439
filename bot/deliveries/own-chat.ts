import {
  type ConversationAddress,
  chatWith,
  keepConversation,
  lastServiceUrl,
} from '../directory/conversations-table.ts'
import { GRAPH_LIMITS_MS } from '../directory/graph-limits.ts'
import { languageFor, languageOfPerson } from '../directory/person-language.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { CardMessage, Show } from '../show/card-message.ts'
import { forReader, type Reader } from '../show/needs.ts'
import type { TicketCardRow } from '../store/schema.ts'
import { versionTold } from '../tickets/as-told.ts'
import { loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

/** A card in the recipient's chat that is kept up to date. */
export type PostedCard = Pick<
  TicketCardRow,
  'person_id' | 'conversation_id' | 'activity_id' | 'shown_version'
>

/** Posts a ticket's present state in a person's own chat, as a card that is kept up to date. */
export async function postKept(
  personId: string,
  ticket: Ticket,
  show: (ticket: Ticket, reader: Reader) => CardMessage,
  context: Needs,
): Promise<PostedCard> {
  const known = (await loadTicket(context.db, ticket.id)) ?? ticket
  const shown_version = versionTold(known, context.clock())
  const posted = await postInOwnChat(personId, (reader) => show(known, reader), context)
  return { person_id: personId, ...posted, shown_version }
}

type Posted = Pick<TicketCardRow, 'conversation_id' | 'activity_id'>

/**
 * Posts a message in a person's own chat with the bot, in their language. If Teams refuses, installs the app
 * through Graph and posts once more (another process may have installed it just then); a second refusal means
 * that it is blocked. A chat unknown to Teams is replaced by a new one.
 */
export async function postInOwnChat(personId: string, show: Show, context: Needs): Promise<Posted> {
  const { db, graph, organisation } = context
  try {
    const chat = await chatWith(db, personId)
    if (!chat) return await postInNewChat(personId, show, context)
    return await post(chat, show(forReader(context, languageOfPerson(chat, organisation.languages))), context)
  } catch (error) {
    const isGone = error instanceof DeliveryFailure && error.reason === 'chat-gone'
    if (!isGone && !isForbidden(error)) throw error
    if (isForbidden(error)) await graph.within(GRAPH_LIMITS_MS.chat).installApp(personId)
    return postInNewChat(personId, show, context)
  }
}

async function postInNewChat(personId: string, show: Show, context: Needs): Promise<Posted> {
  const chat = await createChat(personId, context)
  // Read this late because the installation may just have brought Teams' language.
  const language = await languageFor(context.db, personId, context.organisation.languages)
  return post(chat, show(forReader(context, language)), context)
}

async function post(address: ConversationAddress, message: CardMessage, { teams }: Needs): Promise<Posted> {
  return { conversation_id: address.conversationId, activity_id: await teams.send(address, message) }
}

async function createChat(personId: string, context: Needs): Promise<ConversationAddress> {
  const place = await lastServiceUrl(context.db)
  if (!place) throw new DeliveryFailure('later', 'away', 'no service URL known yet')
  const address = await createOrLookUp(personId, place, context)
  await keepConversation(context.db, { ...address, personId }, context.clock())
  return address
}

/** Creates the chat with an Entra id, which is undocumented, or else uses the documented chat id of Graph. */
async function createOrLookUp(
  personId: string,
  place: { serviceUrl: string; tenantId: string },
  { teams, graph }: Needs,
): Promise<ConversationAddress> {
  try {
    return await teams.createConversation(personId, place)
  } catch (error) {
    if (isForbidden(error) || !(error instanceof DeliveryFailure) || error.kind !== 'never') throw error
    const conversationId = await graph.within(GRAPH_LIMITS_MS.chat).chatWith(personId)
    if (!conversationId) throw error
    return { ...place, conversationId }
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof DeliveryFailure && error.kind === 'never' && error.reason === 'blocked'
}
