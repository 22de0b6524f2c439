import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { causeWords, inLanguage } from '../../dialogs/incident-type.ts'
import { answersFor } from '../show/facts.ts'
import type { DeliveryRow, HistoryRow, PersonRow, TicketRow } from '../store/schema.ts'
import { type Lost, lostIn } from '../tickets/has-failed.ts'
import { leaderState } from '../tickets/leader-state.ts'
import { type Missed, missedIn } from '../tickets/missed.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { HistoryJson, IncidentTypeJson, PersonJson, TicketJson, TicketSummary } from './api-shapes.ts'
import { deliveryJson } from './delivery-json.ts'
import type { Needs } from './needs.ts'

type People = Map<string, PersonRow>
/** What the list needs to know of a delivery. */
export type DeliveryState = Pick<
  DeliveryRow,
  | 'recipient_kind'
  | 'recipient_id'
  | 'named_by'
  | 'channel'
  | 'occasion'
  | 'state'
  | 'last_error'
  | 'due_at'
  | 'acknowledged_at'
>

/** What did not get through, or may not have. */
export type Sent = { deliveries: DeliveryState[]; missed: Lost[] }

/** A ticket as the list shows it (design: HTTP). */
export function summaryJson(ticket: TicketRow, { deliveries, missed }: Sent, people: People): TicketSummary {
  const lost = [...missed, ...lostIn(deliveries)]
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
    handedOver: ticket.handed_over,
    leaderState: leaderState(ticket, deliveries),
    hasFailedDelivery: lost.length > 0,
    mayHaveArrived: isUnsure(lost),
    needsAttention: ticket.needs_attention,
  }
}

/** What has happened to a ticket. `comments`: texts by id. `people`: everybody who occurs in ticket and history. */
export type Story = { history: HistoryRow[]; comments: Map<string, string>; people: People }

/** A ticket with everything that belongs to it. */
export function ticketJson(
  ticket: Ticket,
  { history, comments, people }: Story,
  { incidentTypes, organisation }: Pick<Needs, 'incidentTypes' | 'organisation'>,
  language: Language,
): TicketJson {
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  const facts = type ? answersFor('help-desk', ticket, type, language) : []
  const { deliveries } = ticket
  const undelivered = new Map(missedIn(history).map((one) => [one.entryId, one]))
  return {
    ...summaryJson(
      ticket,
      { deliveries, missed: [...undelivered.values()].flatMap(({ states }) => states) },
      people,
    ),
    facts: facts.map(({ name, title, value }) => ({ name, label: title, value })),
    restricted: ticket.restricted,
    filedWith: ticket.together.map(({ number }) => number),
    deliveries: deliveries.map((row) => deliveryJson(row, ticket, organisation)),
    history: history.map((entry) => historyJson(entry, comments, undelivered, people)),
  }
}

/** What a type and its causes are called. */
export function incidentTypeJson(type: IncidentType, language: Language): IncidentTypeJson {
  const causes = type.causes.length > 0 ? type.causes.map(({ id }) => id) : [null]
  const titles = causes.map((cause) => [cause ?? '', causeWords(type, cause, language)?.title ?? ''])
  return { id: type.id, name: inLanguage(type.words, language).heading, titles: Object.fromEntries(titles) }
}

function historyJson(
  { id, at, what, by, details }: HistoryRow,
  comments: Story['comments'],
  undelivered: Map<string, Missed>,
  people: People,
): HistoryJson {
  const missed = undelivered.get(id)
  return {
    id: Number(id),
    at: at.toISOString(),
    what,
    by: personJson(by, people),
    details,
    assignee: personJson(details.assignee ?? null, people),
    undelivered: missed !== undefined,
    mayHaveArrived: isUnsure(missed?.states ?? []),
    undeliveredTo: (missed?.people ?? []).flatMap((person) => personJson(person, people) ?? []),
    text: (what === 'commented' && comments.get(details.comment ?? '')) || null,
  }
}

function isUnsure(lost: Lost[]): boolean {
  return lost.length > 0 && lost.every((one) => one === 'unknown')
}

export function personJson(id: string | null, people: People): PersonJson | null {
  return id === null ? null : { id, name: people.get(id)?.name ?? '' }
}
