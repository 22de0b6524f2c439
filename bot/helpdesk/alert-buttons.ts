import { z } from 'zod'
import type { Reply } from '../../dialogs/turn.ts'
import { acknowledge, acknowledgeTogether } from '../actions/acknowledge.ts'
import { addNote, askForNote } from '../actions/add-note.ts'
import { clearOutstanding } from '../actions/clear-outstanding.ts'
import { decide } from '../actions/decide.ts'
import { handOn } from '../actions/hand-on.ts'
import { settle } from '../actions/settle.ts'
import { readBody } from '../http/json-body.ts'
import type { Db } from '../store/schema.ts'
import type { Needs } from './needs.ts'

/** Does what the button does in chat, in the caller's transaction. Pressed again, it changes nothing. */
export type Press = (trx: Db, ticketId: string, personId: string, context: Needs) => Promise<Reply[]>

/** The buttons of a leader's card, by the last part of the address. Each reads the body first, which is the button's data. */
export const alertButtons: Record<string, (body: unknown) => Press> = {
  acknowledge(body) {
    const { together } = readBody(z.object({ together: z.literal('yes').optional() }), body ?? {})
    return together ? acknowledgeTogether : acknowledge
  },
  decide(body) {
    const { answer } = readBody(z.object({ answer: Choice }), body)
    return (trx, ticketId, personId, context) => decide(trx, ticketId, answer, personId, context)
  },
  settle(body) {
    const given = readBody(z.object({ answer: Choice, reason: Text.default('') }), body)
    return (trx, ticketId, personId, context) => settle(trx, ticketId, given, personId, context)
  },
  'clear-outstanding'(body) {
    const { answer } = readBody(z.object({ answer: Choice }), body)
    return (trx, ticketId, personId, context) => clearOutstanding(trx, ticketId, answer, personId, context)
  },
  'hand-on'() {
    return (trx, ticketId, personId, context) => handOn(trx, { ticketId, isAway: false }, personId, context)
  },
  'ask-note'() {
    return (trx, ticketId, personId, context) => askForNote(ticketId, personId, { ...context, db: trx })
  },
  note(body) {
    const { note } = readBody(z.object({ note: Text }), body)
    return (trx, ticketId, personId, context) => addNote(trx, ticketId, note, personId, context)
  },
}

const Choice = z.string().regex(/^[a-z][a-z-]{0,29}$/)
const Text = z.string().max(2_000)
