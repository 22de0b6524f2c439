import { randomUUID } from 'node:crypto'
import type { Db, KeptReplyRow } from '../store/schema.ts'

/** As many as one can still choose from. */
export const MOST_REPLIES = 100

type Known = Pick<KeptReplyRow, 'id' | 'version'>
export type WrittenReply = Pick<KeptReplyRow, 'text' | 'by' | 'at'>

/** Sorted by text. */
export async function listReplies(db: Db): Promise<KeptReplyRow[]> {
  return db.selectFrom('kept_replies').selectAll().orderBy('text').limit(MOST_REPLIES).execute()
}

export async function insertReply(db: Db, written: WrittenReply): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('kept_replies')
    .values({ id, ...written })
    .execute()
  return id
}

/** False if it is gone, or has been changed since. */
export async function replaceReply(db: Db, { id, version }: Known, written: WrittenReply): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('kept_replies')
    .set({ ...written, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

export async function deleteReply(db: Db, { id, version }: Known): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('kept_replies')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0
}
