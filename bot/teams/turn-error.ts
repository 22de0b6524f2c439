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
  said: Activity
  kept: Kept
  reports: string[]
}

/** Returns the text for a person whose turn failed. */
export type Apology = (failure: Failure) => string

/** The turn has taken so long that the person must be told. */
export class TookTooLong extends Error {
  override name = 'TookTooLong'
}

const MOST_REMEMBERED = 1_000

/** Handles every failed turn: logs it under an id, tells the person, and answers Teams. */
export class TurnErrors {
  readonly #log: Logger
  readonly #apology: Apology
  readonly #apologies = new Set<string>()
  /** Turns of which a person was told that the outcome is unknown. */
  readonly #unsettled = new Map<TurnContext, string[]>()

  constructor(log: Logger, apology: Apology) {
    this.#log = log
    this.#apology = apology
  }

  async answer(turn: TurnContext, progress: TurnProgress, error: Error): Promise<Answer> {
    const { activity } = turn
    const errorId = randomUUID()
    const status = statusFor(error)
    // Nobody is told the id of an outage, and with one the log would have a line for each turn.
    const fields = { ...(status !== 503 && { errorId }), activityType: activity.type }
    this.#log.error({ ...fields, ...errorForLog(error) }, 'turn failed')
    if (progress.told) return { status }
    const known = this.#whatToTell(turn, progress)
    const text = this.#apology({ errorId, error, said: activity, ...known })
    if (activity.type === 'invoke') return invokeError(text)
    if (activity.type === 'message' && this.#isFirst(activity, known.kept)) await turn.sendActivity(text)
    return { status }
  }

  /** Forgets a finished turn. */
  over(turn: TurnContext): void {
    this.#unsettled.delete(turn)
  }

  /** Keeps texts consistent: while one turn's outcome is unknown, no text may say that nothing was stored. */
  #whatToTell(turn: TurnContext, progress: TurnProgress): Pick<Failure, 'kept' | 'reports'> {
    const { reports } = progress
    const kept = progress.tell()
    if (kept === 'perhaps') this.#unsettled.set(turn, reports)
    const { id } = turn.activity.conversation
    const open = [...this.#unsettled].find(([{ activity }]) => activity.conversation.id === id)
    return kept === 'no' && open ? { kept: 'perhaps', reports: open[1] } : { kept, reports }
  }

  /** Tells whether this is the first apology for an activity: Teams repeats it after a 503. */
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

/** Answers with HTTP status 200, as Teams shows the text of the inner error only then. */
function invokeError(message: string): Answer {
  const value = { code: 'InternalServerError', message }
  return { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value } }
}
