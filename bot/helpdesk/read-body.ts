import type { z } from 'zod'
import { Problem } from '../http/problem.ts'

/** What a request's body says. Throws `Problem` 400, which names the place of the fault and quotes nothing. */
export function readBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  throw new Problem(400, {
    title: `Not understood: ${parsed.error.issues[0]?.path.join('.') || 'the body'}.`,
  })
}
