import { isFine, isOnlySigns, isSeen } from '../commands/command.ts'
import type { ReportDraft } from '../draft.ts'
import { decisionOf } from '../incident-type.ts'
import { type DialogContext, type Reply, reply, type Turn, typeOf, type WaitingAlert } from '../turn.ts'
import type { Message } from '../understand/message.ts'
import { does, own, thanks } from '../understand/words/of-leaders.ts'
import type { Wish } from '../understand/words/wish.ts'
import { beginsWithNo, beginsWithYes } from '../understand/yes-no.ts'

/** Answers a text about an alert that waits, written instead of pressing its button; null when it is none. */
export function answerLeader(
  message: Message,
  draft: ReportDraft | null,
  context: DialogContext,
): Turn | null {
  const { text, meant, wish } = message
  const { alerts } = context
  const [alert, ...others] = alerts
  if (!alert || draft) return null
  const said = withoutNames(text, alerts)
  const confirms = willSeeToIt(said) || acknowledges(said)
  const isEnough = willSeeToIt(said) || !asksForAnswer(alert, context)
  if (confirms && others.length === 0 && isEnough) return acknowledge(alert)
  if (confirms || mayDecide(message, context) || asksHowItStands(message, context))
    return reply(null, ...waiting(alerts))
  if (meant.action === 'withdraw' && context.open.length === 0)
    return reply(null, onlyTheirs, ...waiting(alerts))
  const handed = handedOn(message, context)
  if (handed) return handed
  const isReport = meant.cause !== null && !meant.ask && !text.includes('?')
  const answers = wish && !isReport ? answersAbout[wish] : undefined
  return answers ? reply(null, ...answers, ...waiting(alerts)) : null
}

/** "Jeg tar det", "ok, jeg ringer henne nå": they have seen it, whatever else they are asked. */
function willSeeToIt(text: string): boolean {
  const said = text.replace(thanks, '')
  const rest = said.replace(does, '')
  return rest !== said && (rest === '' || isSeen(rest.replaceAll(',', '')))
}

/** "Sett", "mottatt, takk", 👍 */
function acknowledges(text: string): boolean {
  const said = [text, text.replace(thanks, '')].map((one) => one.replaceAll(',', ''))
  return said.some(isSeen) || (isOnlySigns(text) && isFine(text))
}

/** "Jeg ringer Kari" is said of the person whom an alert is about. */
function withoutNames(text: string, alerts: WaitingAlert[]): string {
  return alerts.flatMap(namesOf).reduce((said, name) => said.replaceAll(name, 'henne'), text)
}

/** In full, and what they are called. */
function namesOf({ name }: WaitingAlert): string[] {
  return name ? [name, ...name.split(' ').slice(0, 1)] : []
}

/** "Nei, skjermen mangler" answers whether all is handed back. What is their own, somebody reports for themselves. */
function mayDecide({ text, meant, wish }: Message, context: DialogContext): boolean {
  if (!context.alerts.some((alert) => asksForAnswer(alert, context)) || text.includes('?')) return false
  const isReport = meant.cause !== null && own.test(text)
  return !isReport && (beginsWithYes(text) || beginsWithNo(text) || wish === 'decision')
}

/** "Jeg kan ikke ta dette", "jeg er på ferie": what cannot be seen to goes on at once, all of it when they are away. */
function handedOn({ text, meant, wish }: Message, { alerts }: DialogContext): Turn | null {
  if ((wish !== 'cannot' && wish !== 'away') || text.includes('?') || meant.cause !== null) return null
  const isAway = wish === 'away'
  if (!isAway && alerts.length > 1) return null
  const noted: Reply = { show: 'text', text: ({ alertWaits }) => alertWaits.handedOn }
  return { ...reply(null, noted), handsOn: alerts.map(({ ticketId }) => ({ ticketId, isAway })) }
}

/** Of what they were alerted of, as long as they have reported nothing themselves. */
function asksHowItStands({ text, wish }: Message, { open }: DialogContext): boolean {
  return wish === 'state' && open.length === 0 && !own.test(text)
}

/** Tells somebody who has said anything else of the alert that waits, below the answer. */
export function remind(turn: Turn, { alerts }: DialogContext): Turn {
  const isBusy = turn.draft !== null || turn.replies.some(({ show }) => show === 'which' || show === 'form')
  return isBusy ? turn : { ...turn, replies: [...turn.replies, ...waiting(alerts)] }
}

const onlyTheirs: Reply = { show: 'text', text: ({ alertWaits }) => alertWaits.onlyTheirs }

/** Sentences about an alert, besides the alert itself. */
const othersNext: Reply[] = [{ show: 'text', text: ({ alertWaits }) => alertWaits.othersNext }]
const answersAbout: Partial<Record<Wish, Reply[]>> = {
  'why-me': [{ show: 'text', text: ({ alertWaits }) => alertWaits.why }],
  'let-others': othersNext,
  cannot: othersNext,
  away: othersNext,
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
