import type { Db } from '../store/open-database.ts'
import type { CommentRow } from '../store/schema.ts'

export async function insertComment(trx: Db, comment: CommentRow): Promise<void> {
  await trx.insertInto('comments').values(comment).execute()
}

export async function loadComment(db: Db, id: string): Promise<CommentRow | undefined> {
  return db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function lastCommentOn(db: Db, ticketId: string): Promise<CommentRow | undefined> {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
