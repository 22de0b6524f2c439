import { sql } from 'kysely'
import { dated, prepared } from '../store/prepared.ts'
import type {
  CommentRow,
  Db,
  DeliveryRow,
  People,
  TicketCardRow,
  TicketRow,
  TicketUpdate,
  ToldRow,
  WebhookRow,
} from '../store/schema.ts'
import { isOpenAsTold } from './as-told-table.ts'
import { entering, type HistoryEntry } from './history-table.ts'
import { isNews, isTold, isWebhook } from './news.ts'
import { AS_MADE, CHANGED_IN_JSON, rowsWhere, type TicketRows } from './ticket-rows-table.ts'
import type { Concerned } from './ticket-state.ts'

/** A ticket with all that cards, mails and the API tell of it. */
export type Ticket = TicketRow &
  Omit<TicketRows, 'ticket' | 'deliveries' | 'people'> & {
    deliveries: ToldRow[]
    /** What those whose ticket it is are to hear. */
    news: DeliveryRow[]
    webhooks: WebhookRow[]
    people: People
    /** What of its comments is for agents alone; the others are for those whose ticket it is to read, too. */
    internal: CommentRow[]
  }

/** Whether a person may see it as the reporter or the affected person. */
export function isOwnTicket({ reporter_id, affected_id }: Concerned, personId: string): boolean {
  return reporter_id === personId || affected_id === personId
}

export async function ticketExists(db: Db, id: string): Promise<boolean> {
  const found = db.selectFrom('tickets').modifyEnd(prepared).select('id').where('id', '=', id)
  return (await found.executeTakeFirst()) !== undefined
}

