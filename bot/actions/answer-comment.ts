import type { Say } from '../../dialogs/turn.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedOwn } from './as-told.ts'
import { type Change, NOT_OURS } from './change.ts'
import { hearComment } from './comment.ts'

/** An employee answers on the card of a comment, which then shows both. */
export const answerComment: Change = async (ticketId, { answer = '', commentId }, personId, context) => {
  const ticket = await loadLockedOwn(ticketId, personId, context)
  if (!ticket) return NOT_OURS
  const question = ticket.comments.find(({ id }) => id === commentId)?.text
  const kept = (text: string, reopens: boolean): Say => {
    return (texts) => {
      const { asked, said } = texts.comment
      const above = question ? [asked(question, texts.helpDeskName)] : []
      return [...above, said(text), thanks(ticket, reopens)(texts)].join('\n')
    }
  }
  const written = { text: answer, by: personId, after: commentId }
  return hearComment(ticket, written, { empty, kept }, context)
}

/** The same, typed in chat. */
export const hearAnswer: Change = async (ticketId, { text = '' }, personId, context) => {
  const ticket = await loadLockedOwn(ticketId, personId, context)
  if (!ticket) return NOT_OURS
  const kept = (_: string, reopens: boolean) => thanks(ticket, reopens)
  return hearComment(ticket, { text, by: personId }, { empty, kept }, context)
}

const empty: Say = ({ comment }) => comment.empty

function thanks({ number }: Ticket, reopens: boolean): Say {
  return ({ comment, helpDeskName }) => (reopens ? comment.reopened : comment.answered)(number, helpDeskName)
}
