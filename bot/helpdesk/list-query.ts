import type { Request } from 'restify'
import { z } from 'zod'
import { readQuery } from '../http/read-query.ts'
import { entraId } from '../remote/entra-id.ts'
import { CursorText } from './list-cursor.ts'

const LONGEST_PAGE = 100

const ListQuery = z.object({
  /** `open`: new or in progress. */
  status: z.enum(['new', 'in-progress', 'resolved', 'withdrawn', 'open']).optional(),
  type: z
    .string()
    .regex(/^[\w-]{0,50}$/)
    .optional(),
  urgency: z.enum(['urgent', 'normal']).optional(),
  /** `none`: nobody has it. */
  assignee: z.union([z.literal('none'), entraId()]).optional(),
  /** Those that need a human now. */
  attention: z.literal('true').optional(),
  q: z.string().trim().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(50),
  cursor: CursorText.optional(),
})
/** Which tickets are asked for. */
export type ListQuery = z.infer<typeof ListQuery>

export function readListQuery(request: Request): ListQuery {
  return readQuery(ListQuery, request)
}

/** As it is kept of who has looked: the filters alone, and from where on. What was searched for is kept elsewhere. */
export function filtersAsked({ q, limit, cursor, ...filters }: ListQuery): Record<string, string> {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  const asked = Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
  return cursor ? { ...asked, after: cursor[0] } : asked
}
