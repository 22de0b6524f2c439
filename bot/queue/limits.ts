import type { Organisation } from '../organisation/organisation.ts'
import type { RateLimit } from './rate-limit.ts'

export type Limits = ReturnType<typeof usualLimits>

/**
 * Microsoft's limits for all instances together, with a margin: hitting one costs minutes. A mailbox in
 * Exchange Online: 30 mails a minute; 4 requests at once, of which one reads mail; other mailboxes as in the
 * organisation file. Teams: 50 requests a second; in one chat 7 in a second, 60 in 30 seconds, 1,800 in an
 * hour.
 */
export function usualLimits({ mailsPerMinute }: Pick<Organisation, 'mailsPerMinute'>) {
  const keptForUrgent = Math.min(KEPT_FOR_URGENT, Math.floor(mailsPerMinute / 2))
  const mail: RateLimit = {
    name: 'mail',
    limits: [{ most: mailsPerMinute, withinMs: 61_000 }],
    keptForUrgent,
  }
  const incoming: RateLimit = { name: 'incoming-mail', limits: [{ most: 300, withinMs: 61_000 }] }
  const teams: RateLimit = { name: 'teams', limits: [{ most: 35, withinMs: 1_000 }] }
  return {
    mail: { atOnce: 3, rateLimit: mail },
    /** Mails fetched from the mailbox. */
    incoming: { atOnce: 1, rateLimit: incoming },
    /** Limit for the bot's own messages in all chats. Replies in a turn are extra: somebody waits. */
    teams,
    /** The same in one chat. */
    conversation: [
      { most: 4, withinMs: 1_000 },
      { most: 45, withinMs: 30_000 },
      { most: 200, withinMs: 420_000 },
    ],
    /** Pauses before each repeat of a message that may have arrived; twice as long if not urgent. */
    repeatAfterMs: [60_000, 5 * 60_000, 20 * 60_000],
  }
}

const KEPT_FOR_URGENT = 6
