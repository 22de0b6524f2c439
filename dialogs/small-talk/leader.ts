import { isSeen } from '../command.ts'
import type { Draft } from '../draft.ts'
import { decisionOf } from '../incident-type.ts'
import { type DialogContext, type Reply, reply, type Turn, typeOf, type WaitingAlert } from '../turn.ts'
import type { Understanding } from '../understand/understand.ts'
import type { Wish } from './words.ts'

/** What somebody writes about an alert that waits for them, instead of pressing its button; null when it is not that. */
export function answerLeader(
  text: string,
  heard: Understanding,
  wish: Wish | null,
  draft: Draft | null,
  context: DialogContext,
): Turn | null {
  const { alerts } = context
  const [alert, ...others] = alerts
  if (!alert || draft) return null
  const confirms = isSeen(text)
  if (confirms && others.length === 0 && !asksForAnswer(alert, context)) return acknowledge(alert)
  if (confirms) return reply(null, ...waiting(alerts))
  const answers = wish && heard.cause === null ? answersAbout[wish] : undefined
  return answers ? reply(null, ...answers, ...waiting(alerts)) : null
}

/** Tells somebody who has said anything else of the alert that waits, below the answer. */
export function remind(turn: Turn, { alerts }: DialogContext): Turn {
  const isBusy = turn.draft !== null || turn.replies.some(({ show }) => show === 'which' || show === 'form')
  return isBusy ? turn : { ...turn, replies: [...turn.replies, ...waiting(alerts)] }
}

/** What is said of an alert besides showing it. */
const answersAbout: Partial<Record<Wish, Reply[]>> = {
  'why-me': [{ show: 'text', text: ({ alertWaits }) => alertWaits.why }],
  'let-others': [{ show: 'text', text: ({ alertWaits }) => alertWaits.othersNext }],
  alert: [],
  'now-what': [],
}

function acknowledge({ ticketId }: WaitingAlert): Turn {
  const noted: Reply = { show: 'text', text: ({ alertWaits }) => alertWaits.acknowledged }
  return { ...reply(null, noted), acknowledges: ticketId }
}

/** The newest with its buttons; of the others that they are there. */
function waiting(alerts: WaitingAlert[]): Reply[] {
  const [newest] = alerts
  if (!newest) return []
  const { ticketId, deliveryId } = newest
  const many = alerts.length
  return [
    {
      show: 'text',
      text: ({ alertWaits }) => (many === 1 ? alertWaits.one : alertWaits.several(many)),
    },
    { show: 'alert', ticketId, deliveryId },
  ]
}

/** By one of several answers, which nobody can guess from "bekreftet". */
function asksForAnswer({ type }: WaitingAlert, context: DialogContext): boolean {
  const known = typeOf(type, context)
  return known !== undefined && decisionOf(known) !== undefined
}
