import type { Request } from 'restify'
import { z } from 'zod'
import { type Nearness, soonUntil } from '../../dialogs/due.ts'
import { urgencies } from '../../dialogs/incident-type.ts'
import { readQuery } from '../http/read-request.ts'
import { entraId } from '../remote/entra-id.ts'
import { ticketStatuses } from '../store/codes.ts'
import { type Column, columns } from './list-columns.ts'
import { CursorText, PageSize, queryAsked } from './list-cursor.ts'

export const ChosenColumns = z.array(z.enum(columns)).max(columns.length)

/** `descending`: reversed, with the newest first among equals. */
export type Sort = { by: Column; descending: boolean }

export const NEWEST_FIRST: Sort = { by: 'openedAt', descending: true }

/** A sort column; `-` before it reverses the order. */
export const SortWord = z.templateLiteral([z.enum(['', '-']), z.enum(columns)])

export const SortText = SortWord.transform((text): Sort => {
  const by = columns.find((column) => text.endsWith(column))
  return by ? { by, descending: text.startsWith('-') } : NEWEST_FIRST
})

export const NumbersText = z
  .string()
  .regex(/^\d{4}-\d{6}(,\d{4}-\d{6}){0,499}$/)
  .transform((text) => text.split(','))

const ListQuery = z.object({
  status: z.enum(ticketStatuses).optional(),
  /** New or in progress. */
  open: z.literal('true').optional(),
  type: z
    .string()
    .regex(/^[\w-]{0,50}$/)
    .optional(),
  urgency: z.enum(urgencies).optional(),
  /** `none`: without an assignee. */
  assignee: z.union([z.literal('none'), entraId()]).optional(),
  attention: z.literal('true').optional(),
  /** The next deadline has passed, or is near. */
  due: z.enum(['soon', 'late']).optional(),
  q: z.string().trim().max(100).optional(),
  sort: SortText.default(NEWEST_FIRST),
  numbers: NumbersText.optional(),
  limit: PageSize,
  cursor: CursorText.optional(),
})
/** The requested tickets and their order; `due`: a range of deadlines. */
export type ListQuery = Omit<z.infer<typeof ListQuery>, 'due'> & { due?: Due }
export type ListFilters = Omit<ListQuery, 'sort' | 'limit' | 'cursor'>
type Due = { near: Nearness; after: Date; until: Date }

export function readListQuery(request: Request, now: Date): ListQuery {
  const { due, ...rest } = readQuery(ListQuery, request)
  return due ? { ...rest, due: dueWhen(due, now) } : rest
}

function dueWhen(near: Nearness, now: Date): Due {
  return near === 'late'
    ? { near, after: new Date(0), until: now }
    : { near, after: now, until: soonUntil(now) }
}

/** Leaves out the search text, which is stored elsewhere. */
export function filtersAsked({ q, sort, limit, cursor, due, ...filters }: ListQuery): Record<string, string> {
  return queryAsked({ ...filters, due: due?.near }, cursor)
}

/** Tells whether only open tickets are asked for, which are few and the newest. */
export function isOfOpen({ open, attention, due, status }: ListFilters): boolean {
  return Boolean(open || attention || due || status === 'new' || status === 'in-progress')
}

export function writeSort({ by, descending }: Sort): string {
  return `${descending ? '-' : ''}${by}`
}
