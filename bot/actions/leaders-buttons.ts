import { alertsReaching } from '../tickets/alerts.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import { acknowledge, acknowledgeAlerts } from './acknowledge.ts'
import { loadLockedAsTold } from './as-told.ts'
import { type Change, ONLY_LEADER } from './change.ts'
import { type CommentAnswers, hearComment } from './comment.ts'
import { clearOutstanding, decide, settle } from './decide.ts'
import { handOn } from './hand-on.ts'

/** An alerted leader adds a note for the help desk and the employees. Writing counts as acknowledging. */
const addNote: Change = async (ticketId, { note: text = '', after }, personId, context) => {
  const ticket = await loadLockedAsTold(ticketId, context)
  if (!ticket || alertsReaching(personId, ticket).length === 0) return ONLY_LEADER
  const answers: CommentAnswers = {
    empty: ({ afterwards }) => afterwards.note.nothing,
    kept:
      (_, reopens) =>
      ({ afterwards: { note }, helpDeskName }) =>
        reopens ? note.reopened(ticket.number, helpDeskName) : note.thanks,
  }
  const note = { text, by: personId, to: employeesIn(ticket), after }
  const replies = await hearComment(ticket, note, answers, context)
  // The note may have reopened the ticket.
  const known = text.trim() === '' ? undefined : await loadLockedAsTold(ticketId, context)
  if (known) await acknowledgeAlerts(known, personId, context)
  return replies
}

/** The buttons of a leader's cards by verb, equal in chat and in the tab. */
export const leadersButtons = {
  acknowledge,
  decide,
  settle,
  'clear-outstanding': clearOutstanding,
  'hand-on': handOn,
  note: addNote,
} satisfies Record<string, Change>
