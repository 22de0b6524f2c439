import type { Language } from '../../dialogs/incident-type.ts'
import type { Reply, Said } from '../../dialogs/turn.ts'
import type { Quoted } from '../teams/activity.ts'
import type { Origin } from '../teams/read-activity.ts'

/** One action of a person in their chat with the bot. */
export type Move = Origin & {
  said: Said
  /** A picture or file was attached, which is not kept. */
  hasFile?: boolean
  /** Messages that a text answers by quoting them. */
  quotes?: Quoted[]
  /** The pressed card's draft; null for typed text, which belongs to the current draft. */
  draftId: string | null
  /** The message with the pressed card, if the answer replaces it. */
  replaces: string | null
}

/** Replies to a person, with their language; `isFirst`: this turn began the conversation. */
export type Answer = { replies: Reply[]; language: Language; isFirst?: boolean }
