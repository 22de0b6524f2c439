import { kept } from '../afterwards/withdraw.ts'
import { commandIn, isDontKnow } from '../commands/command.ts'
import type { Naming } from '../draft.ts'
import { type DialogContext, type GoOn, type Received, reply, type Turn } from '../turn.ts'
import { isName, mayBeName, nameIn } from '../understand/about-colleague.ts'
import type { Message } from '../understand/message.ts'
import { isOnlyPlace } from '../understand/where.ts'
import { negation, opener, verb } from '../understand/words/corrections.ts'
import { beginsWithYes, isCancel, isNod } from '../understand/yes-no.ts'

/** Asks who the leader is, for a filed ticket. The answer can be typed. */
export function askForLeader(ticketId: string, called: string | null, { newDraftId }: DialogContext): Turn {
  return askAgain({ kind: 'naming', id: newDraftId, ticketId, called })
}

/**
 * Handles the answer. The named person is offered on the card, and alerted only after a press or a yes:
 * nobody may hear of a loss because their name resembles another's. `goOn`: the rest of the conversation.
 */
export function answerNaming(received: Received, asked: Naming, context: DialogContext, goOn: GoOn): Turn {
  if (received.kind !== 'text') return goOn(received, context)
  const { text, isQuestion } = received
  const { ticketId, called } = asked
  // The name may match nobody, or several: the question then stays open.
  if (called && isNod(text))
    return { ...reply({ ...asked, called: null }), namesLeader: { ticketId, called } }
  // A "ja" is not a name. An "ok" may be about the button that was pressed.
  if (isNod(text) && beginsWithYes(text)) return askAgain(asked)
  if (commandIn(text) === 'cancel' || isCancel(text)) return kept()
  // Somebody else has to find out who it is.
  if (isDontKnow(text)) return reply(asked, { show: 'contact', desks: [] })
  if (context.named || isNameAlone(received))
    return askAgain({ ...asked, called: nameIn(text.replace(opener, '')) })
  const next = goOn(received, context)
  // "Hvem da?" is not an addition to a ticket.
  if (isQuestion && next.draft?.kind === 'forwarding') return askAgain(asked)
  return isQuestion && !next.draft ? { ...next, draft: asked } : next
}

/** Matches "Grete", "det er Grete", "grete haug": words with no other meaning. */
export function isNameAlone({ text, meant: { intent, ask }, wish, when, isQuestion }: Message): boolean {
  const name = nameIn(text.replace(opener, ''))
  const isWord = /^\p{Lu}\p{Ll}+$/u.test(name)
  if (isName(name) || (isWord && name !== text.replace(/[\s.!]+$/, '').trim())) return true
  const isOther = wish !== null || when !== null || isQuestion || isOnlyPlace(text)
  const meansNothing = intent === 'out-of-scope' && !ask && !isOther
  return (isWord || mayBeName(name)) && meansNothing && !negation.test(text) && !verb.test(name)
}

function askAgain(draft: Naming): Turn {
  const { ticketId, called } = draft
  return reply(draft, { show: 'ask-leader', ticketId, called })
}
