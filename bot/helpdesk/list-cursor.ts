import { z } from 'zod'
import { jsonIn } from '../remote/json-in.ts'

export const PageSize = z.coerce.number().int().min(1).max(100).default(50)

/** The last ticket of a page, as sorted in list-order-table.ts; the time of opening in milliseconds. */
export type Cursor = readonly [openedAt: string, id: string, group: string, key: string]

/** Encodes a cursor for an address; only we decode it. */
export function writeCursor(cursor: readonly string[]): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Returns a page of rows read with one extra. `next`: the place to continue, if there is more. */
export function pageIn<Row, Place>(read: Row[], limit: number, placeOf: (last: Row) => Place) {
  const last = read.length > limit ? read[limit - 1] : undefined
  return { rows: read.slice(0, limit), next: last ? placeOf(last) : null }
}

/** Returns the filters and the starting point for the view log. */
export function queryAsked(
  filters: Record<string, unknown>,
  cursor: readonly string[] | undefined,
): Record<string, string> {
  const given = Object.entries({ ...filters, after: cursor?.[0] }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}

export const CursorText = cursorText<Cursor>(
  z.tuple([z.iso.datetime().refine((at) => Date.parse(at) > 0), z.guid(), z.string(), z.string()]),
)

/** Decodes the result of `writeCursor`. */
export function cursorText<Place>(shape: z.ZodType<Place>) {
  return z
    .string()
    .max(1_000)
    .transform((text, context): Place => {
      const cursor = shape.safeParse(jsonIn(Buffer.from(text, 'base64url').toString()))
      if (cursor.success) return cursor.data
      context.addIssue({ code: 'custom', message: 'no cursor of ours' })
      return z.NEVER
    })
}
