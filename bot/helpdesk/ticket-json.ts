import { NO_LEADER } from '../directory/find-leader.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { claimsFor, confirmedLines } from '../show/confirmed.ts'
import { answersFor } from '../show/facts.ts'
import type { Reader } from '../show/needs.ts'
import { ownName } from '../show/recipient-name.ts'
import type { DeliveryRow, HistoryRow, People, ToldRow, WebhookRow } from '../store/schema.ts'
import { isDelayed, isOnTrial, isReplaced, lostIn } from '../tickets/delivery-state.ts'
import { NOTED } from '../tickets/history-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { DeliveryJson, DevicesJson, HistoryJson, PersonJson, TicketJson } from './api-shapes.ts'
import { offeredWords } from './offered-words.ts'
import { personJson, summaryJson } from './summary-json.ts'

/** The rest of a ticket's story. `people`: everybody in ticket and history. */
export type Story = { history: HistoryRow[]; people: People; devices: DevicesJson | null }

export function ticketJson(ticket: Ticket, { history, people, devices }: Story, reader: Reader): TicketJson {
  const { organisation } = reader
  const { deliveries, news, webhooks, confirmations } = ticket
  const missed = news.filter((one) => lostIn([one], ticket).length > 0)
  return {
    ...summaryJson(ticket, { deliveries: [...deliveries, ...news, ...webhooks], confirmations }, people),
    confirmedLines: confirmedLines(ticket, null, reader),
    confirmable: Object.fromEntries(claimsFor(ticket, reader).map(({ id, claim }) => [id, claim])),
    resolutionWords: offeredWords(ticket, confirmations, people, reader),
    facts: answersFor('help-desk', ticket, reader),
    devices,
    restricted: ticket.restricted,
    alertsWithoutLeader: deliveries.filter(({ last_error }) => last_error === NO_LEADER).length,
    filedWith: ticket.together.map(({ number }) => number),
    deliveries: [...deliveries, ...webhooks].map((row) => deliveryJson(row, ticket, organisation)),
    history: history.map((entry) => ({
      ...historyJson(entry, ticket, people, organisation),
      notHeard: missed
        .filter((one) => entryOf(one, history)?.id === entry.id)
        .map(({ id, recipient_id, state }) => ({
          delivery: id,
          person: personJson(recipient_id, people),
          mayHaveArrived: state === 'unknown',
        })),
    })),
  }
}

/** Entries for a written text; others may refer to one. */
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

function entryOf({ occasion, about }: DeliveryRow, history: HistoryRow[]): HistoryRow | undefined {
  return occasion === 'comment'
    ? history.find(({ what, details }) => WRITING.includes(what) && details.comment === about)
    : history.findLast(({ what }) => what === about)
}

function deliveryJson(row: ToldRow | WebhookRow, ticket: Ticket, organisation: Organisation): DeliveryJson {
  const name = ownName(row, ticket, organisation)
  return {
    id: row.id,
    recipient: { kind: row.recipient_kind, id: row.recipient_id, name, named: row.named_by !== null },
    channel: row.channel,
    occasion: row.occasion,
    state: row.state,
    withheld: row.withheld_at !== null,
    trial: isOnTrial(row, organisation),
    replaced: isReplaced(row, ticket.deliveries),
    attempts: row.attempts,
    lastError: row.last_error,
    reason: row.reason,
    sentAt: row.sent_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    delayed: isDelayed(row),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: row.answer,
  }
}
