import type { TurnContext } from 'botbuilder'
import { ActivityTypes } from 'botbuilder'
import type { Reply } from '../dialogs/report-dialog.ts'
import { textsIn } from '../dialogs/texts/index.ts'
import { pressCard } from './card-actions.ts'
import type { Context } from './context.ts'
import { DeliveryFailure } from './deliveries/delivery-failure.ts'
import { placeCard, receiptOf } from './deliveries/ticket-cards-table.ts'
import { languageFor } from './directory/person-language.ts'
import { findTickets } from './helpdesk/find-tickets.ts'
import type { Incoming, Origin, Press } from './read-activity.ts'
import { readActivity } from './read-activity.ts'
import { greet } from './reports/greet.ts'
import { hear } from './reports/hear.ts'
import { holdsSecret } from './reports/mask-said.ts'
import type { Answer } from './reports/move.ts'
import type { CardMessage } from './show/card-message.ts'
import { cardOf } from './show/card-message.ts'
import { showReply, textOf } from './show/reply.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'
const ERROR = 'application/vnd.microsoft.error'

/** The bot's turn: reads what happened, has it dealt with, and answers where it came from. */
export function createIncidentBot(context: Context): (turn: TurnContext) => Promise<void> {
  return async (turn) => answer(readActivity(turn.activity), turn, context)
}

async function answer(incoming: Incoming, turn: TurnContext, context: Context): Promise<void> {
  switch (incoming.kind) {
    case 'text':
      return sayAll(await hear(incoming.text, incoming.origin, context), incoming.origin, turn, context)
    case 'edited':
      if (holdsSecret(incoming.text)) await warn(incoming.origin, turn, context)
      return
    case 'arrived':
      return sayAll(await greet(incoming.origin, context), incoming.origin, turn, context)
    case 'press':
      return answerPress(incoming.press, incoming.origin, turn, context)
    case 'not-private':
      if (incoming.speaks) await turn.sendActivity(textsIn(incoming.language).privateOnly)
      return
    case 'find':
      return respond(turn, 200, await findTickets(incoming.q, incoming.personId, context))
    case 'unknown-invoke':
      return respond(turn, 501, undefined)
    case 'bad-invoke':
      return respond(turn, 400, errorBody(400, textsIn(incoming.language).notOurs))
    case 'nothing':
      return
  }
}

/** Nothing of an edited message is kept or acted on, but a secret in it is as known as any. */
async function warn({ personId }: Origin, turn: TurnContext, { db }: Context): Promise<void> {
  await turn.sendActivity(textsIn(await languageFor(db, personId)).secretSeen)
}

async function answerPress(press: Press, origin: Origin, turn: TurnContext, context: Context): Promise<void> {
  const answer = await pressCard(press, origin, context)
  if (!press.invoke) return sayAll(answer, origin, turn, context)
  const { replies, language } = answer
  const inPlace = replies.at(-1)
  await sayAll({ replies: replies.slice(0, -1), language }, origin, turn, context)
  if (!inPlace)
    return respond(turn, 200, {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: '',
    })
  const message = await showReply(inPlace, origin.personId, context, language)
  if (press.manual && press.cardId && !isKeptByRefresh(inPlace))
    await replace(turn, press.cardId, message, context)
  await respond(turn, 200, { statusCode: 200, type: CARD, value: cardOf(message) })
  context.answered.note(origin)
}

/** Cards about a ticket are written by refresh-card alone, so that an older state never overwrites a newer. */
function isKeptByRefresh({ show }: Reply): boolean {
  return show === 'receipt' || show === 'alert' || show === 'agent-notice'
}

/** An invoke's answer lasts only until the chat is opened again, so the stored message has to change as well. */
async function replace(turn: TurnContext, id: string, message: CardMessage, { log }: Context): Promise<void> {
  try {
    await turn.updateActivity({ ...message, id })
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error
    log.warn({ error: error.code }, 'pressed card not replaced')
  }
}

async function sayAll(
  { replies, language }: Answer,
  origin: Origin,
  turn: TurnContext,
  context: Context,
): Promise<void> {
  context.spoken.note(origin.personId, language)
  for (const reply of replies) {
    if (reply.show === 'text') await turn.sendActivity(textOf(reply, language))
    else {
      const message = await showReply(reply, origin.personId, context, language)
      if (reply.show === 'receipt') await sayReceipt(message, reply.ticketId, origin, turn, context)
      else await turn.sendActivity(message)
    }
  }
  if (replies.length > 0) context.answered.note(origin)
}

/** The report is filed by now: a receipt that does not get through is refresh-card's business, and no failure. */
async function sayReceipt(
  receipt: CardMessage,
  ticketId: string,
  origin: Origin,
  turn: TurnContext,
  context: Context,
): Promise<void> {
  try {
    const sent = await turn.sendActivity(receipt)
    if (sent) await placeReceipt(ticketId, origin.conversationId, sent.id, context)
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error
    context.log.warn({ error: error.code }, 'receipt not sent in the turn')
  }
}

/** From now on refresh-card knows where it is: the ticket may have changed since it was shown. */
async function placeReceipt(
  ticketId: string,
  conversationId: string,
  activityId: string,
  { db, queue }: Context,
): Promise<void> {
  const receipt = await receiptOf(db, ticketId)
  // The affected person, who may look at it in another chat, has a card of their own.
  if (receipt?.conversation_id !== conversationId || receipt.activity_id) return
  await placeCard(db, receipt.id, activityId)
  await queue.add(db, 'refresh-card', { cardId: receipt.id })
}

async function respond(turn: TurnContext, status: number, body: unknown): Promise<void> {
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } })
}

function errorBody(statusCode: number, message: string) {
  return { statusCode, type: ERROR, value: { code: 'BadRequest', message } }
}
