import { knownType } from '../../dialogs/incident-type.ts'
import { firstOf } from '../../dialogs/language.ts'
import type { Webhook } from '../organisation/organisation.ts'
import type { People, WebhookRow } from '../store/schema.ts'
import { resolutionOf } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { answersFor } from './facts.ts'
import { forReader, type Needs, type Reader } from './needs.ts'
import { ticketLink } from './ticket-link.ts'
import { wordsOf } from './title.ts'

/**
 * Returns a message to another system (Standard Webhooks: payload structure; described in docs/webhooks.md).
 * Ids, codes and names of types; people and free text only if the organisation file allows it.
 */
export function webhookMessage(
  { occasion, created_at }: WebhookRow,
  ticket: Ticket,
  { freeText }: Pick<Webhook, 'freeText'>,
  context: Needs,
): Record<string, unknown> {
  const reader = forReader(context, firstOf(context.organisation.languages))
  return {
    type: `ticket.${occasion}`,
    timestamp: created_at.toISOString(),
    data: { ...codesOf(ticket, reader), ...(freeText && toldInWords(ticket, reader)) },
  }
}

function codesOf(ticket: Ticket, reader: Reader) {
  const { organisation, teamsAppId, language } = reader
  const type = knownType(ticket, reader)
  return {
    id: ticket.id,
    number: ticket.number,
    version: ticket.version,
    status: ticket.status,
    urgency: ticket.urgency,
    // A type that no longer exists has no name.
    type: { id: ticket.type, name: type?.words[language].heading ?? null },
    cause: ticket.cause && {
      id: ticket.cause,
      name: wordsOf(ticket, reader)?.title ?? null,
    },
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

/** Leaves out later comments, which may be for agents alone. */
function toldInWords(ticket: Ticket, reader: Reader) {
  return {
    reporter: person(ticket.reporter_id, ticket.people),
    affected: person(ticket.affected_id, ticket.people),
    facts: answersFor('help-desk', ticket, reader),
  }
}

function person(id: string | null, people: People) {
  const known = people.get(id ?? '')
  return known ? { id, name: known.name, mail: known.mail, phone: known.phone } : null
}
