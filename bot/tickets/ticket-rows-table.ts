import { type RawBuilder, sql } from 'kysely'
import { type Dateless, dated, prepared } from '../store/prepared.ts'
import type { CommentRow, ConfirmationRow, Db, DeliveryRow, PersonRow, TicketRow } from '../store/schema.ts'
import type { Alert } from './alerts.ts'
import { ENTERED_AS } from './comments-table.ts'
import { NOT_ASIDE } from './confirmations-table.ts'
import { AS_MADE } from './deliveries-table.ts'
import { EVENTS, type TicketEvent } from './ticket-events.ts'

/** Another ticket of the same report. `told`: its alerts, with null for a leader not found yet. */
export type FiledTogether = TicketRow & { told: Alert[] }

/** A ticket's row and everything that belongs to it, at one moment. */
export type TicketRows = {
  ticket: TicketRow
  /** Answers by question name. */
  facts: Record<string, string>
  deliveries: DeliveryRow[]
  together: FiledTogether[]
  /** People in the ticket, as far as known. */
  people: PersonRow[]
  events: TicketEvent[]
  comments: CommentRow[]
  /** Claims that something has been done. */
  confirmations: ConfirmationRow[]
  /** Whether its earlier answers and comments are restricted. */
  restricted: boolean
}

/** Reads all in one statement: separate ones cost more round trips, and may contradict each other. */
export async function rowsWhere<Besides>(
  db: Db,
  condition: RawBuilder<unknown>,
  besides = sql``,
): Promise<(TicketRows & Besides) | undefined> {
  const { rows } = await sql<InJson & Besides>`${prepared}
    select ${besides} to_json(tickets) as ticket,
      (select coalesce(json_object_agg(name, value order by position), '{}')
        from facts where ticket_id = tickets.id) as facts,
      ${DELIVERIES} as deliveries,
      (select coalesce(json_agg(to_jsonb(other) || jsonb_build_object('told',
          (select coalesce(json_agg(json_build_object('recipient_kind', recipient_kind,
              'recipient_id', recipient_id, 'occasion', occasion)), '[]')
            from deliveries where ticket_id = other.id)) order by number), '[]')
        from tickets as other
        where id <> tickets.id and (filed_with = first_filed or id = first_filed)) as together,
      (select coalesce(json_agg(people), '[]') from people where id = any(array(
        select unnest(array[reporter_id, affected_id, leader_id, assignee_id])
        union select unnest(array[recipient_id, named_by]) from deliveries where ticket_id = tickets.id
        union select by from history where ticket_id = tickets.id and ${IS_EVENT}
        union select by from confirmations where ticket_id = tickets.id))) as people,
      (select coalesce(json_agg(json_build_object('what', what, 'by', by, 'details', details, 'at', at) order by id), '[]')
        from history where ticket_id = tickets.id and ${IS_EVENT}) as events,
      (select coalesce(json_agg(comments order by ${ENTERED_AS}), '[]')
        from comments where ticket_id = tickets.id) as comments,
      (select coalesce(json_agg(confirmations order by at, what), '[]')
        from confirmations where ticket_id = tickets.id and ${NOT_ASIDE}) as confirmations,
      exists (select from restrictions where ticket_id = tickets.id) as restricted
    from tickets cross join lateral (select coalesce(filed_with, tickets.id) as first_filed) as filed
    where ${condition}`.execute(db)
  return rows.map((row) => ({ ...row, ...fromJson(row) }))[0]
}

const DELIVERIES = sql<Dateless<DeliveryRow>[]>`
  (select coalesce(json_agg(deliveries order by ${AS_MADE}), '[]')
    from deliveries where ticket_id = tickets.id)`

/** For the statement that changes a ticket; deliveries in order of creation. */
export const CHANGED_IN_JSON = [
  sql<Dateless<TicketRow>>`to_json(tickets)`.as('ticket'),
  DELIVERIES.as('deliveries'),
  sql<
    string[]
  >`(select coalesce(json_agg(id order by id), '[]') from ticket_cards where ticket_id = tickets.id)`.as(
    'cards',
  ),
] as const

const IS_EVENT = sql`what in (${sql.join(EVENTS.map((what) => sql.lit(what)))})`

type InJson = {
  [Name in keyof TicketRows]: TicketRows[Name] extends (infer Row)[]
    ? Dateless<Row>[]
    : Dateless<TicketRows[Name]>
}

function fromJson({ ticket, deliveries, together, people, events, comments, confirmations }: InJson) {
  return {
    ticket: dated<TicketRow>(ticket),
    deliveries: deliveries.map(dated<DeliveryRow>),
    together: together.map(dated<FiledTogether>),
    people: people.map(dated<PersonRow>),
    events: events.map(dated<TicketEvent>),
    comments: comments.map(dated<CommentRow>),
    confirmations: confirmations.map(dated<ConfirmationRow>),
  }
}
