import { renderAlert } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { causeWords } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { answersFor } from './facts.ts'
import { deadlineOf } from './deadline.ts'
import { statusLines } from './status-lines.ts'
import { clockTime, dayAndTime } from './time.ts'

/**
 * What a leader reads: who, what, when, how urgent, who has been told, what to do. Not the free note.
 */
export function showAlert(
  ticket: Ticket,
  delivery: DeliveryRow,
  context: Pick<Context, 'organisation' | 'clock' | 'incidentTypes'>,
  language: Language,
): CardMessage {
  const { alert } = textsIn(language)
  const type = context.incidentTypes.find(({ id }) => id === ticket.type)
  const words = type && causeWords(type, ticket.cause, language)
  const urgent = ticket.urgency === 'urgent'
  const others = { ...ticket, deliveries: ticket.deliveries.filter(({ id }) => id !== delivery.id) }
  const card = renderAlert({
    urgency: { text: urgent ? alert.urgent : alert.normal, urgent },
    heading: words?.title ?? ticket.type,
    facts: [...whoAndWhen(ticket, language), ...(type ? answersFor('leader', ticket, type, language) : [])],
    told: statusLines(others, context, language),
    advice: [
      ...(words?.leaderAdvice ? [words.leaderAdvice] : []),
      ...(ticket.personal_data ? [alert.deadline(dayAndTime(deadlineOf(ticket)))] : []),
    ],
    done: acknowledgedBy(ticket, delivery, context.clock(), language),
    buttons: delivery.acknowledged_at
      ? []
      : [{ title: alert.acknowledge, verb: 'acknowledge', data: { ticketId: ticket.id }, primary: true }],
    refresh: null,
  })
  return cardMessage(card, alert.summary(urgent))
}

function whoAndWhen(ticket: Ticket, language: Language): { title: string; value: string }[] {
  const { alert, mail } = textsIn(language)
  const name = (id: string) => ticket.people.get(id)?.name ?? mail.unknownName
  const who = [{ title: alert.who, value: name(ticket.affected_id ?? ticket.reporter_id) }]
  const reporter = ticket.affected_id ? [{ title: alert.reporter, value: name(ticket.reporter_id) }] : []
  const when = [
    { title: alert.reported, value: dayAndTime(ticket.opened_at) },
    { title: alert.ticket, value: ticket.number },
  ]
  return [...who, ...reporter, ...when]
}

function acknowledgedBy(ticket: Ticket, delivery: DeliveryRow, now: Date, language: Language): string {
  if (!delivery.acknowledged_at) return ''
  const name = delivery.recipient_id ? ticket.people.get(delivery.recipient_id)?.name : undefined
  return textsIn(language).alert.done(name ?? '', clockTime(delivery.acknowledged_at, now))
}
