import { z } from 'zod'
import type { Reply, Said } from '../dialogs/report-dialog.ts'
import { textsIn } from '../dialogs/texts/index.ts'
import type { Context } from './context.ts'
import { addNote, askForNote } from './leaders/add-note.ts'
import { nameLeader } from './leaders/name-leader.ts'
import type { Origin, Press } from './read-activity.ts'
import { moveFrom } from './reports/hear.ts'
import { takeTurn } from './reports/take-turn.ts'
import { acknowledge } from './tickets/acknowledge.ts'
import { addInformation } from './tickets/add-information.ts'
import { answerComment } from './tickets/answer-comment.ts'
import { decide } from './tickets/decide.ts'
import { askAboutOwnTicket, openOwnTicket } from './tickets/open-own-ticket.ts'
import { withdraw } from './tickets/withdraw.ts'

const Id = z.guid().toLowerCase()
const Reason = z.enum(['found', 'mistaken'])

/**
 * What each button does. A card comes from outside, is forwarded, and stays pressable for years: nothing in it is
 * believed but the ids, and who may do what is decided by the rows.
 */
export async function pressCard(press: Press, origin: Origin, context: Context): Promise<Reply[]> {
  const { verb, data } = press
  const act = ticketActions[verb]
  if (act) {
    const ticketId = Id.safeParse(data['ticketId'])
    return ticketId.success ? act(ticketId.data, data, origin.personId, context) : notOurs()
  }
  if (verb === 'keep') return [{ show: 'text', text: textsIn('nb').afterwards.withdraw.kept }]
  const said = saidBy(verb, data)
  const draftId = Id.safeParse(data['draftId']).data ?? null
  if (!said || (needsDraft(said) && !draftId)) return notOurs()
  return takeTurn(
    { ...moveFrom(origin), said, draftId, replaces: press.invoke ? press.cardId : null },
    context,
  )
}

type TicketAction = (
  ticketId: string,
  data: Record<string, string>,
  personId: string,
  context: Context,
) => Promise<Reply[]>

/** What may be done with a ticket; each looks for itself whether this person may. */
const ticketActions: Record<string, TicketAction> = {
  ticket: (id, _, personId, { db }) => openOwnTicket(id, personId, db),
  'ask-addition': (id, _, personId, { db }) => askAboutOwnTicket('ask-addition', id, personId, db),
  'ask-withdrawal': (id, _, personId, { db }) => askAboutOwnTicket('ask-withdrawal', id, personId, db),
  add: addInformation,
  answer: answerComment,
  withdraw: async (id, { reason }, personId, context) => {
    const known = Reason.safeParse(reason)
    return known.success ? withdraw(id, known.data, personId, context) : notOurs()
  },
  'name-leader': (id, { leader }, personId, context) =>
    nameLeader(id, Id.safeParse(leader).data ?? null, personId, context),
  acknowledge: (id, _, personId, context) => acknowledge(id, personId, context),
  decide: (id, { answer = '' }, personId, context) => decide(id, answer, personId, context),
  'ask-note': (id, _, personId, context) => askForNote(id, personId, context),
  note: (id, { note = '' }, personId, context) => addNote(id, note, personId, context),
}

function saidBy(verb: string, data: Record<string, string>): Said | undefined {
  switch (verb) {
    case 'choose':
      return { kind: 'chose', type: data['type'] ?? '' }
    case 'send':
      return { kind: 'sent-form', values: data }
    case 'drop':
      return { kind: 'dropped' }
    case 'resume':
      return { kind: 'resumed' }
    case 'same':
      return { kind: 'same-case' }
    case 'another':
      return { kind: 'another-case' }
    case 'menu':
      return { kind: 'greeted' }
    case 'say':
      return { kind: 'text', text: data['text'] ?? '' }
    default:
      return undefined
  }
}

function needsDraft({ kind }: Said): boolean {
  return ['sent-form', 'dropped', 'resumed', 'same-case', 'another-case'].includes(kind)
}

function notOurs(): Reply[] {
  return [{ show: 'text', text: textsIn('nb').notOurs }]
}
