import type { HeardOf } from '../answers/hear-mail.ts'
import type { ArrivedAt } from '../queue/queue.ts'
import type { Db } from '../store/schema.ts'
import type { Way } from './mailbox-reader.ts'

/** The progress in the shared mailbox. */
export type Reading = {
  /** The reader's own; null: at the beginning. */
  cursor: string | null
  /** Mails that came before are ignored. */
  since: Date
  /** The last time its end was reached. */
  readAt: Date
  /** The stored cursor; null: none. */
  stored: string | null
}

/** Undefined if never read. After a change of protocol, reading resumes from the last time. */
export async function loadReading(db: Db, mailbox: string, way: Way): Promise<Reading | undefined> {
  const row = await db
    .selectFrom('mailbox_cursors')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .executeTakeFirst()
  if (!row) return undefined
  const { cursor: stored, since, read_at: readAt } = row
  const isSameWay = stored.startsWith(`${way} `)
  return {
    cursor: isSameWay ? stored.slice(way.length + 1) : null,
    since: isSameWay ? since : readAt,
    readAt,
    stored,
  }
}

/** @returns null, with nothing stored, if the stored cursor has moved meanwhile */
export async function moveOn(
  trx: Db,
  mailbox: string,
  way: Way,
  { cursor, since, readAt, stored }: Reading,
): Promise<Reading | null> {
  const next = { cursor: `${way} ${cursor}`, since, read_at: readAt }
  const row = await trx
    .insertInto('mailbox_cursors')
    .values({ mailbox, ...next })
    .onConflict((one) => one.column('mailbox').doUpdateSet(next).where('mailbox_cursors.cursor', '=', stored))
    .returning('mailbox')
    .executeTakeFirst()
  return row ? { cursor, since, readAt, stored: next.cursor } : null
}

export async function notDealtWith(db: Db, mailbox: string, mails: ArrivedAt[]): Promise<ArrivedAt[]> {
  if (mails.length === 0) return []
  const rows = await db
    .selectFrom('incoming_mails')
    .select('id')
    .where('mailbox', '=', mailbox)
    .where(
      'id',
      'in',
      mails.map(({ id }) => id),
    )
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return mails.filter(({ id }) => !known.has(id))
}

/** @returns false if it was recorded before */
export async function noteMail(
  trx: Db,
  mail: { mailbox: string; id: string; read_at: Date; kind: string | null },
): Promise<boolean> {
  const row = await trx
    .insertInto('incoming_mails')
    .values({ ...mail, ticket_id: null, delivery_id: null })
    .onConflict((one) => one.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function noteWhatAbout(trx: Db, mailbox: string, id: string, about: HeardOf): Promise<void> {
  await trx
    .updateTable('incoming_mails')
    .set({ ticket_id: about.ticketId, delivery_id: about.deliveryId })
    .where('mailbox', '=', mailbox)
    .where('id', '=', id)
    .execute()
}

export async function forgetMailsBefore(db: Db, mailbox: string, moment: Date): Promise<void> {
  await db.deleteFrom('incoming_mails').where('mailbox', '=', mailbox).where('read_at', '<', moment).execute()
}
