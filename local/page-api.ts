import * as z from 'zod/mini'

/**
 * The HTTP interface between the local page and the stand-ins of Microsoft 365, on the page's own origin.
 * Only the page uses it; the bot knows the stand-ins through Microsoft's own protocols only.
 *
 * GET /people → LocalPerson[]
 * GET /people/:id/activities → ChatEntry[] (the person's own chat with the bot, oldest first)
 * GET /people/:id/stream → event stream of ChatEntry, new or changed (`data:` JSON)
 * POST /people/:id/messages {text} → 202; the bot gets a message activity
 * POST /people/:id/execute {activityId, action} → the body of the bot's invoke answer
 * POST /people/:id/locale {locale} → 202; sets the locale of their Teams
 * GET /mailboxes → LocalMailbox[]
 * GET /mailboxes/:address → LocalMail[] (newest first)
 * POST /mailboxes/:address/:mail/reply DeskReply → 202; the mailbox's reader answers the mail
 * GET /mailboxes/stream → event stream of {address}
 * GET /config → LocalConfig
 * POST /clock/forward {minutes} → {clockAheadMs}; 404 when the clock cannot be moved
 */
export const LocalConfig = z.object({
  botUrl: z.string(),
  /** The help desk's name within a sentence. */
  helpDesk: z.string(),
  /** A newcomer's first message. */
  example: z.string(),
  /** For the help desk's pane. */
  tabUrl: z.string(),
  /** The lead of the bot's and the stand-ins' clock over the machine's; null when it cannot be moved. */
  clockAheadMs: z.nullable(z.number()),
})
export type LocalConfig = z.infer<typeof LocalConfig>

export const LocalPerson = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  department: z.string(),
  email: z.string(),
  leaderId: z.nullable(z.string()),
  /** The locale of their Teams, for example `nn-NO`. */
  locale: z.string(),
  /** The roles in which the page offers this person: an employee, a leader, or the help desk. */
  roles: z.array(z.enum(['employee', 'leader', 'help-desk'])),
})
export type LocalPerson = z.infer<typeof LocalPerson>

export const ChatEntry = z.object({
  id: z.string(),
  from: z.enum(['bot', 'person']),
  /** ISO 8601. */
  at: z.string(),
  /** The Bot Framework activity as it was sent. */
  activity: z.record(z.string(), z.unknown()),
  edited: z.boolean(),
})
export type ChatEntry = z.infer<typeof ChatEntry>

export const LocalMailbox = z.object({ address: z.string(), name: z.string(), count: z.number() })
export type LocalMailbox = z.infer<typeof LocalMailbox>

/** An answer by a desk, or by its mail system. */
export const DeskReply = z.discriminatedUnion('how', [
  z.object({ how: z.literal('answer'), text: z.string().check(z.trim(), z.minLength(1)) }),
  z.object({ how: z.enum(['auto-reply', 'out-of-office', 'bounce']) }),
])
export type DeskReply = z.infer<typeof DeskReply>

export const LocalMail = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
  html: z.string(),
  raw: z.string(),
})
export type LocalMail = z.infer<typeof LocalMail>
