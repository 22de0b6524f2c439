import type { Language } from '../../dialogs/incident-type.ts'
import type { Reply, Said } from '../../dialogs/turn.ts'
import type { Origin } from '../teams/read-activity.ts'

/** One thing that a person did in their chat with the bot. */
export type Move = ReturnType<typeof moveFrom> & {
  said: Said
  /** A picture or a file came with it, which goes no further. */
  hasFile?: boolean
  /** The draft of the card that was pressed; null for typed text, which belongs to the current draft. */
  draftId: string | null
  /** The message whose card was pressed, if the answer takes its place. */
  replaces: string | null
}

/** What of a move its activity tells, whatever was said in it. */
export function moveFrom({ name, locale, activityId, ...conversation }: Origin) {
  return { conversation, name, locale, activityId }
}

/** Replies to a person, and their language; `isFirst`: the conversation began with them. */
export type Answer = { replies: Reply[]; language: Language; isFirst?: boolean }
