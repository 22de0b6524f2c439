import type { Organisation } from '../organisation/organisation.ts'
import type { RateLimit } from './rate-limit.ts'

export type Limits = ReturnType<typeof usualLimits>

/**
 * What Microsoft allows, for all instances together, with room to spare: a limit that is met costs minutes. A mailbox in
 * Exchange Online: 30 mails a minute; 4 requests at once, of which one looks what has come; another has what the
 * organisation file says. Teams: 50 requests a second; in one chat 7 in a second, 60 in 30 seconds, 1,800 in an hour.
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
    /** Mails that are fetched from the mailbox. */
    incoming: { atOnce: 1, rateLimit: incoming },
    /** What the bot says of itself, in all chats. Answers in a turn come on top: somebody waits for them. */
    teams,
    /** The same in one chat. */
    conversation: [
      { most: 4, withinMs: 1_000 },
      { most: 45, withinMs: 30_000 },
      { most: 200, withinMs: 420_000 },
    ],
    /** The pauses before what may have arrived is sent again, as often as there are any. Without haste they are twice as long. */
    repeatAfterMs: [60_000, 5 * 60_000, 20 * 60_000],
  }
}

const KEPT_FOR_URGENT = 6
