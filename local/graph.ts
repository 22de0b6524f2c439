import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../bot/time/clock.ts'
import { appRoutes } from './graph-apps.ts'
import { directoryRoutes } from './graph-directory.ts'
import { inboxRoutes } from './graph-inbox.ts'
import { mailRoutes } from './graph-mail.ts'
import { peopleRoutes } from './graph-people.ts'
import type { GraphOptions } from './graph-request.ts'
import { type Answer, type Call, Refusal, type Route, refusal } from './loopback-server.ts'

/** The parts of Microsoft Graph that the bot uses. `prefix` ends with the version. */
export function graphRoutes(prefix: string, options: GraphOptions): Route[] {
  const routes = [
    ...peopleRoutes(prefix, options),
    ...directoryRoutes(prefix, options),
    ...appRoutes(prefix, options),
    ...mailRoutes(prefix, options),
    ...inboxRoutes(prefix, options),
  ]
  return routes.map((route) => ({ ...route, answer: (call) => answerLikeGraph(route, call, options) }))
}

async function answerLikeGraph(route: Route, call: Call, { allows, clock }: GraphOptions): Promise<Answer> {
  try {
    if (!(await allows(call.headers.authorization))) {
      throw refusal(401, 'InvalidAuthenticationToken', 'Access token is empty or not valid.')
    }
    return await route.answer(call)
  } catch (error) {
    if (error instanceof Refusal) throw withInnerError(error, call, clock)
    throw error
  }
}

function withInnerError(refused: Refusal, call: Call, clock: Clock): Refusal {
  const { answer } = refused
  if (!('status' in answer)) return refused
  const { error } = z
    .object({ error: z.object({ code: z.string(), message: z.string() }) })
    .parse(answer.body)
  const id = randomUUID()
  const innerError = {
    date: clock().toISOString().slice(0, 19),
    'request-id': id,
    'client-request-id': call.headers['client-request-id'] ?? id,
  }
  return new Refusal(answer.status, { error: { ...error, innerError } })
}
