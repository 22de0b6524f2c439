import type { Request } from 'restify'
import { z } from 'zod'
import { readQuery } from '../http/read-query.ts'
import { entraId } from '../remote/entra-id.ts'
import { daysAfter, hourInOslo } from '../time/working-days.ts'

const LONGEST_PAGE = 100

/** The end of a page: when its last look was, to the millisecond, and the entry's id. */
export type LookCursor = readonly [at: string, id: string]

export function writeLookCursor({ at, id }: { at: Date; id: string }): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url')
}

const Cursor = z
  .string()
  .max(200)
  .transform((text, context): LookCursor => {
    const cursor = z
      .tuple([z.iso.datetime(), z.string().regex(/^\d{1,15}$/)])
      .safeParse(Buffer.from(text, 'base64url').toString().split(' '))
    if (cursor.success) return cursor.data
    context.addIssue({ code: 'custom', message: 'no cursor of ours' })
    return z.NEVER
  })

const Query = z.object({
  /** Who has looked. */
  by: entraId().optional(),
  /** A ticket's number. */
  ticket: z
    .string()
    .regex(/^\d{4}-\d{6,}$/)
    .optional(),
  what: z.enum(['viewed', 'searched', 'exported']).optional(),
  /** Days in Norway, both included. */
  from: z.iso
    .date()
    .transform((day) => hourInOslo(day, 0))
    .optional(),
  to: z.iso
    .date()
    .transform((day) => hourInOslo(daysAfter(day, 1), 0))
    .optional(),
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(50),
  cursor: Cursor.optional(),
})
/** Which looks are asked for. */
export type LookQuery = z.infer<typeof Query>

/** Reads it from the address; a filter without a value filters nothing. Throws `Problem` 400. */
export function readLookQuery(request: Request): LookQuery {
  return readQuery(Query, request)
}

/** As it is kept of who has looked here. */
export function looksAsked({ by, ticket, what, from, to, cursor }: LookQuery): Record<string, string> {
  return {
    ...(by && { by }),
    ...(ticket && { ticket }),
    ...(what && { what }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
    ...(cursor && { after: cursor[0] }),
  }
}
