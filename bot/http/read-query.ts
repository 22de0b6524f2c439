import type { Request } from 'restify'
import type { z } from 'zod'
import { Problem } from './problem.ts'

/** What the address asks for; what is left empty there is not asked. Throws `Problem` 400. */
export function readQuery<Query>(schema: z.ZodType<Query>, request: Request): Query {
  const given = [...new URLSearchParams(request.getQuery() ?? '')].filter(([, value]) => value !== '')
  const query = schema.safeParse(Object.fromEntries(given))
  if (query.success) return query.data
  throw new Problem(400, { title: `Not understood: ${query.error.issues[0]?.path.join('.')}.` })
}
