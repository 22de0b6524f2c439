import { type Activity, ActivityTypes, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder'
import type { Answer } from '../http/answer.ts'
import type { Connector } from './connector.ts'

/** What an invoke's turn answers in the response. */
const INVOKE_ANSWER = Symbol('the answer to an invoke')

/**
 * Runs turns of the SDK. Not its CloudAdapter: that answers errors with their inner messages, and makes anew for every
 * turn what it would take to sign somebody in.
 */
export class TeamsAdapter extends BotAdapter {
  readonly #say: Connector

  constructor(say: Connector) {
    super()
    this.#say = say
  }

  async runTurn(activity: Activity, onTurn: (turn: TurnContext) => Promise<void>): Promise<Answer> {
    const turn = new TurnContext(this, activity)
    await this.runMiddleware(turn, onTurn)
    if (activity.deliveryMode === 'expectReplies')
      return { status: 200, body: { activities: turn.bufferedReplyActivities } }
    if (activity.type !== ActivityTypes.Invoke) return { status: 200 }
    return turn.turnState.get<Answer | undefined>(INVOKE_ANSWER) ?? { status: 501 }
  }

  override async sendActivities(
    turn: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = []
    for (const activity of activities) sent.push(await this.#send(turn, activity))
    return sent
  }

  async #send({ turnState }: TurnContext, { id: _id, ...activity }: Partial<Activity>) {
    if (activity.type === ActivityTypes.InvokeResponse) {
      turnState.set(INVOKE_ANSWER, activity.value)
      return { id: '' }
    }
    const { serviceUrl, path } = placeOf(activity)
    const replied = activity.replyToId ? [activity.replyToId] : []
    const { id = '' } = await this.#say({
      method: 'POST',
      serviceUrl,
      path: [...path, ...replied],
      body: activity,
    })
    return { id }
  }

  override async updateActivity(_turn: TurnContext, activity: Partial<Activity>): Promise<void> {
    const { serviceUrl, path } = placeOf(activity)
    await this.#say({ method: 'PUT', serviceUrl, path: [...path, activity.id ?? ''], body: activity })
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('Straks takes nothing back')
  }

  override async continueConversation(): Promise<void> {
    throw new Error('Straks begins turns only where Teams does')
  }
}

/** The turn's own conversation: the SDK has written it into the activity. */
function placeOf({ serviceUrl = '', conversation }: Partial<Activity>) {
  return { serviceUrl, path: [conversation?.id ?? '', 'activities'] }
}
