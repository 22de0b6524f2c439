import { randomUUID } from 'node:crypto'
import type { Activity, TurnContext } from 'botbuilder'
import type { Logger } from 'pino'
import { type Answer, Problem } from '../http/answer.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import type { Kept, TurnProgress } from './turn-progress.ts'

export type Failure = {
  /** A code that the person may pass on to the help desk. */
  errorId: string
  error: Error
  /** What they did. */
  said: Activity
  kept: Kept
  /** Ids of the reports that it was about. */
  reports: string[]
}

/** The words for a person whose turn failed. */
export type Apology = (failure: Failure) => string

/** The turn has taken so long that whoever waits is told so. */
export class TookTooLong extends Error {
  override name = 'TookTooLong'
}

const MOST_REMEMBERED = 1_000

/** The one place where a turn's failure ends: logged under an id, the person is told, and Teams is answered. */
export class TurnErrors {
  readonly #log: Logger
  readonly #apology: Apology
  readonly #apologies = new Set<string>()
  /** Turns of which somebody was told that nobody knows how they ended. */
  readonly #unsettled = new Map<TurnContext, string[]>()

  constructor(log: Logger, apology: Apology) {
    this.#log = log
    this.#apology = apology
  }

  async answer(turn: TurnContext, progress: TurnProgress, error: Error): Promise<Answer> {
    const { activity } = turn
    const errorId = randomUUID()
    this.#log.error({ errorId, activityType: activity.type, ...errorForLog(error) }, 'turn failed')
    const status = statusFor(error)
    if (progress.told) return { status }
    const known = this.#whatToTell(turn, progress)
    const text = this.#apology({ errorId, error, said: activity, ...known })
    if (activity.type === 'invoke') return invokeError(text)
    if (activity.type === 'message' && this.#isFirst(activity, known.kept)) await turn.sendActivity(text)
    return { status }
  }

  /** The turn is over: they know how it ended, or nobody ever will. */
  over(turn: TurnContext): void {
    this.#unsettled.delete(turn)
  }

  /** While it is open whether something was stored, nothing in that conversation may sound as if it was not. */
  #whatToTell(turn: TurnContext, progress: TurnProgress): Pick<Failure, 'kept' | 'reports'> {
    const { reports } = progress
    const kept = progress.tell()
    if (kept === 'perhaps') this.#unsettled.set(turn, reports)
    const { id } = turn.activity.conversation
    const open = [...this.#unsettled].find(([{ activity }]) => activity.conversation.id === id)
    return kept === 'no' && open ? { kept: 'perhaps', reports: open[1] } : { kept, reports }
  }

  /** Teams sends again what is answered with 503: once told is enough. */
  #isFirst({ conversation, id }: Activity, kept: Kept): boolean {
    const key = `${conversation.id} ${id} ${kept}`
    const isFirst = !this.#apologies.has(key)
    this.#apologies.add(key)
    const [oldest] = this.#apologies.size > MOST_REMEMBERED ? this.#apologies : []
    if (oldest !== undefined) this.#apologies.delete(oldest)
    return isFirst
  }
}

function statusFor(error: Error): number {
  if (error instanceof Problem) return error.status
  return isDatabaseAway(error) || error instanceof TookTooLong ? 503 : 500
}

/** The HTTP status is 200: Teams shows the text of the error inside only then. */
function invokeError(message: string): Answer {
  const value = { code: 'InternalServerError', message }
  return { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value } }
}
