import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { withDatabase } from '../../bot/store/open-database.ts'
import type { CommentRow, Db, DeliveryRow, HistoryRow, TicketCardRow } from '../../bot/store/schema.ts'
import { loadTicket, type Ticket } from '../../bot/tickets/tickets-table.ts'

/** The contents of the database. */
export type Rows = {
  tickets: Ticket[]
  /** Deliveries of news to the reporter and the affected person. */
  news: DeliveryRow[]
  history: HistoryRow[]
  comments: CommentRow[]
  cards: TicketCardRow[]
}

/** Reads over its own connection, to which nothing happens. */
export async function readRows(url: string): Promise<Rows> {
  return inDatabase(url, async (db) => {
    const ids = await db.selectFrom('tickets').select('id').orderBy('number').execute()
    const tickets: Ticket[] = []
    for (const { id } of ids) tickets.push(...[(await loadTicket(db, id)) ?? []].flat())
    return {
      tickets,
      news: await db.selectFrom('deliveries').selectAll().where('recipient_kind', '=', 'employee').execute(),
      history: await db.selectFrom('history').selectAll().orderBy('id').execute(),
      comments: await db.selectFrom('comments').selectAll().execute(),
      cards: await db.selectFrom('ticket_cards').selectAll().execute(),
    }
  })
}

function inDatabase<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  return withDatabase({ kind: 'server', url }, pino({ level: 'silent' }), ({ db }) => work(db))
}

/** Returns unfinished work. Jobs at rest are left out: the next reminder, and work of every minute or day. */
export async function openWork(db: Db): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select concat_ws(' ', number, 'delivery', recipient_kind, channel, occasion, deliveries.state) as words
    from deliveries join tickets on tickets.id = ticket_id where deliveries.due_at is not null
    union all
    select concat_ws(' ', number, 'job', jobs.name, case when claimed_by is not null then 'claimed' end,
      'failing since', jobs.failing_since, 'due in', round(extract(epoch from jobs.due_at - now())), 's')
    from jobs
    left join ticket_cards on ticket_cards.id::text = data ->> 'cardId'
    left join deliveries on deliveries.id::text = data ->> 'deliveryId'
    left join tickets on tickets.id in (ticket_cards.ticket_id, deliveries.ticket_id)
      or tickets.id::text = data ->> 'ticketId'
    where claimed_by is not null or jobs.due_at < now() - interval '10 seconds'
      or jobs.name not in ('escalate', 'hand-back', 'erase-expired', 'watch-mail', 'read-mailbox')
    order by 1`.execute(db)
  return rows.map(({ words }) => words)
}

/**
 * Waits until nothing is under way or due, or until the time is over.
 * @returns the work that is left
 */
export async function untilAtRest(url: string, withinMs: number): Promise<string[]> {
  const lastLook = performance.now() + withinMs
  return inDatabase(url, async (db) => {
    for (;;) {
      const open = await openWork(db)
      if (open.length === 0 || performance.now() > lastLook) return open
      await pause(500)
    }
  })
}
