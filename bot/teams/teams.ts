import type { Activity } from 'botbuilder'
import type { Logger } from 'pino'
import type { ConversationAddress } from '../directory/conversations-table.ts'
import { noting } from '../directory/graph-credential.ts'
import { Problem } from '../http/answer.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Identity } from '../settings/config.ts'
import type { Clock } from '../time/clock.ts'
import { parseActivity } from './activity.ts'
import { admit, verifyTeamsToken } from './authentication.ts'
import { type Connector, connectorTo } from './connector.ts'
import { signInAs } from './credentials.ts'
import { Replies } from './replies.ts'
import type { RepliesOptions } from './replies-in-order.ts'
import { type OnTurn, TeamsAdapter } from './teams-adapter.ts'
import { type Apology, TurnErrors } from './turn-error.ts'

/** Microsoft Teams in both directions. Outgoing calls throw `DeliveryFailure`; in a turn it is an outcome. */
export type Teams = ReturnType<typeof createTeams>

export type TeamsOptions = {
  /** Null in local mode: no sign-in, and only loopback addresses are reached. */
  identity: Identity | null
  /** Bot Framework's own settings, passed on unchanged. */
  botFramework: Record<string, string>
  clock: Clock
  log: Logger
  apology: Apology
  /** Called when Entra refuses us. */
  onNotSignedIn?: () => void
  turnsIn: RepliesOptions['turnsIn']
  /** For one call to Teams. */
  timeLimitMs?: number
}

/** Limit for an answer: Teams waits 15 s for a turn, then sends the activity again. */
const ANSWERED_WITHIN_MS = 7_000
const REPLY_MS = 5_000

export function createTeams(options: TeamsOptions) {
  const { identity, botFramework, turnsIn, clock, log, timeLimitMs = 10_000 } = options
  const verify = verifyTeamsToken(identity, botFramework)
  const { signIn, forgetToken } = signInAs(identity, botFramework, log)
  const noted = { signIn: noting(signIn, options.onNotSignedIn), forgetToken }
  const connector = { ...noted, localOnly: identity === null, timeLimitMs, log }
  const say = connectorTo(connector)
  const reply = connectorTo({ ...connector, timeLimitMs: Math.min(timeLimitMs, REPLY_MS) })
  const replies = new Replies({ say: reply, turnsIn, clock, log })
  const adapter = new TeamsAdapter(replies, new TurnErrors(log, options.apology))
  return {
    /**
     * Runs a received activity's turn, and answers within Teams' time limit. Throws `Problem`: 400 not an
     * activity, 401 not from Teams, 403 other tenant or channel, 503 no keys to check the token with.
     * @param readBody called only after a valid token
     */
    async receive(authorization: string | undefined, readBody: () => Promise<unknown>, onTurn: OnTurn) {
      const answerBy = performance.now() + ANSWERED_WITHIN_MS
      const admission = await verify(authorization)
      const activity = parseActivity(await readBody())
      if (!activity) throw new Problem(400, { title: 'This is no activity.' })
      admit(activity, admission)
      return adapter.runTurn(activity, onTurn, answerBy)
    },
    /** Waits briefly for turns under way, then stops. */
    close: () => adapter.close(),
    ...outwards(say, identity?.appId ?? ''),
  }
}

type Place = Omit<ConversationAddress, 'conversationId'>

function outwards(say: Connector, appId: string) {
  return {
    /** @param personId Entra object id. The app must be installed for the person. */
    async createConversation(personId: string, place: Place): Promise<ConversationAddress> {
      const { serviceUrl, tenantId } = place
      const body = {
        isGroup: false,
        bot: { id: appId, name: '' },
        members: [{ id: personId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      }
      const { id } = await say({ method: 'POST', serviceUrl, path: [], body })
      return { ...place, conversationId: idOf(id) }
    },

    /** @returns the id of the message, for `update` */
    async send(address: ConversationAddress, activity: Partial<Activity>): Promise<string> {
      const { serviceUrl, conversationId } = address
      const body = addressed(activity, address)
      const { id } = await say({ method: 'POST', serviceUrl, path: [conversationId, 'activities'], body })
      return idOf(id)
    },

    async update(address: ConversationAddress, activityId: string, activity: Partial<Activity>) {
      const { serviceUrl, conversationId } = address
      const body = { ...addressed(activity, address), id: activityId }
      await say({ method: 'PUT', serviceUrl, path: [conversationId, 'activities', activityId], body })
    },
  }
}

function addressed(
  activity: Partial<Activity>,
  { conversationId, tenantId }: ConversationAddress,
): Partial<Activity> {
  return {
    ...activity,
    type: activity.type ?? 'message',
    conversation: { id: conversationId, tenantId, name: '', isGroup: false, conversationType: 'personal' },
    channelData: { ...activity.channelData, tenant: { id: tenantId } },
  }
}

// A message without an id could never be changed or found again.
function idOf(id: string | undefined): string {
  if (!id) throw new DeliveryFailure('unknown', 'lost', 'teams no-id')
  return id
}
