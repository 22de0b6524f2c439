import { z } from 'zod'
import { entraId } from '../remote/entra-id.ts'
import { daysAfter, timeInOslo } from '../time/working-days.ts'
import { cursorText, PageSize, queryAsked } from './list-cursor.ts'

/** The last entry of a page: its time in milliseconds, and its id. */
export type LookCursor = readonly [at: string, id: string]

const Cursor = cursorText<LookCursor>(z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,15}$/)]))

/** A filter without a value filters nothing. */
export const LookQuery = z.object({
  by: entraId().optional(),
  ticket: z
    .string()
    .regex(/^\d{4}-\d{6,}$/)
    .optional(),
  what: z.enum(['viewed', 'searched', 'exported']).optional(),
  /** Days in Norway, both included. */
  from: z.iso
    .date()
    .transform((day) => timeInOslo(day, '00:00'))
    .optional(),
  to: z.iso
    .date()
    .transform((day) => timeInOslo(daysAfter(day, 1), '00:00'))
    .optional(),
  limit: PageSize,
  cursor: Cursor.optional(),
})
export type LookQuery = z.infer<typeof LookQuery>

export function looksAsked({ limit, cursor, from, to, ...filters }: LookQuery): Record<string, string> {
  return queryAsked({ ...filters, from: from?.toISOString(), to: to?.toISOString() }, cursor)
}
