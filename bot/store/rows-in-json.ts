import type { DeliveryRow, PersonRow, TicketRow } from './schema.ts'

// A statement that gives rows as JSON can be prepared: it gives the same whatever columns a migration adds.

/** JSON knows no dates. */
export type Dateless<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? string | (null extends Row[Name] ? null : never) : Row[Name]
}

export function ticketOf(one: Dateless<TicketRow>): TicketRow {
  return {
    ...one,
    opened_at: new Date(one.opened_at),
    acknowledged_at: date(one.acknowledged_at),
    resolved_at: date(one.resolved_at),
    acknowledge_due_at: date(one.acknowledge_due_at),
    reopened_at: date(one.reopened_at),
    touched_at: date(one.touched_at),
    touch_due_at: date(one.touch_due_at),
    resolve_due_at: date(one.resolve_due_at),
    due_at: date(one.due_at),
    withheld_at: date(one.withheld_at),
    archived_at: date(one.archived_at),
    held_until: date(one.held_until),
  }
}

export function deliveryOf(one: Dateless<DeliveryRow>): DeliveryRow {
  return {
    ...one,
    created_at: new Date(one.created_at),
    due_at: date(one.due_at),
    attempt_started_at: date(one.attempt_started_at),
    sent_at: date(one.sent_at),
    acknowledged_at: date(one.acknowledged_at),
    delayed_at: date(one.delayed_at),
    answered_at: date(one.answered_at),
    withheld_at: date(one.withheld_at),
  }
}

export function personOf(one: Dateless<PersonRow>): PersonRow {
  return { ...one, met_at: new Date(one.met_at), fetched_at: date(one.fetched_at) }
}

export function date(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
