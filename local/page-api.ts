/**
 * What the local page and the stand-ins of Microsoft 365 say to each other, over HTTP on the page's own origin.
 * Only the page uses this; the bot knows the stand-ins by Microsoft's own protocols alone.
 *
 * GET  /people                                → LocalPerson[]
 * GET  /people/:id/activities                 → ChatEntry[] (the person's own chat with the bot, oldest first)
 * GET  /people/:id/stream                     → event stream of ChatEvent (`data:` JSON)
 * POST /people/:id/messages  {text}           → 202; the bot gets a message activity
 * POST /people/:id/submit    {activityId, data}            → 202; an Action.Submit
 * POST /people/:id/execute   {activityId, action, trigger} → the body of the bot's invoke answer
 * POST /people/:id/locale    {locale}         → 202; their Teams is set to it
 * GET  /mailboxes                             → LocalMailbox[]
 * GET  /mailboxes/:address                    → LocalMail[] (newest first)
 * POST /mailboxes/:address/:mail/reply  DeskReply       → 202; whoever reads this mailbox answers the mail
 * GET  /mailboxes/stream                      → event stream of {address}
 * GET  /config                                → LocalConfig
 * POST /clock/forward {minutes}               → {clockAheadMs}; 404 where the clock cannot be moved
 */
export type LocalConfig = {
  botUrl: string
  /** For the help desk's pane. */
  tabUrl: string
  /** How far the clock of bot and stand-ins is ahead of the machine's; null when it cannot be moved. */
  clockAheadMs: number | null
}

export type LocalPerson = {
  id: string
  name: string
  title: string
  department: string
  email: string
  leaderId: string | null
  /** What their Teams is set to, for example `nn-NO`. */
  locale: string
  /** The role in which the page offers this person: an employee, a leader, or the help desk. */
  roles: ('employee' | 'leader' | 'help-desk')[]
}

export type ChatEntry = {
  id: string
  from: 'bot' | 'person'
  /** ISO 8601. */
  at: string
  /** The Bot Framework activity as it was sent. */
  activity: Record<string, unknown>
  edited: boolean
}

export type ChatEvent = { kind: 'added' | 'updated'; entry: ChatEntry } | { kind: 'typing' }

export type LocalMailbox = { address: string; name: string; count: number }

/** As a desk answers, or its mail system does. */
export type DeskReply = { how: 'answer'; text: string } | { how: 'auto-reply' | 'out-of-office' | 'bounce' }

export type LocalMail = {
  id: string
  at: string
  from: string
  to: string[]
  replyTo: string[]
  subject: string
  headers: Record<string, string>
  text: string
  html: string
  raw: string
}
