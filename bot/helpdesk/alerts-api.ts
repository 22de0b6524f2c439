import type { Request } from 'restify'
import { z } from 'zod'
import type { AskCard } from '../../cards/card-data.ts'
import type { Reply } from '../../dialogs/turn.ts'
import type { Change } from '../actions/change.ts'
import { leadersButtons } from '../actions/leaders-buttons.ts'
import { askForNote } from '../actions/open-again.ts'
import { type Answer, ok } from '../http/answer.ts'
import { readBody, readJson, readQuery } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import { decisionAsked, noteAsked } from '../show/ask.ts'
import type { Reader } from '../show/needs.ts'
import { transact } from '../store/transact.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { AlertPageJson, PressedJson } from './alert-shapes.ts'
import { alertJson, alertSummaries, alertTo, visibleAlert } from './alert-view.ts'
import { toldTo, waitingFor } from './alerts-table.ts'
import { anybody, asReader, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import { CursorText, PageSize, writeCursor } from './list-cursor.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'

/** Limit of alerts with their full cards. */
const WHOLE_AT_MOST = 10

const AlertQuery = z.object({ limit: PageSize, cursor: CursorText.optional() })

/**
 * The leader's part of the tab: alerts that have reached them, with their cards' buttons; agents have none as
 * such. Views are logged too: the reports are about other people.
 */
export function alertRoutes(context: Needs, caller: IdentifyCaller): Route[] {
  const route = routesFor(caller, anybody)
  return [
    route('GET', '/api/alerts', (leader, request) => list(leader, request, context)),
    route('GET', '/api/alerts/:number', (leader, request) => one(leader, request, context)),
    ...verbs.map((verb) =>
      route('POST', `/api/alerts/:number/${verb}`, async (leader, request, response) =>
        answerPress(leader, request, verb, await readJson(request, response), context),
      ),
    ),
  ]
}

async function list(caller: Caller, request: Request, context: Needs): Promise<Answer> {
  const { db, clock, incidentTypes } = context
  const { personId } = caller
  const query = readQuery(AlertQuery, request)
  const reader = await asReader(caller, request, context)
  const ids = await waitingFor(db, personId, incidentTypes, clock())
  const whole = await Promise.all(ids.slice(0, WHOLE_AT_MOST).map((id) => alertTo(personId, id, context)))
  const { rows, next } = await toldTo(db, personId, { without: ids, ...query })
  const body: AlertPageJson = {
    waiting: whole.flatMap((alert) => (alert ? [alertJson(alert, reader)] : [])),
    waitingInAll: ids.length,
    items: await alertSummaries(rows, reader, db),
    nextCursor: next && writeCursor(next),
  }
  const details = { view: 'alerts', rows: String(body.waiting.length + rows.length) }
  if (body.waiting.length + rows.length > 0)
    await noteLook({ what: 'viewed', by: personId, details }, context)
  return ok(body)
}

async function one(caller: Caller, request: Request, context: Needs): Promise<Answer> {
  const { personId } = caller
  const alert = await visibleAlert(String(request.params.number), personId, context)
  await noteLook({ what: 'viewed', by: personId, ticketId: alert.ticket.id }, context)
  return ok(alertJson(alert, await asReader(caller, request, context)))
}

async function answerPress(caller: Caller, request: Request, verb: Verb, given: unknown, context: Needs) {
  const number = String(request.params.number)
  const { personId } = caller
  const { ticket } = await visibleAlert(number, personId, context)
  const data = readBody(bodies[verb], given ?? {})
  const reader = await asReader(caller, request, context)
  const replies = await transact(context, (within) => buttons[verb](ticket.id, data, personId, within))
  const alert = await visibleAlert(number, personId, context)
  const body: PressedJson = {
    alert: alertJson(alert, reader),
    said: replies.flatMap((reply) => (reply.show === 'text' ? [reply.text(reader.texts)] : [])),
    ask: replies.flatMap((reply) => askedIn(reply, alert.ticket, reader))[0] ?? null,
  }
  return ok(body)
}

function askedIn(reply: Reply, ticket: Ticket, reader: Reader): AskCard[] {
  if (reply.show === 'ask-note') return [noteAsked(ticket, reader)]
  if (reply.show === 'ask-decision') return [decisionAsked(ticket, reply.answer, reader)]
  return []
}

/** Buttons with the same effect as in chat. */
const buttons = { ...leadersButtons, 'ask-note': askForNote } satisfies Record<string, Change>
type Verb = keyof typeof buttons

const Choice = z.string().regex(/^[a-z][a-z-]{0,29}$/)
const Text = z.string().max(2_000)

/** The body of each button: its data in chat. */
const bodies: Record<Verb, z.ZodType<Record<string, string>>> = {
  'ask-note': z.object({}),
  acknowledge: z.object({ together: z.literal('yes').exactOptional() }),
  decide: z.object({ answer: Choice }),
  settle: z.object({ answer: Choice, reason: Text.default('') }),
  'clear-outstanding': z.object({ answer: Choice }),
  'hand-on': z.object({}),
  note: z.object({ note: Text, after: z.string().max(36).exactOptional() }),
}

const verbs = Object.keys(bodies) as Verb[]
