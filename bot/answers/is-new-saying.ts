import type { CommentRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'

type Said = Pick<CommentRow, 'text' | 'desk' | 'internal'>

/** A mail may come twice, to two addresses of ours: nobody is told of it twice. */
export function isNewSaying(
  { comments, internal }: Pick<Ticket, 'comments' | 'internal'>,
  said: Said,
): boolean {
  return ![...comments, ...internal].some(
    ({ by, text, desk, internal }) =>
      by === null && text === said.text && desk === said.desk && internal === said.internal,
  )
}
