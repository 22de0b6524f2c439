import { acknowledge } from './acknowledge.ts'
import { addNote } from './add-note.ts'
import type { Change } from './change.ts'
import { clearOutstanding, decide, settle } from './decide.ts'
import { handOn } from './hand-on.ts'

/** What the buttons of a leader's cards do, by verb: the same in chat and in the tab. */
export const leadersButtons = {
  acknowledge,
  decide,
  settle,
  'clear-outstanding': clearOutstanding,
  'hand-on': (trx, ticketId, _, personId, context) =>
    handOn(trx, { ticketId, isAway: false }, personId, context),
  note: addNote,
} satisfies Record<string, Change>
