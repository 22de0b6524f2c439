import type { Request } from 'restify'
import { z } from 'zod'
import { Problem } from '../http/problem.ts'
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
  return readQuery(request, ListQuery)
}

/** Reads it from the address; a filter without a value filters nothing. Throws `Problem` 400. */
export function readQuery<Query>(request: Request, shape: z.ZodType<Query>): Query {
  const given = [...new URLSearchParams(request.getQuery() ?? '')].filter(([, value]) => value !== '')
  const query = shape.safeParse(Object.fromEntries(given))
  if (query.success) return query.data
  throw new Problem(400, { title: `Not understood: ${query.error.issues[0]?.path.join('.')}.` })
}
