import type { Limits } from '../../bot/queue/limits.ts'

const limits = [{ most: 1_000, withinMs: 1_000 }]

/**
 * Limits without a real pace: a test does in seconds what people do in a day. The pace is tested in
 * rate-limit.test.ts and by tests with their own limits.
 */
export const ANY_PACE = {
  mail: { atOnce: 3, rateLimit: { name: 'mail', limits } },
  teams: { name: 'teams', limits },
  conversation: limits,
} satisfies Partial<Limits>
