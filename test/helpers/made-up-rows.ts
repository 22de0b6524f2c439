import type { DeliveryRow, PersonRow } from '../../bot/store/schema.ts'
import { isNews, isTold, isWebhook } from '../../bot/tickets/news.ts'
import type { Ticket } from '../../bot/tickets/tickets-table.ts'
import type { FiledReport, WaitingAlert } from '../../dialogs/turn.ts'

export const REPORTED = new Date('2026-11-25T14:00:00+01:00')

/** Returns a delivery to Buypass that is not tried yet, with the given changes. */
export function delivery(given: Partial<DeliveryRow>): DeliveryRow {
  return {
    id: 'delivery',
    ticket_id: 'ticket',
    recipient_kind: 'desk',
    recipient_id: 'buypass',
    named_by: null,
    channel: 'email',
    occasion: 'report',
    about: null,
    state: 'pending',
    attempts: 0,
    created_at: REPORTED,
    made: 0,
    due_at: null,
    attempt_started_at: null,
    mailed_with: null,
    repeats: 0,
    last_error: null,
    reason: null,
    sent_at: null,
    acknowledged_at: null,
    delayed_at: null,
    answered_at: null,
    answer: null,
    withheld_at: null,
    on_trial: null,
    ...given,
  }
}

/** Returns the ticket of Kari Hansen's lost Buypass card; Ola Nordmann is her leader. */
export function ticketWith(...deliveries: DeliveryRow[]): Ticket {
  return {
    id: 'ticket',
    number: '2026-000001',
    version: 1,
    type: 'buypass-card',
    cause: 'lost',
    urgency: 'urgent',
    status: 'new',
    personal_data: false,
    reporter_id: 'kari',
    affected_id: null,
    leader_id: 'ola',
    affected_name: '',
    assignee_id: null,
    external_reference: null,
    handed_over: false,
    held_until: null,
    unit: '',
    acknowledge_due_at: null,
    opened_at: REPORTED,
    acknowledged_at: null,
    resolved_at: null,
    filed_with: null,
    withdrawn_because: null,
    needs_attention: false,
    reopened_at: null,
    touched_at: null,
    touch_due_at: null,
    resolve_due_at: null,
    due_at: null,
    facts: {},
    deliveries: deliveries.filter(isTold),
    news: deliveries.filter(isNews),
    webhooks: deliveries.filter(isWebhook),
    together: [],
    people: new Map([person('kari', 'Kari Hansen'), person('ola', 'Ola Nordmann')]),
    events: [],
    comments: [],
    internal: [],
    confirmations: [],
    restricted: false,
    withheld_at: null,
    archived_at: null,
  }
}

function person(id: string, name: string): [string, PersonRow] {
  const unknown = { phone: null, department: null, fetched_at: null }
  const languages = { language_chosen: null, language_teams: null, language_written: null }
  return [id, { id, name, mail: `${id}@eigersund.example`, met_at: REPORTED, ...unknown, ...languages }]
}

/** Returns a ticket as the dialog knows it: Kari Hansen's lost card, reported alone, with given changes. */
export function filedReport(given: Partial<FiledReport> & { id: string }): FiledReport {
  return {
    type: 'buypass-card',
    cause: 'lost',
    answers: {},
    number: '2026-000001',
    event: given.id,
    at: new Date('2026-11-24T10:00+01:00'),
    ...given,
  }
}

/** Returns an alert that waits for the writing leader: Kari Hansen's lost PC, with the given changes. */
export function waitingAlert(given: Partial<WaitingAlert> = {}): WaitingAlert {
  return {
    ticketId: 'pc',
    deliveryId: 'alert',
    type: 'equipment-lost',
    cause: 'lost',
    urgency: 'urgent',
    number: '2026-000007',
    at: new Date('2026-11-25T08:00+01:00'),
    name: 'Kari Hansen',
    ...given,
  }
}
