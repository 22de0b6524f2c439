import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { AskCard } from '../../cards/card-data.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { Reply } from '../../dialogs/turn.ts'
import type { Answer } from '../http/answer.ts'
import { readJson } from '../http/json-body.ts'
import { readQuery } from '../http/read-query.ts'
import type { Route } from '../http/server.ts'
import { textsOf } from '../organisation/own-texts.ts'
import { noteAsked } from '../show/ask.ts'
import { decisionAsked } from '../show/ask-decision.ts'
import { transact } from '../store/transact.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { alertButtons, type Press } from './alert-buttons.ts'
import type { AlertPageJson, PressedJson } from './alert-shapes.ts'
import { alertJson, alertSummaries, alertTo, visibleAlert } from './alert-view.ts'
import { toldTo, waitingFor } from './alerts-table.ts'
import type { Caller, IdentifyCaller } from './caller.ts'
import { callerLanguage } from './caller-language.ts'
import { CursorText, writeCursor } from './list-cursor.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'

/** What a leader has to do comes first, whole; more than so many at once help nobody. */
const WHOLE_AT_MOST = 20

const AlertQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: CursorText.optional(),
})

/**
 * A leader's own part of the tab: the alerts that have reached them, and the buttons of their cards. Agents have no part
 * in it as agents. Looking is history here too: these are other people's reports.
 */
export function alertRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const buttons = Object.entries(alertButtons).map(([verb, prepare]) => ({
    method: 'POST' as const,
    path: `/api/alerts/:number/${verb}`,
    handle: async (request: Request, response: Response) => {
      const leader = await caller(request)
      const body = await readJson(request, response)
      return press(request, leader, () => prepare(body), context)
    },
  }))
  return [
    {
      method: 'GET',
      path: '/api/alerts',
      handle: async (request) => list(request, await caller(request), context),
    },
    {
      method: 'GET',
      path: '/api/alerts/:number',
      handle: async (request) => one(request, await caller(request), context),
    },
    ...buttons,
  ]
}

async function list(request: Request, caller: Caller, context: Needs): Promise<Answer> {
  const { db, clock, incidentTypes } = context
  const { personId } = caller
  const query = readQuery(AlertQuery, request)
  const language = await callerLanguage(request, caller, context)
  const ids = await waitingFor(db, personId, incidentTypes, clock())
  const whole = await Promise.all(ids.slice(0, WHOLE_AT_MOST).map((id) => alertTo(personId, id, context)))
  const { rows, next } = await toldTo(db, personId, { without: ids, ...query })
  const body: AlertPageJson = {
    waiting: whole.flatMap((alert) => (alert ? [alertJson(alert, context, language)] : [])),
    waitingInAll: ids.length,
    items: await alertSummaries(rows, context, language),
    nextCursor: next && writeCursor(next),
  }
  const details = { view: 'alerts', rows: String(body.waiting.length + rows.length) }
  if (body.waiting.length + rows.length > 0)
    await noteLook(db, { what: 'viewed', by: personId, details }, clock())
  return { status: 200, body }
}

async function one(request: Request, caller: Caller, context: Needs): Promise<Answer> {
  const { db, clock } = context
  const { personId } = caller
  const alert = await visibleAlert(String(request.params.number), personId, context)
  await noteLook(db, { what: 'viewed', by: personId, ticketId: alert.ticket.id }, clock())
  return { status: 200, body: alertJson(alert, context, await callerLanguage(request, caller, context)) }
}

async function press(
  request: Request,
  caller: Caller,
  prepare: () => Press,
  context: Needs,
): Promise<Answer> {
  const number = String(request.params.number)
  const { personId } = caller
  const { ticket } = await visibleAlert(number, personId, context)
  const act = prepare()
  const language = await callerLanguage(request, caller, context)
  const replies = await transact(context.db, (trx) => act(trx, ticket.id, personId, context))
  const alert = await visibleAlert(number, personId, context)
  const body: PressedJson = {
    alert: alertJson(alert, context, language),
    said: replies.flatMap((reply) =>
      reply.show === 'text' ? [reply.text(textsOf(context.organisation, language))] : [],
    ),
    ask: replies.flatMap((reply) => askedIn(reply, alert.ticket, context, language))[0] ?? null,
  }
  return { status: 200, body }
}

function askedIn(reply: Reply, ticket: Ticket, context: Needs, language: Language): AskCard[] {
  if (reply.show === 'ask-note') return [noteAsked(ticket, context, language)]
  if (reply.show === 'ask-decision') return [decisionAsked(ticket, reply.answer, context, language)]
  return []
}
