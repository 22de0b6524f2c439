import type { Limits } from '../../bot/queue/limits.ts'

const limits = [{ most: 1_000, withinMs: 1_000 }]

/**
 * For a bot that waits for no pace: a test does in seconds what people do in a day. That one is kept is told by
 * rate-limit.test.ts, and by tests that set limits of their own.
 */
export const ANY_PACE = {
  mail: { atOnce: 3, rateLimit: { name: 'mail', limits } },
  teams: { name: 'teams', limits },
  conversation: limits,
} satisfies Partial<Limits>
