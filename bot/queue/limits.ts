import type { Organisation } from '../organisation/organisation.ts'
import type { Limit, RateLimit } from './rate-limit.ts'

/** What Microsoft allows, for all instances together, with room to spare: a limit that is met costs minutes. */
export type Limits = {
  mail: { atOnce: number; rateLimit: RateLimit }
  /** Mails that are fetched from the mailbox. */
  incoming: { atOnce: number; rateLimit: RateLimit }
  /** What the bot says of itself, in all chats. Answers in a turn come on top: somebody waits for them. */
  teams: RateLimit
  /** The same in one chat. */
  conversation: Limit[]
  /** The pauses before what may have arrived is sent again, as often as there are any. Without haste they are twice as long. */
  repeatAfterMs: number[]
}

/**
 * A mailbox in Exchange Online: 30 mails a minute; 4 requests at once, of which one looks what has come; another has what the organisation file says. Teams: 50
 * requests a second; in one chat 7 in a second, 60 in 30 seconds, 1,800 in an hour.
 */
export function usualLimits({ mailsPerMinute }: Pick<Organisation, 'mailsPerMinute'>): Limits {
  const limits = [{ most: mailsPerMinute, withinMs: 61_000 }]
  const keptForUrgent = Math.min(KEPT_FOR_URGENT, Math.floor(mailsPerMinute / 2))
  return {
    mail: { atOnce: 3, rateLimit: { name: 'mail', limits, keptForUrgent } },
    incoming: {
      atOnce: 1,
      rateLimit: { name: 'incoming-mail', limits: [{ most: 300, withinMs: 61_000 }] },
    },
    teams: { name: 'teams', limits: [{ most: 35, withinMs: 1_000 }] },
    conversation: [
      { most: 4, withinMs: 1_000 },
      { most: 45, withinMs: 30_000 },
      { most: 200, withinMs: 420_000 },
    ],
    repeatAfterMs: [60_000, 5 * 60_000, 20 * 60_000],
  }
}

const KEPT_FOR_URGENT = 6
