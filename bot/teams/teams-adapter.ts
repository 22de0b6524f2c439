import { type Activity, ActivityTypes, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder'
import type { Answer } from '../http/answer.ts'
import { within } from '../remote/time-limit.ts'
import type { Call } from './connector.ts'
import type { Replies } from './replies.ts'
import { TookTooLong, type TurnErrors } from './turn-error.ts'
import { TurnProgress } from './turn-progress.ts'

export type Turn = TurnContext
export type OnTurn = (turn: Turn, progress: TurnProgress) => Promise<void>

/** The key of an invoke's answer, for the response. */
const INVOKE_ANSWER = Symbol('the answer to an invoke')
/** The key that marks a turn with a reply on its way. */
const ANSWERED = Symbol('answered')

const LAST_TURNS_MS = 2_000

/** Replaces CloudAdapter, which exposes inner messages and builds new credentials for every turn. */
export class TeamsAdapter extends BotAdapter {
  readonly #replies: Replies
  readonly #errors: TurnErrors
  readonly #underWay = new Set<Promise<Answer>>()

  constructor(replies: Replies, errors: TurnErrors) {
    super()
    this.#replies = replies
    this.#errors = errors
  }

  /**
   * @param answerBy on `performance`'s clock. A turn that exceeds it goes on: the person is told what has
   * been stored, and its replies are still sent.
   */
  async runTurn(activity: Activity, onTurn: OnTurn, answerBy: number): Promise<Answer> {
    const turn = new TurnContext(this, activity)
    const progress = new TurnProgress()
    const over = this.#take(turn, progress, onTurn)
    this.#underWay.add(over)
    over.catch(() => undefined).finally(() => this.#underWay.delete(over))
    const late = Promise.withResolvers<null>()
    const timer = setTimeout(late.resolve, answerBy - performance.now(), null)
    const inTime = await Promise.race([over, late.promise]).finally(() => clearTimeout(timer))
    return inTime ?? this.#answerLate(turn, progress)
  }

  /** Gives turns under way a moment to end. */
  async close(): Promise<void> {
    await within(LAST_TURNS_MS, Promise.all(this.#underWay)).catch(() => undefined)
    await this.#replies.close()
  }

  async #take(turn: TurnContext, progress: TurnProgress, onTurn: OnTurn): Promise<Answer> {
    try {
      await onTurn(turn, progress)
      return answerOf(turn)
    } catch (error) {
      return await this.#errors.answer(turn, progress, asError(error))
    } finally {
      this.#errors.over(turn)
    }
  }

  #answerLate(turn: TurnContext, progress: TurnProgress): Answer | Promise<Answer> {
    const isAnswered = turn.turnState.has(turn.activity.type === 'invoke' ? INVOKE_ANSWER : ANSWERED)
    if (isAnswered) return answerOf(turn)
    const told = this.#errors.answer(turn, progress, new TookTooLong())
    if (turn.activity.type === 'invoke') return told
    // Sent like any other reply; Teams waits no longer.
    told.catch(() => undefined)
    return { status: 503 }
  }

  override async sendActivities(
    turn: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = []
    for (const activity of activities) sent.push(await this.#send(turn, activity))
    return sent
  }

  async #send(turn: TurnContext, { id: _id, ...activity }: Partial<Activity>): Promise<ResourceResponse> {
    if (activity.type === ActivityTypes.InvokeResponse) {
      turn.turnState.set(INVOKE_ANSWER, activity.value)
      return { id: '' }
    }
    const path = activity.replyToId ? [activity.replyToId] : []
    return this.#say(turn, activity, 'POST', path)
  }

  override async updateActivity(turn: TurnContext, activity: Partial<Activity>): Promise<void> {
    await this.#say(turn, activity, 'PUT', [activity.id ?? ''])
  }

  /** Replies in the turn's own conversation, which the SDK has written into the activity. */
  async #say(turn: TurnContext, activity: Partial<Activity>, method: Call['method'], path: string[]) {
    const { serviceUrl = '', conversation } = activity
    const conversationId = conversation?.id ?? ''
    turn.turnState.set(ANSWERED, true)
    const call = { method, serviceUrl, path: [conversationId, 'activities', ...path], body: activity }
    return { id: (await this.#replies.say(conversationId, turn, activity, call)) ?? '' }
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('Straks takes nothing back')
  }

  override async continueConversation(): Promise<void> {
    throw new Error('Straks begins turns only where Teams does')
  }
}

function answerOf({ activity, turnState, bufferedReplyActivities }: TurnContext): Answer {
  if (activity.deliveryMode === 'expectReplies')
    return { status: 200, body: { activities: bufferedReplyActivities } }
  if (activity.type !== ActivityTypes.Invoke) return { status: 200 }
  return turnState.get<Answer | undefined>(INVOKE_ANSWER) ?? { status: 501 }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('something else than an error was thrown')
}
