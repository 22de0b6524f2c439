import { z } from 'zod'
import { languages } from '../../dialogs/language.ts'
import type { Reply, Said } from '../../dialogs/turn.ts'
import { addInformation } from '../actions/add-information.ts'
import { answerComment } from '../actions/answer-comment.ts'
import { type Change, NOT_OURS } from '../actions/change.ts'
import { leadersButtons } from '../actions/leaders-buttons.ts'
import { nameLeader } from '../actions/name-leader.ts'
import { askAboutOwnTicket, askForNote, openAlert, openOwnTicket } from '../actions/open-again.ts'
import { takeTicket } from '../actions/take-ticket.ts'
import { withdraw } from '../actions/withdraw.ts'
import { jsonIn } from '../remote/json-in.ts'
import { transact } from '../store/transact.ts'
import type { Origin, Press } from '../teams/read-activity.ts'
import { languageOfSender } from './meet-sender.ts'
import type { Answer } from './move.ts'
import type { InTurn } from './needs.ts'
import { takeTurn } from './take-turn.ts'

const Id = z.guid().toLowerCase()
const Shown = z.record(z.string(), z.string())
const Reason = z.enum(['found', 'settled', 'mistaken'])

/** A card may be forwarded, and pressed for years: only its ids are used, and the rows decide who may act. */
export async function pressCard(press: Press, origin: Origin, context: InTurn): Promise<Answer> {
  const draftId = Id.safeParse(press.data['draftId']).data ?? null
  const saying = byVerb(sayings, press.verb) ?? (draftId ? byVerb(ofDraft, press.verb) : undefined)
  const said = saying?.(press.data)
  if (said) {
    const replaces = press.invoke ? press.cardId : null
    return takeTurn({ ...origin, said, draftId, replaces }, context)
  }
  const language = await languageOfSender(context, origin)
  return { replies: await actOnTicket(press, origin.personId, context), language }
}

async function actOnTicket({ verb, data }: Press, personId: string, context: InTurn): Promise<Reply[]> {
  const ticketId = Id.safeParse(data['ticketId']).data
  if (!ticketId) return NOT_OURS
  const look = byVerb(looks, verb)
  if (look) return look(ticketId, data, personId, context)
  // Graph is asked about agents before the transaction begins.
  const isAgents = verb === 'take' && (await context.membership(personId)).isAgent
  const change = isAgents ? takeTicket : byVerb(changes, verb)
  if (!change) return NOT_OURS
  const work = (within: InTurn) => change(ticketId, data, personId, within)
  return transact(context, work, { keeping: context.progress })
}

/** Views of a ticket; each checks whether the person may see it. */
const looks: Record<string, Change> = {
  alert: openAlert,
  ticket: openOwnTicket,
  'ask-addition': (ticketId, _, personId, context) =>
    askAboutOwnTicket({ show: 'ask-addition', ticketId }, personId, context),
  'ask-withdrawal': (ticketId, { together }, personId, context) =>
    askAboutOwnTicket({ show: 'ask-withdrawal', ticketId, together: Boolean(together) }, personId, context),
  'ask-note': askForNote,
}

const changes: Record<string, Change> = {
  ...leadersButtons,
  add: addInformation,
  answer: answerComment,
  withdraw: async (ticketId, { reason, together }, personId, context) => {
    const known = Reason.safeParse(reason)
    if (!known.success) return NOT_OURS
    const withdrawal = { ticketId, reason: known.data, together: Boolean(together) }
    // The reply to a press comes last.
    return (await withdraw(withdrawal, personId, context)).toReversed()
  },
  'name-leader': nameLeader,
}

type Says = (data: Press['data']) => Said | undefined

/** Buttons of the conversation, by verb. */
const sayings: Record<string, Says> = {
  choose: ({ type = '', said }) => ({ kind: 'chose', type, said }),
  keep: () => ({ kind: 'ticket-kept' }),
  menu: () => ({ kind: 'greeted' }),
  language: (data) => {
    const language = languages.find((one) => one === data['language'])
    return language && { kind: 'chose-language', language }
  },
  say: ({ text = '' }) => ({ kind: 'text', text }),
}

/** Buttons of a card that names its draft, by verb. */
const ofDraft: Record<string, Says> = {
  // Cards of an older release lack `shown`.
  send: (data) => ({
    kind: 'sent-form',
    values: data,
    shown: Shown.safeParse(jsonIn(data['shown'] ?? '')).data ?? {},
  }),
  drop: () => ({ kind: 'dropped' }),
  resume: () => ({ kind: 'resumed' }),
  same: () => ({ kind: 'same-case' }),
  another: () => ({ kind: 'another-case' }),
  'pass-on': () => ({ kind: 'forwarded' }),
  'keep-back': () => ({ kind: 'kept-back' }),
}

/** Uses own keys only: a forged card may name a property of every object. */
function byVerb<Does>(table: Record<string, Does>, verb: string): Does | undefined {
  return Object.hasOwn(table, verb) ? table[verb] : undefined
}
