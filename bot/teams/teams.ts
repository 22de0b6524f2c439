import type { Activity, TurnContext } from 'botbuilder'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Identity } from '../config.ts'
import { DeliveryFailure } from '../deliveries/delivery-failure.ts'
import type { Answer } from '../http/answer.ts'
import { Problem } from '../http/problem.ts'
import { parseActivity } from './activity.ts'
import { admit } from './authentication.ts'
import { connectorHttp } from './connector-http.ts'
import { credentialsOf } from './credentials.ts'
import { Authentication, TeamsAdapter } from './teams-adapter.ts'
import { type Apology, onTurnError } from './turn-error.ts'

/** Where a person's own chat with the bot is. */
export type ConversationAddress = { serviceUrl: string; conversationId: string; tenantId: string }

/** Microsoft Teams, in and out. What goes wrong outwards is thrown as `DeliveryFailure`, in turns too. */
export type Teams = {
  /**
   * Takes an activity as it came over HTTP and runs the turn. Throws `Problem`: 400 no activity, 401 not from
   * Teams, 403 another tenant or channel, 503 the keys to check it with cannot be had.
   */
  receive(
    authorization: string | undefined,
    body: unknown,
    onTurn: (context: TurnContext) => Promise<void>,
  ): Promise<Answer>
  /** @param personId Entra object id. The app must be installed for the person. */
  createConversation(
    personId: string,
    place: { serviceUrl: string; tenantId: string },
  ): Promise<ConversationAddress>
  /** @returns the id of the message, for `update` */
  send(address: ConversationAddress, activity: Partial<Activity>): Promise<string>
  update(address: ConversationAddress, activityId: string, activity: Partial<Activity>): Promise<void>
}

export type TeamsOptions = {
  /** Null in local mode: then nobody signs in, and nothing but loopback is reached. */
  identity: Identity | null
  /** Bot Framework's own settings, handed on as they are. */
  botFramework: Record<string, string>
  clock: Clock
  log: Logger
  apology: Apology
  /** For one call to Teams. Teams waits 15 s for a turn. */
  timeLimitMs?: number
}

export function createTeams(options: TeamsOptions): Teams {
  const { identity } = options
  const authentication = authenticationFor(options)
  const adapter = new TeamsAdapter(authentication, identity?.appId ?? '')
  adapter.onTurnError = onTurnError(options.log, options.apology)
  return {
    async receive(authorization, body, onTurn) {
      const activity = parseActivity(body)
      if (!activity) throw new Problem(400, { title: 'This is no activity.' })
      const tenantId = identity?.tenantId ?? null
      const authenticated = await admit(authentication, activity, authorization ?? '', tenantId)
      return adapter.runTurn(authenticated, activity, onTurn)
    },
    ...outwards(adapter, identity?.appId ?? ''),
  }
}

function authenticationFor(options: TeamsOptions): Authentication {
  const { identity, botFramework, log, clock, timeLimitMs = 10_000 } = options
  return new Authentication(
    { ...botFramework, MicrosoftAppId: identity?.appId ?? '' },
    credentialsOf(identity),
    undefined,
    undefined,
    { httpClient: connectorHttp({ localOnly: identity === null, timeLimitMs, clock, log }) },
  )
}

function outwards(adapter: TeamsAdapter, appId: string): Omit<Teams, 'receive'> {
  return {
    async createConversation(personId, { serviceUrl, tenantId }) {
      const connector = await adapter.connectorTo(serviceUrl)
      const { id } = await connector.conversations.createConversation({
        isGroup: false,
        bot: { id: appId, name: '' },
        members: [{ id: personId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
        // The SDK's type asks for a first message and a topic that a personal chat does not have.
      } as Parameters<typeof connector.conversations.createConversation>[0])
      return { serviceUrl, conversationId: idOf(id), tenantId }
    },

    async send(address, activity) {
      const { conversations } = await adapter.connectorTo(address.serviceUrl)
      const sent = addressed(activity, address)
      const { id } = await conversations.sendToConversation(address.conversationId, sent)
      return idOf(id)
    },

    async update(address, activityId, activity) {
      const { conversations } = await adapter.connectorTo(address.serviceUrl)
      const changed = { ...addressed(activity, address), id: activityId }
      await conversations.updateActivity(address.conversationId, activityId, changed)
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

// Without an id it could never be changed or found again.
function idOf(id: string | undefined): string {
  if (!id) throw new DeliveryFailure('unknown', 'teams no-id')
  return id
}
