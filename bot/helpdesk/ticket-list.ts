import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../store/open-database.ts'
import type { TicketRow } from '../store/schema.ts'

const LONGEST_PAGE = 100

export const ListQuery = z.object({
  status: z.enum(['new', 'in-progress', 'resolved', 'withdrawn']).optional(),
  type: z.string().max(50).optional(),
  urgency: z.enum(['urgent', 'normal']).optional(),
  assignee: z.guid().optional(),
  q: z.string().trim().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(50),
  cursor: z
    .string()
    .max(200)
    .transform((text, context) => {
      const cursor = Cursor.safeParse(Buffer.from(text, 'base64url').toString().split(' '))
      if (cursor.success) return cursor.data
      context.addIssue({ code: 'custom', message: 'no cursor of ours' })
      return z.NEVER
    })
    .optional(),
})
export type ListQuery = z.infer<typeof ListQuery>

const Cursor = z.tuple([z.iso.datetime(), z.guid()])

export type TicketPage = { rows: TicketRow[]; nextCursor: string | null }

/**
 * A page of tickets, newest first, from where the last one ended: as fast at the end as at the beginning.
 * @param ownOf null for an agent; otherwise only this person's own tickets
 */
export async function listTickets(db: Db, query: ListQuery, ownOf: string | null): Promise<TicketPage> {
  const { status, type, urgency, assignee, q, limit, cursor } = query
  let tickets = db.selectFrom('tickets').selectAll()
  if (ownOf)
    tickets = tickets.where((row) => row.or([row('reporter_id', '=', ownOf), row('affected_id', '=', ownOf)]))
  if (status) tickets = tickets.where('status', '=', status)
  if (type) tickets = tickets.where('type', '=', type)
  if (urgency) tickets = tickets.where('urgency', '=', urgency)
  if (assignee) tickets = tickets.where('assignee_id', '=', assignee)
  if (q) tickets = tickets.where(matches(q))
  if (cursor)
    tickets = tickets.where(sql<boolean>`(opened_at, id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`)
  const rows = await tickets
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return { rows: rows.slice(0, limit), nextCursor: rows.length > limit ? cursorAfter(rows[limit - 1]) : null }
}

/** By the beginning of the number, or by a part of the reporter's or the affected person's name. */
function matches(q: string) {
  const literal = q.replace(/[\\%_]/g, '\\$&')
  return sql<boolean>`(number like ${`${literal}%`} or exists (
    select 1 from people where people.id in (reporter_id, affected_id) and people.name ilike ${`%${literal}%`}))`
}

function cursorAfter(row: TicketRow | undefined): string | null {
  return row ? Buffer.from(`${row.opened_at.toISOString()} ${row.id}`).toString('base64url') : null
}
