import type { ConfirmationRow, DeliveryRow, People, TicketRow } from '../store/schema.ts'
import { leaderState } from '../tickets/alerts.ts'
import { lostIn } from '../tickets/delivery-state.ts'
import type { PersonJson, TicketSummary } from './api-shapes.ts'

/** Returns a ticket as shown in the list (design: HTTP), from deliveries including news. */
export function summaryJson(
  ticket: TicketRow,
  { deliveries, confirmations }: { deliveries: DeliveryRow[]; confirmations: ConfirmationRow[] },
  people: People,
): TicketSummary {
  const lost = lostIn(deliveries, ticket)
  return {
    number: ticket.number,
    version: ticket.version,
    type: ticket.type,
    cause: ticket.cause,
    urgency: ticket.urgency,
    status: ticket.status,
    reporter: personJson(ticket.reporter_id, people),
    affected: personJson(ticket.affected_id, people),
    leader: personJson(ticket.leader_id, people),
    assignee: personJson(ticket.assignee_id, people),
    openedAt: ticket.opened_at.toISOString(),
    acknowledgedAt: ticket.acknowledged_at?.toISOString() ?? null,
    resolvedAt: ticket.resolved_at?.toISOString() ?? null,
    externalReference: ticket.external_reference,
    confirmed: confirmations.map(({ what, at, by, source, desk }) => {
      return { what, at: at.toISOString(), by: personJson(by, people), source, desk }
    }),
    handedOver: ticket.handed_over,
    leaderState: leaderState(ticket, deliveries),
    hasFailedDelivery: lost.length > 0,
    mayHaveArrived: lost.length > 0 && lost.every(({ state }) => state === 'unknown'),
    lostBecause: [...new Set(lost.flatMap(({ reason }) => reason ?? []))],
    answeredAt: lastAnswer(deliveries)?.toISOString() ?? null,
    needsAttention: ticket.needs_attention,
    withheld: ticket.withheld_at !== null,
    touchedAt: ticket.touched_at?.toISOString() ?? null,
    touchDueAt: ticket.touch_due_at?.toISOString() ?? null,
    resolveDueAt: ticket.resolve_due_at?.toISOString() ?? null,
    dueAt: ticket.due_at?.toISOString() ?? null,
  }
}

/** Removes the deadlines, which are for agents only. */
export function withoutDue<Ticket extends TicketSummary>(ticket: Ticket): Ticket {
  return { ...ticket, touchDueAt: null, resolveDueAt: null, dueAt: null }
}

function lastAnswer(deliveries: DeliveryRow[]): Date | null {
  const answers = deliveries.flatMap(({ answer, answered_at }) =>
    answer === 'human' && answered_at ? [answered_at.getTime()] : [],
  )
  return answers.length > 0 ? new Date(Math.max(...answers)) : null
}

export function personJson(id: string | null, people: People): PersonJson | null {
  return id === null ? null : { id, name: people.get(id)?.name ?? '' }
}
