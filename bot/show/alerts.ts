import type { Button } from '../../cards/card-data.ts'
import { renderTickets } from '../../cards/render.ts'
import { decisionOf, type Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { WaitingAlert } from '../../dialogs/turn.ts'
import { dayAndTime } from '../time/time.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import type { Needs } from './needs.ts'
import { titleOf } from './title.ts'

/** All that waits for a leader, each with a button that names it; a tap on one opens it. */
export function showAlerts(alerts: WaitingAlert[], context: Needs, language: Language): CardMessage {
  const { alertWaits, alert, tickets, urgency } = textsIn(language)
  const card = renderTickets({
    heading: alertWaits.several(alerts.length),
    empty: '',
    tickets: alerts.map((one) => ({
      number: one.number,
      title: whichAlert(one, context, language),
      state: urgency[one.urgency],
      when: dayAndTime(one.at, language),
      button: { title: tickets.open, verb: 'alert', data: { ticketId: one.ticketId } },
      more: [buttonOf(one, alerts, context, language)],
    })),
  })
  const isUrgent = alerts.some((one) => one.urgency === 'urgent')
  const isAsked = alerts.some((one) => asksForAnswer(one, context))
  return cardMessage(card, alert.summary[isUrgent ? 'urgent' : isAsked ? 'asked' : 'told'])
}

/** "Kari Hansen: Buypass-kort mistet" */
function whichAlert(alert: WaitingAlert, context: Needs, language: Language): string {
  return `${nameOf(alert, language)}: ${titleOf(alert, context, language)}`
}

function buttonOf(one: WaitingAlert, all: WaitingAlert[], context: Needs, language: Language): Button {
  const { alertWaits } = textsIn(language)
  const isAlone = all.filter(({ name }) => name === one.name).length === 1
  const which = isAlone
    ? nameOf(one, language)
    : `${nameOf(one, language)}, ${titleOf(one, context, language)}`
  const { ticketId } = one
  return asksForAnswer(one, context)
    ? { title: alertWaits.answer(which), verb: 'alert', data: { ticketId } }
    : { title: alertWaits.confirm(which), verb: 'acknowledge', data: { ticketId, listed: 'yes' } }
}

function asksForAnswer({ type }: WaitingAlert, { incidentTypes }: Needs): boolean {
  return incidentTypes.some((one) => one.id === type && decisionOf(one) !== undefined)
}

function nameOf({ name }: WaitingAlert, language: Language): string {
  return name ?? textsIn(language).mail.unknownName
}
