import { randomUUID } from 'node:crypto'
import type { Activity, TurnContext } from 'botbuilder'
import type { Logger } from 'pino'
import { errorForLog } from '../http/error-for-log.ts'

/**
 * What a person is told when a turn failed.
 * @param errorId what they may pass on to the help desk
 * @param said what they did
 */
export type Apology = (errorId: string, error: Error, said: Activity) => string

/**
 * The one place where a turn's failure ends: logged under an id, and the person is told.
 * @param apology what to say to the person
 */
export function onTurnError(log: Logger, apology: Apology) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    const errorId = randomUUID()
    log.error({ errorId, activityType: context.activity.type, ...errorForLog(error) }, 'turn failed')
    const text = apology(errorId, error, context.activity)
    if (context.activity.type === 'invoke')
      await context.sendActivity({ type: 'invokeResponse', value: invokeError(text) })
    else if (context.activity.type === 'message') await context.sendActivity(text)
  }
}

/** The HTTP status is 200: Teams shows the text of the error inside only then. */
function invokeError(message: string) {
  const value = { code: 'InternalServerError', message }
  return { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value } }
}
