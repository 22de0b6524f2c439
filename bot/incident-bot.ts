import { ActivityTypes, type TurnContext } from 'botbuilder'
import type { Language } from '../dialogs/incident-type.ts'
import { languageOf } from '../dialogs/language.ts'
import { textsIn } from '../dialogs/texts/index.ts'
import type { Reply } from '../dialogs/turn.ts'
import { holdsSecret } from './actions/mask-said.ts'
import { languageFor } from './directory/person-language.ts'
import { findTickets } from './helpdesk/find-tickets.ts'
import { errorForLog } from './remote/error-for-log.ts'
import { pressCard } from './reports/card-actions.ts'
import type { InTurn, Needs } from './reports/needs.ts'
import { greet, receiveText } from './reports/receive-text.ts'
import { showReply } from './reports/reply.ts'
import { sayAnswer, sayFiledBefore, sayTurnedOut } from './reports/say-answer.ts'
import { cardOf } from './show/card-message.ts'
import { type Incoming, type Origin, type Press, readActivity } from './teams/read-activity.ts'
import type { OnTurn } from './teams/teams-adapter.ts'
import { ticketsShownBy } from './tickets/ticket-cards-table.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'
const MESSAGE = 'application/vnd.microsoft.activity.message'
const ERROR = 'application/vnd.microsoft.error'

/** Runs the bot's turn: reads the activity, has it handled, and answers in its place. */
export function createIncidentBot(context: Needs): OnTurn {
  return async (turn, progress) => {
    const incoming = readActivity(turn.activity)
    const inTurn = { ...context, progress }
    try {
      await answer(incoming, turn, inTurn)
    } catch (error) {
      if (!('origin' in incoming)) throw error
      // The person was told that the result is unknown; now it is known: nothing was stored.
      const isSettled = progress.told === 'perhaps' && progress.kept === 'no'
      if (isSettled) return sayTurnedOut(null, incoming.origin, turn, inTurn)
      sayFiledBefore(incoming.origin, turn, inTurn).catch((lost: unknown) =>
        context.log.warn(errorForLog(lost), 'not told what an earlier press has filed'),
      )
      throw error
    }
  }
}

async function answer(incoming: Incoming, turn: TurnContext, context: InTurn): Promise<void> {
  switch (incoming.kind) {
    case 'text':
      return sayAnswer(await receiveText(incoming, context), incoming.origin, turn, context)
    case 'edited':
      if (holdsSecret(incoming.text)) await warn(incoming.origin, turn, context)
      return
    case 'arrived':
      return sayAnswer(await greet(incoming.origin, context), incoming.origin, turn, context)
    case 'press':
      return answerPress(incoming.press, incoming.origin, turn, context)
    case 'not-private':
      if (incoming.speaks) await turn.sendActivity(textsIn(offered(incoming.language, context)).privateOnly)
      return
    case 'find':
      return respond(turn, 200, await findTickets(incoming.q, incoming.personId, context))
    case 'unknown-invoke':
      return respond(turn, 501, undefined)
    case 'bad-invoke':
      return respond(turn, 400, badRequest(textsIn(offered(incoming.language, context)).notOurs))
    case 'nothing':
      return
  }
}

/** Returns the language for a person who is not looked up. */
function offered(teams: Language, { organisation }: Needs): Language {
  return languageOf({ chosen: null, teams, written: null }, organisation.languages)
}

/** Warns of a secret in an edited message, which is otherwise ignored: the secret is known all the same. */
async function warn({ personId }: Origin, turn: TurnContext, { db, organisation }: Needs): Promise<void> {
  await turn.sendActivity(textsIn(await languageFor(db, personId, organisation.languages)).secretSeen)
}

async function answerPress(press: Press, origin: Origin, turn: TurnContext, context: InTurn): Promise<void> {
  const answer = await pressCard(press, origin, context)
  const { replies, language } = answer
  if (!press.invoke) return sayAnswer(answer, origin, turn, context)
  // The answer in the card's place already said that it takes long.
  if (context.progress.told) {
    const unseen = replies.filter((one) => !isKeptByRefresh(one))
    return sayAnswer({ replies: unseen, language }, origin, turn, context)
  }
  const last = replies.at(-1)
  const inPlace = last && (await wouldBeDrawnOver(last, press, context)) ? undefined : last
  const besides = inPlace ? replies.slice(0, -1) : replies
  const message = inPlace && (await showReply(inPlace, origin.personId, context, language))
  // Before anything else: the person waits for this.
  await respond(turn, 200, {
    statusCode: 200,
    // Teams takes an empty text for a failure, and sends the press again (vercel/chat #731).
    ...(message
      ? { type: CARD, value: cardOf(message) }
      : { type: MESSAGE, value: textsIn(language).seeBelow }),
  })
  await sayAnswer({ replies: besides, language }, origin, turn, context)
  // An invoke's answer lasts only until the chat is reopened, so the stored message must change too.
  if (message && press.manual && press.cardId && !isKeptByRefresh(inPlace))
    await turn.updateActivity({ ...message, id: press.cardId })
  if (message) context.answered.note(origin)
}

/** A question in the place of a ticket's card would vanish at the next change, with the text typed in it. */
async function wouldBeDrawnOver(reply: Reply, { cardId }: Press, { db }: InTurn): Promise<boolean> {
  if (!cardId || !('ticketId' in reply) || !reply.ticketId || isKeptByRefresh(reply)) return false
  return (await ticketsShownBy(db, [cardId], [reply.ticketId])).length > 0
}

/** Only refresh-card writes a ticket's cards, so that an older state never overwrites a newer one. */
function isKeptByRefresh({ show }: Reply): boolean {
  return show === 'receipt' || show === 'alert' || show === 'agent-notice'
}

async function respond(turn: TurnContext, status: number, body: unknown): Promise<void> {
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } })
}

function badRequest(message: string) {
  return { statusCode: 400, type: ERROR, value: { code: 'BadRequest', message } }
}
