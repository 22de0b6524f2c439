import type { Button } from '../../cards/card-data.ts'
import { renderTickets } from '../../cards/render.ts'
import { decisionOf } from '../../dialogs/incident-type.ts'
import { MOST_ALERTS, type WaitingAlert } from '../../dialogs/turn.ts'
import { dayAndTime } from '../time/time.ts'
import { type CardMessage, cardMessage } from './card-message.ts'
import type { Needs, Reader } from './needs.ts'
import { titleOf } from './title.ts'

/** Shows all alerts that wait for a leader, each with a button that names it; a tap opens it. */
export function showAlerts(alerts: WaitingAlert[], reader: Reader): CardMessage {
  const { alertWaits, alert, tickets, urgency } = reader.texts
  const card = renderTickets({
    heading: alertWaits.several(alerts.length, alerts.length >= MOST_ALERTS),
    empty: '',
    tickets: alerts.map((one) => ({
      number: one.number,
      // "Kari Hansen: Buypass-kort mistet"
      title: `${nameOf(one, reader)}: ${titleOf(one, reader)}`,
      state: urgency[one.urgency],
      when: dayAndTime(one.at, reader.language),
      button: { title: tickets.open, verb: 'alert', data: { ticketId: one.ticketId } },
      more: [buttonOf(one, alerts, reader)],
    })),
  })
  const isUrgent = alerts.some((one) => one.urgency === 'urgent')
  const isAsked = alerts.some((one) => asksForAnswer(one, reader))
  return cardMessage(card, alert.summary[isUrgent ? 'urgent' : isAsked ? 'asked' : 'told'])
}

function buttonOf(one: WaitingAlert, all: WaitingAlert[], reader: Reader): Button {
  const { alertWaits } = reader.texts
  const isAlone = all.filter(({ name }) => name === one.name).length === 1
  const which = isAlone ? nameOf(one, reader) : `${nameOf(one, reader)}, ${titleOf(one, reader)}`
  const { ticketId } = one
  return asksForAnswer(one, reader)
    ? { title: alertWaits.answer(which), verb: 'alert', data: { ticketId } }
    : { title: alertWaits.confirm(which), verb: 'acknowledge', data: { ticketId, listed: 'yes' } }
}

function asksForAnswer({ type }: WaitingAlert, { incidentTypes }: Needs): boolean {
  return incidentTypes.some((one) => one.id === type && decisionOf(one) !== undefined)
}

function nameOf({ name }: WaitingAlert, reader: Reader): string {
  return name ?? reader.texts.mail.unknownName
}
