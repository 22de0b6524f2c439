import { renderReceipt } from '../../cards/render.ts'
import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { causeWords } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { statusLines } from './status-lines.ts'
import { isAfterHours } from './time.ts'

/** The receipt that the reporter sees, true at this moment. */
export function showReceipt(
  ticket: Ticket,
  context: Pick<Context, 'organisation' | 'clock' | 'incidentTypes'>,
  language: Language,
): CardMessage {
  const { receipt, status } = textsIn(language)
  const type = context.incidentTypes.find(({ id }) => id === ticket.type)
  const words = type && causeWords(type, ticket.cause, language)
  const settled = ticket.status === 'resolved' || ticket.status === 'withdrawn'
  const card = renderReceipt({
    heading: words?.title ?? ticket.type,
    number: `${receipt.number(ticket.number)} · ${status[ticket.status]}`,
    lines: statusLines(ticket, context, language),
    notYet: settled ? '' : (words?.notYet ?? ''),
    advice: words?.actNow ?? [],
    note: type ? whoReads(ticket, type, context, language) : '',
    buttons: [],
  })
  return cardMessage(card, receipt.summary(ticket.number))
}

/** Honest about who may read it, counted from when it was reported. */
function whoReads(
  ticket: Ticket,
  type: IncidentType,
  { organisation }: Pick<Context, 'organisation'>,
  language: Language,
): string {
  const { receipt } = textsIn(language)
  const desks = type.desks.flatMap((id) => organisation.desks[id] ?? [])
  const late = isAfterHours(ticket.opened_at) ? [receipt.afterHours] : []
  const call = ticket.urgency === 'urgent' ? desks.filter(({ phone }) => phone) : []
  const handedOver = desks.filter(({ worksIn }) => worksIn === 'own-system')
  return [
    ...late,
    ...call.map(({ name, phone }) => receipt.call(name, phone ?? '')),
    ...handedOver.map(({ name }) => receipt.handedOver(name)),
  ].join(' ')
}
