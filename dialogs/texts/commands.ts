/** What people may write, in small letters. Those of all languages are understood, whatever the reader is shown. */
export type CommandTexts = {
  /** At any time. */
  commands: Record<Command, string[]>
  /** In answer to a question: a choice of some, and passes the others by. */
  dontKnow: string[]
  /** Words that thank, in a greeting of any length. */
  thanks: string[]
  /** Nothing more than that it is all right. */
  fine: string[]
  /** A leader has seen the alert. */
  seen: string[]
  wait: string[]
  /** In answer to whether it is the same ticket. */
  yes: string[]
  no: string[]
}

export type Command = 'cancel' | 'help' | 'menu' | 'tickets' | 'send' | 'skip'
