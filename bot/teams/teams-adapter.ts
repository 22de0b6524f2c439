import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder'
import type { Answer } from '../http/answer.ts'
import type { Authenticated } from './authentication.ts'

/** Straks signs nobody in, but the SDK makes what it would take for that, and anew for every turn. */
export class Authentication extends ConfigurationBotFrameworkAuthentication {
  #userTokens: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined

  override createUserTokenClient(
    ...given: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>
  ) {
    this.#userTokens ??= super.createUserTokenClient(...given)
    return this.#userTokens
  }
}

type Connector = ReturnType<ReturnType<Authentication['createConnectorFactory']>['create']>

/** The SDK's adapter, without its own `process`: that answers errors with their inner messages. */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string
  /** One for each service URL, which a region has one of. The SDK would make one for every turn. */
  readonly #connectors = new Map<string, Connector>()

  constructor(authentication: Authentication, appId: string) {
    super(authentication)
    this.#appId = appId
  }

  async runTurn(
    authenticated: Authenticated,
    activity: Activity,
    onTurn: (context: TurnContext) => Promise<void>,
  ): Promise<Answer> {
    const connectorFactory = { create: (serviceUrl: string) => this.connectorTo(serviceUrl) }
    const invokeResponse = await this.processActivity(
      { ...authenticated, connectorFactory },
      activity,
      onTurn,
    )
    return { status: invokeResponse?.status ?? 200, body: invokeResponse?.body }
  }

  connectorTo(serviceUrl: string): Connector {
    const known = this.#connectors.get(serviceUrl)
    if (known) return known
    const identity = this.createClaimsIdentity(this.#appId)
    const connector = this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl)
    this.#connectors.set(serviceUrl, connector)
    return connector
  }
}
