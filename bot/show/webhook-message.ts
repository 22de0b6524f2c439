import { causeWords, type IncidentType, type Language } from '../../dialogs/incident-type.ts'
import { firstOf } from '../../dialogs/language.ts'
import type { Webhook } from '../organisation/organisation.ts'
import type { PersonRow, WebhookRow } from '../store/schema.ts'
import { resolutionOf } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { answersFor } from './facts.ts'
import type { Needs } from './needs.ts'
import { ticketLink } from './ticket-link.ts'

/**
 * What another system is told (Standard Webhooks: payload structure; what it means is in docs/webhooks.md). Ids, codes
 * and names of types; what people have written or are called only where the organisation's file says so.
 */
export function webhookMessage(
  { occasion, created_at }: WebhookRow,
  ticket: Ticket,
  { freeText }: Pick<Webhook, 'freeText'>,
  context: Needs,
): Record<string, unknown> {
  return {
    type: `ticket.${occasion}`,
    timestamp: created_at.toISOString(),
    data: { ...codesOf(ticket, context), ...(freeText && wordsOf(ticket, context)) },
  }
}

function codesOf(ticket: Ticket, { organisation, incidentTypes, teamsAppId }: Needs) {
  const language = firstOf(organisation.languages)
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    status: ticket.status,
    urgency: ticket.urgency,
    type: { id: ticket.type, name: nameOf(typeOf(ticket, incidentTypes), language) },
    cause: ticket.cause && { id: ticket.cause, name: causeName(ticket, incidentTypes, language) },
    personalData: ticket.personal_data,
    openedAt: ticket.opened_at.toISOString(),
    acknowledgedAt: ticket.acknowledged_at?.toISOString() ?? null,
    confirmed: ticket.confirmations.map(({ what, at, source, desk }) => ({
      what,
      at: at.toISOString(),
      source,
      desk,
    })),
    resolvedAt: ticket.resolved_at?.toISOString() ?? null,
    resolution: resolutionOf(ticket),
    withdrawnBecause: ticket.withdrawn_because,
    handedOver: ticket.handed_over,
    filedWith: ticket.together.map(({ number }) => number),
    restricted: ticket.restricted,
    trial: organisation.delivery === 'trial',
    url: ticketLink(ticket.number, teamsAppId),
  }
}

/** Never what is said about it afterwards, which may be for agents alone. */
function wordsOf(ticket: Ticket, { incidentTypes, organisation }: Needs) {
  const type = typeOf(ticket, incidentTypes)
  const answers = type ? answersFor('help-desk', ticket, type, firstOf(organisation.languages)) : []
  return {
    reporter: person(ticket.reporter_id, ticket.people),
    affected: person(ticket.affected_id, ticket.people),
    facts: answers.map(({ name, title, value }) => ({ name, label: title, value })),
  }
}

function person(id: string | null, people: Map<string, PersonRow>) {
  const known = people.get(id ?? '')
  return known ? { id, name: known.name, mail: known.mail, phone: known.phone } : null
}

function typeOf({ type }: Ticket, types: IncidentType[]): IncidentType | undefined {
  return types.find(({ id }) => id === type)
}

/** One that there is no more has its code alone. */
function nameOf(type: IncidentType | undefined, language: Language): string | null {
  return type?.words[language].heading ?? null
}

function causeName(ticket: Ticket, types: IncidentType[], language: Language): string | null {
  const type = typeOf(ticket, types)
  return (type && causeWords(type, ticket.cause, language)?.title) ?? null
}
