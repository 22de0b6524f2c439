import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { alertsIn } from '../tickets/alerts.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { confirmedLines } from './confirmed.ts'
import type { Needs } from './needs.ts'
import { recipientName } from './recipient-name.ts'
import { stateWords } from './status-lines.ts'

/** What can be said of an open ticket in answer to "er det gjort ennå?": no more than the rows tell. */
export function stateSentence(
  ticket: Ticket,
  { readerId, ofLeaderFirst }: { readerId: string; ofLeaderFirst: boolean },
  context: Needs,
  language: Language,
): string {
  const reports = ticket.deliveries.filter(({ occasion }) => occasion === 'report')
  const toDesks = reports.filter(({ recipient_kind }) => recipient_kind === 'desk')
  const confirmed = confirmedLines(ticket, readerId, context, language)
  const desks =
    confirmed.length > 0 ? confirmed : toDesks.map((delivery) => ofDesk(delivery, ticket, context, language))
  const leader = ofLeader(ticket, context, language)
  return (ofLeaderFirst ? [...leader, ...desks] : [...desks, ...leader]).join(' ')
}

function ofDesk(delivery: DeliveryRow, ticket: Ticket, context: Needs, language: Language): string {
  const { state } = textsIn(language)
  const { organisation, clock } = context
  const name = recipientName(delivery, ticket, organisation, language)
  if (delivery.state !== 'sent')
    return `${name}: ${stateWords(delivery, ticket.deliveries, clock(), language)}.`
  const worksHere = organisation.desks[delivery.recipient_id ?? '']?.worksIn === 'straks'
  return ticket.status === 'in-progress' && worksHere ? state.inProgress(name) : state.notConfirmed(name)
}

/** The one who has acknowledged, else who was alerted last. */
function ofLeader(ticket: Ticket, { organisation }: Needs, language: Language): string[] {
  const { state } = textsIn(language)
  const alerts = alertsIn(ticket.deliveries).filter(({ recipient_id }) => recipient_id !== null)
  const alert = alerts.find(({ acknowledged_at }) => acknowledged_at) ?? alerts.at(-1)
  if (!alert) return []
  const name = recipientName(alert, ticket, organisation, language)
  return [alert.acknowledged_at ? state.leaderHasSeen(name) : state.leaderHasNot(name)]
}
