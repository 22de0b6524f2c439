import type { Request } from 'restify'
import type { z } from 'zod'
import { readBody } from './json-body.ts'

/** What the address asks for; what is left empty there is not asked. Throws `Problem` 400. */
export function readQuery<Query>(schema: z.ZodType<Query>, request: Request): Query {
  const given = [...new URLSearchParams(request.getQuery() ?? '')].filter(([, value]) => value !== '')
  return readBody(schema, Object.fromEntries(given))
}
