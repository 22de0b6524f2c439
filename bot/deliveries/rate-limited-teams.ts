import type { Limits } from '../queue/limits.ts'
import { takePlaceOrWait } from '../queue/rate-limit.ts'
import type { Db } from '../store/schema.ts'
import type { Teams } from '../teams/teams.ts'
import type { Clock } from '../time/clock.ts'

/** Limits the pace of calls to Teams. A call that must wait throws RetryAt unsent, and its job comes back. */
export function rateLimitedTeams(
  teams: Teams,
  { teams: all, conversation }: Limits,
  db: Db,
  clock: Clock,
): Teams {
  const takePlaceIn = (conversationId: string) =>
    takePlaceOrWait(db, [all, { name: `conversation ${conversationId}`, limits: conversation }], clock())
  return {
    ...teams,
    async createConversation(personId, place) {
      await takePlaceOrWait(db, [all], clock())
      return teams.createConversation(personId, place)
    },
    async send(address, activity) {
      await takePlaceIn(address.conversationId)
      return teams.send(address, activity)
    },
    async update(address, activityId, activity) {
      await takePlaceIn(address.conversationId)
      return teams.update(address, activityId, activity)
    },
  }
}
