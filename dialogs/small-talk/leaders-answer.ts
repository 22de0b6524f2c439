import { decisionOf } from '../incident-type.ts'
import { type DialogContext, typeOf, type WaitingAlert } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { handedBack, outstanding } from '../understand/words/filed.ts'
import * as words from '../understand/words/of-leaders.ts'
import { beginsWithNo, beginsWithYes } from '../understand/yes-no.ts'

/** Matches "Nei, skjermen mangler" as an answer to a hand-back, and no report of another thing. */
export function mayDecide(message: Message, context: DialogContext): boolean {
  const { text, meant, wish } = message
  const asked = context.alerts.filter((alert) => asksForAnswer(alert, context))
  if (asked.length === 0 || text.includes('?')) return false
  const isOfAlert = asked.some(({ type }) =>
    typeOf(type, context)?.decision?.outstanding ? isOfHandBack(message) : type === meant.intent,
  )
  const isToHuman = meant.intent === 'human' && message.length > fewWords
  const isOfElse = isReport(message, context) || isToHuman || meant.asked
  if (isOfElse && (!isOfAlert || words.own.test(text))) return false
  return beginsWithYes(text) || beginsWithNo(text) || wish === 'decision' || wish === 'alert'
}

/** "Kommunen betaler" resembles a wish to talk to somebody. */
const fewWords = 4

/** Matches "Mobilen mangler", "hun leverer i morgen". A loss would be told with its time or place. */
function isOfHandBack({ text, when, where, tellsOutright }: Message): boolean {
  const isLost = tellsOutright || when !== null || where !== null
  return words.ofSomebody.test(text) || handedBack.test(text) || (!isLost && outstanding.test(text))
}

/** The alert needs one of several answers, which "bekreftet" does not tell. */
export function asksForAnswer({ type }: WaitingAlert, context: DialogContext): boolean {
  const known = typeOf(type, context)
  return known !== undefined && decisionOf(known) !== undefined
}

/** Tells whether the message tells of a loss, or of somebody who leaves: a type without causes. */
export function isReport({ meant }: Message, context: DialogContext): boolean {
  return (meant.cause !== null || typeOf(meant.intent, context)?.causes.length === 0) && !meant.ask
}