/** Nobody else changes the ticket until the transaction ends. Before its deliveries: everybody locks in this order. */
export async function lockTicket(trx: Db, id: string): Promise<TicketRow | undefined> {
  return trx.selectFrom('tickets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function loadLockedTicket(trx: Db, id: string): Promise<Ticket | undefined> {
  await lockTicket(trx, id)
  return loadTicket(trx, id)
}

/** What follows from a change, or shows nowhere: it is not counted as one. */
export async function setUncounted(trx: Db, id: string, set: TicketUpdate): Promise<void> {
  await trx.updateTable('tickets').set(set).where('id', '=', id).execute()
}

/**
 * It is no longer kept from those whose ticket it is how it was resolved: they are told. Not counted as a change: what an
 * agent did is. False when it is not held until that time.
 */
export async function endHeld(trx: Db, id: string, until: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('tickets')
    .set({ held_until: null })
    .where('id', '=', id)
    .where('held_until', '=', until)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/**
 * The leader whom an alert is for, who is to see to the ticket: the first that is found, and any whom somebody named. Not
 * counted as a change: how the alert comes out is.
 */
export async function setLeader(
  db: Db,
  { id, ticket_id, named_by }: DeliveryRow,
  leaderId: string,
): Promise<void> {
  await sql`${prepared}
    with led as (
      update tickets set leader_id = case when leader_id is null or ${named_by !== null} then ${leaderId} else leader_id end
      where id = ${ticket_id} returning id
    )
    update deliveries set recipient_id = ${leaderId} from led
    where ticket_id = led.id and deliveries.id = ${id}`.execute(db)
}

/**
 * Changes a ticket that is held, counts the change, so that everybody who shows it can tell, and enters it in the
 * history. With what hangs on that.
 */
export async function updateTicket(
  trx: Db,
  id: string,
  change: TicketUpdate,
  entry: HistoryEntry,
): Promise<{ ticket: TicketRow; deliveries: DeliveryRow[]; cards: string[] }> {
  const { ticket, deliveries, cards } = await trx
    .with('entered', (db) => entering(db, entry))
    .updateTable('tickets')
    .modifyEnd(prepared)
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returning(CHANGED_IN_JSON)
    .executeTakeFirstOrThrow()
  return { ticket: dated(ticket), deliveries: deliveries.map(dated), cards }
}

export async function loadTicket(db: Db, id: string): Promise<Ticket | undefined> {
  const rows = await rowsWhere(db, sql`tickets.id = ${id}`)
  return rows && wholeTicket(rows)
}

export async function loadTold(
  db: Db,
  deliveryId: string,
): Promise<{ delivery: DeliveryRow; ticket: Ticket } | undefined> {
  const ofDelivery = sql`tickets.id = (select ticket_id from deliveries where id = ${deliveryId})`
  const rows = await rowsWhere(db, ofDelivery)
  const delivery = rows?.deliveries.find(({ id }) => id === deliveryId)
  return rows && delivery && { delivery, ticket: wholeTicket(rows) }
}

type PlacedCard = Omit<TicketCardRow, 'created_at'> & { service_url: string; tenant_id: string }

export type Shown = { card: PlacedCard; ticket: Ticket }

/** A card, and the ticket that it shows; undefined when its chat is gone. */
export async function loadShown(db: Db, cardId: string): Promise<Shown | undefined> {
  const placed = sql`(
    select to_json(placed) from (
      select ticket_cards.*, service_url, tenant_id
      from ticket_cards join conversations on conversations.id = conversation_id
      where ticket_cards.id = ${cardId}
    ) as placed
  ) as card,`
  const ofCard = sql`tickets.id = (select ticket_id from ticket_cards where id = ${cardId})`
  const shown = await rowsWhere<{ card: PlacedCard | null }>(db, ofCard, placed)
  if (!shown?.card) return undefined
  const { card, ...rows } = shown
  return { card, ticket: wholeTicket(rows) }
}

function wholeTicket({ ticket, deliveries, people, comments, ...rest }: TicketRows): Ticket {
  return {
    ...ticket,
    ...rest,
    deliveries: deliveries.filter(isTold),
    news: deliveries.filter(isNews),
    webhooks: deliveries.filter(isWebhook),
    comments: comments.filter(({ internal }) => !internal),
    internal: comments.filter(({ internal }) => internal),
    people: new Map(people.map((person) => [person.id, person])),
  }
}

/** The oldest first. */
export async function ticketRows(db: Db, ids: string[]): Promise<TicketRow[]> {
  return db
    .selectFrom('tickets')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('opened_at')
    .orderBy('number')
    .execute()
}

export async function ticketId(db: Db, number: string): Promise<string | undefined> {
  if (!/^\d{4}-\d{6,9}$/.test(number)) return undefined
  const row = await db.selectFrom('tickets').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id
}

/** A person's own tickets, the newest first. `openAt`: those alone that are open for them at that time. */
export async function ticketsOf(
  db: Db,
  personId: string,
  { openAt, limit }: { openAt?: Date; limit: number },
): Promise<TicketRow[]> {
  // Found first and sorted then: asked for in this order, PostgreSQL may read all tickets from the newest on.
  return (
    db
      .with(
        (name) => name('own').materialized(),
        (own) =>
          own
            .selectFrom('tickets')
            .selectAll()
            .where((row) => row.or([row('reporter_id', '=', personId), row('affected_id', '=', personId)]))
            .$if(openAt !== undefined, (open) => open.where(isOpenAsTold(openAt ?? new Date(0)))),
      )
      .selectFrom('own')
      .selectAll()
      .orderBy('opened_at', 'desc')
      // What one report opened is of one time.
      .orderBy('number', 'desc')
      .limit(limit)
      .execute()
  )
}

export async function deliveriesOf(db: Db, ticketId: string): Promise<DeliveryRow[]> {
  return db.selectFrom('deliveries').selectAll().where('ticket_id', '=', ticketId).orderBy(AS_MADE).execute()
}

/** Of those that are there. */
export async function numbersOf(db: Db, ticketIds: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('number')
    .where('id', 'in', ticketIds)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}
