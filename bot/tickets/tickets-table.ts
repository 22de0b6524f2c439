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
import { CHANGED_IN_JSON, rowsWhere, type TicketRows } from './ticket-rows-table.ts'
import type { Concerned } from './ticket-state.ts'

/** A ticket with everything that cards, mails and the API show. */
export type Ticket = TicketRow &
  Omit<TicketRows, 'ticket' | 'deliveries' | 'people'> & {
    deliveries: ToldRow[]
    /** News for the reporter and the affected person. */
    news: DeliveryRow[]
    webhooks: WebhookRow[]
    people: People
    /** Comments for agents alone; the employees may read all others. */
    internal: CommentRow[]
  }

export function isOwnTicket({ reporter_id, affected_id }: Concerned, personId: string): boolean {
  return reporter_id === personId || affected_id === personId
}

/** Locks the ticket until the transaction ends. Before its deliveries: everybody locks in this order. */
export async function lockTicket(trx: Db, id: string): Promise<TicketRow | undefined> {
  return trx.selectFrom('tickets').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function loadLockedTicket(trx: Db, id: string): Promise<Ticket | undefined> {
  await lockTicket(trx, id)
  return loadTicket(trx, id)
}

/** Sets derived or invisible columns, without counting a change. */
export async function setUncounted(trx: Db, id: string, set: TicketUpdate): Promise<void> {
  await trx.updateTable('tickets').set(set).where('id', '=', id).execute()
}

/** Ends the holding back: employees are told. Not counted as a change. False if not held until then. */
export async function endHeld(trx: Db, id: string, until: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('tickets')
    .set({ held_until: null })
    .where('id', '=', id)
    .where('held_until', '=', until)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** The first found, and any named by somebody. Not counted as a change: the alert's result is. */
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

/** Counts the change of a locked ticket for everybody who shows it, and adds a history entry. */
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

/** Returns a card and its ticket; undefined if its chat is gone. */
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

/** Oldest first. Leaves out missing tickets. */
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

/** Returns a person's own tickets, newest first. `openAt`: only those open for them at that time. */
export async function ticketsOf(
  db: Db,
  personId: string,
  { openAt, limit }: { openAt?: Date; limit: number },
): Promise<TicketRow[]> {
  // Filters before sorting: otherwise PostgreSQL may read all tickets from the newest on.
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
      // Tickets of one report have the same time.
      .orderBy('number', 'desc')
      .limit(limit)
      .execute()
  )
}
