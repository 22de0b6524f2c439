import { z } from 'zod'

/** The end of a page of tickets: when its last ticket was opened, to the millisecond, and its id. */
export type Cursor = readonly [openedAt: string, id: string]

/** As it stands in an address; only we need to understand it. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(cursor.join(' ')).toString('base64url')
}

export const CursorText = z
  .string()
  .max(200)
  .transform((text, context): Cursor => {
    const cursor = z
      .tuple([z.iso.datetime().refine((at) => Date.parse(at) > 0), z.guid()])
      .safeParse(Buffer.from(text, 'base64url').toString().split(' '))
    if (cursor.success) return cursor.data
    context.addIssue({ code: 'custom', message: 'no cursor of ours' })
    return z.NEVER
  })
