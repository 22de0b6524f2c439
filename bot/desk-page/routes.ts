import type { Logger } from 'pino'
import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { Language } from '../../dialogs/incident-type.ts'
import { hearDesk } from '../actions/hear-desk.ts'
import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import { languageOf } from '../http/accepted-language.ts'
import { type Answer, isOutage } from '../http/answer.ts'
import { readBody } from '../http/read-request.ts'
import { readForm } from '../http/receive-body.ts'
import { pageRoutes, type Route } from '../http/server.ts'
import { type RateLimit, RetryAt, takePlaceOrWait } from '../queue/rate-limit.ts'
import { forReader, type Reader } from '../show/needs.ts'
import type { Db, DeliveryRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { deliveryOfLink, isDeskToken } from '../tickets/desk-links-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { messagePage, ticketPage } from './page.ts'

type Needs = ActionsNeeds & { db: Db; log: Logger }

/** Enough for a desk in a hurry; all strangers together share one limit. */
function limitFor(delivery: DeliveryRow | undefined): RateLimit {
  const withinMs = 60_000
  return delivery
    ? { name: `desk-page ${delivery.id}`, limits: [{ most: 30, withinMs }] }
    : { name: 'desk-page', limits: [{ most: 120, withinMs }] }
}

const Pressed = z.object({
  press: z.string().regex(/^[a-z][a-z-]{0,39}$/),
  reference: z.string().trim().max(100).default(''),
})

/**
 * The page on which a desk answers a mail without logging in. Anybody with the address may press: it cannot
 * be guessed, and stands only in the mail. Viewing changes nothing, since mail scanners open links too.
 */
export function deskPageRoutes(context: Needs): Route[] {
  return [
    ...pageRoutes('/d/:token', (request) => answering(request, context, show)),
    {
      method: 'POST',
      path: '/d/:token',
      handle: (request, response) =>
        answering(request, context, (delivery, reader) =>
          press(request, response, delivery, reader.language, context),
        ),
    },
  ]
}

type AnswerLink = (delivery: DeliveryRow, reader: Reader, db: Db) => Promise<Answer>

/** Answers unknown and expired links alike. */
async function answering(request: Request, context: Needs, answer: AnswerLink): Promise<Answer> {
  const { db, clock, organisation, log } = context
  const reader = forReader(context, languageOf(request, organisation.languages))
  const token = String(request.params.token)
  try {
    const delivery = isDeskToken(token) ? await deliveryOfLink(db, token, clock()) : undefined
    await takePlaceOrWait(db, [limitFor(delivery)], clock())
    return delivery ? await answer(delivery, reader, db) : messagePage(404, reader)
  } catch (error) {
    if (error instanceof RetryAt) return messagePage(429, reader)
    if (isOutage(error, log)) return messagePage(503, reader)
    throw error
  }
}

async function show(delivery: DeliveryRow, reader: Reader, db: Db): Promise<Answer> {
  const ticket = await loadTicket(db, delivery.ticket_id)
  return ticket
    ? ticketPage(ticketAsTold(ticket, reader.clock()), delivery, reader)
    : messagePage(404, reader)
}

/** Redirects to the page, so that reloading does not press again. */
async function press(
  request: Request,
  response: Response,
  delivery: DeliveryRow,
  language: Language,
  context: Needs,
): Promise<Answer> {
  const { press, reference } = readBody(Pressed, await readForm(request, response))
  await transact(context, (context) => hearDesk(delivery, { claim: press, reference }, context))
  const location = `${String(request.params.token)}?lang=${language}`
  return { status: 303, headers: { location, 'content-type': 'text/plain' } }
}
