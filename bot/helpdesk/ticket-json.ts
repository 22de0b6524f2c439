import {
  causeWords,
  claimsOf,
  decisionOf,
  type IncidentType,
  type Language,
} from '../../dialogs/incident-type.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { confirmedLines } from '../show/confirmed.ts'
import { answersFor } from '../show/facts.ts'
import type { ConfirmationRow, DeliveryRow, HistoryRow, PersonRow, TicketRow } from '../store/schema.ts'
import { lostIn } from '../tickets/has-failed.ts'
import { NOTED } from '../tickets/history-table.ts'
import { leaderState } from '../tickets/leader-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type {
  ConfirmedJson,
  DevicesJson,
  HistoryJson,
  IncidentTypeJson,
  NotHeardJson,
  PersonJson,
  TicketJson,
  TicketSummary,
} from './api-shapes.ts'
import { deliveryJson } from './delivery-json.ts'
import type { Needs } from './needs.ts'
import { offeredWords } from './offered-words.ts'

type People = Map<string, PersonRow>

/**
 * A ticket as the list shows it (design: HTTP).
 * @param belonging its deliveries, news too, and what is confirmed
 */
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
    confirmed: confirmations.map((one) => confirmedJson(one, people)),
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

/** As those see it whose ticket it is: by when agents are to do something is for agents alone. */
export function withoutDue<Ticket extends TicketSummary>(ticket: Ticket): Ticket {
  return { ...ticket, touchDueAt: null, resolveDueAt: null, dueAt: null }
}

function lastAnswer(deliveries: DeliveryRow[]): Date | null {
  const answers = deliveries.flatMap(({ answer, answered_at }) =>
    answer === 'human' && answered_at ? [answered_at.getTime()] : [],
  )
  return answers.length > 0 ? new Date(Math.max(...answers)) : null
}

/** The story of a ticket. `people`: everybody who occurs in ticket and history. */
export type Story = { history: HistoryRow[]; people: People; devices: DevicesJson | null }

/** A ticket with everything that belongs to it. */
export function ticketJson(
  ticket: Ticket,
  { history, people, devices }: Story,
  context: Pick<Needs, 'incidentTypes' | 'organisation' | 'clock'>,
  language: Language,
): TicketJson {
  const { incidentTypes, organisation } = context
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  const facts = type ? answersFor('help-desk', ticket, type, language) : []
  const { deliveries, news, webhooks, confirmations } = ticket
  const missed = news.filter((one) => lostIn([one], ticket).length > 0)
  return {
    ...summaryJson(ticket, { deliveries: [...deliveries, ...news, ...webhooks], confirmations }, people),
    confirmedLines: confirmedLines(ticket, null, context, language),
    confirmable: type ? confirmable(type, ticket.cause, language) : {},
    resolutionWords: offeredWords(type, ticket, { confirmations, people, organisation }),
    facts: facts.map(({ name, title, value }) => ({ name, label: title, value })),
    devices,
    restricted: ticket.restricted,
    filedWith: ticket.together.map(({ number }) => number),
    deliveries: [...deliveries, ...webhooks].map((row) => deliveryJson(row, ticket, organisation)),
    history: history.map((entry) => ({
      ...historyJson(entry, ticket, people, organisation),
      notHeard: missed
        .filter((one) => entryOf(one, history)?.id === entry.id)
        .map((one) => notHeardJson(one, people)),
    })),
  }
}

/** A type and its causes, by name. */
export function incidentTypeJson(type: IncidentType, language: Language): IncidentTypeJson {
  const causes = type.causes.length > 0 ? type.causes.map(({ id }) => id) : [null]
  const titles = causes.map((cause) => [cause ?? '', causeWords(type, cause, language)?.title ?? ''])
  const { id, paragraph = null } = type
  return {
    id,
    paragraph,
    name: type.words[language].heading,
    titles: Object.fromEntries(titles),
    asksLeader: decisionOf(type) !== undefined,
  }
}

function confirmable(type: IncidentType, cause: string | null, language: Language): Record<string, string> {
  const claims = claimsOf(type, cause).map(({ id, words }) => [id, words[language]])
  return Object.fromEntries(claims)
}

function confirmedJson({ what, at, by, source, desk }: ConfirmationRow, people: People): ConfirmedJson {
  return { what, at: at.toISOString(), by: personJson(by, people), source, desk }
}

/** Entries that say that something was written; others may be about it. */
const WRITING = ['commented', 'answered', 'resolved', NOTED]

function historyJson(
  { id, at, what, by, details }: HistoryRow,
  { comments, internal }: Ticket,
  people: People,
  { desks }: Organisation,
): Omit<HistoryJson, 'notHeard'> {
  return {
    id: Number(id),
    at: at.toISOString(),
    what,
    by: personJson(by, people) ?? deskJson(details.desk, desks),
    details,
    assignee: personJson(details.assignee ?? null, people),
    text:
      (WRITING.includes(what) && [...comments, ...internal].find(({ id }) => id === details.comment)?.text) ||
      null,
  }
}

function deskJson(id: string | undefined, desks: Organisation['desks']): PersonJson | null {
  return id === undefined ? null : { id, name: desks[id]?.name ?? id }
}

/** The subject of news. */
function entryOf({ occasion, about }: DeliveryRow, history: HistoryRow[]): HistoryRow | undefined {
  return occasion === 'comment'
    ? history.find(({ what, details }) => WRITING.includes(what) && details.comment === about)
    : history.findLast(({ what }) => what === about)
}

function notHeardJson({ id, recipient_id, state }: DeliveryRow, people: People): NotHeardJson {
  return { delivery: id, person: personJson(recipient_id, people), mayHaveArrived: state === 'unknown' }
}

export function personJson(id: string | null, people: People): PersonJson | null {
  return id === null ? null : { id, name: people.get(id)?.name ?? '' }
}
