import type { Request } from 'restify'
import { z } from 'zod'
import type { AskCard } from '../../cards/card-data.ts'
import type { Reply } from '../../dialogs/turn.ts'
import type { Change } from '../actions/change.ts'
import { leadersButtons } from '../actions/leaders-buttons.ts'
import { askForNote } from '../actions/open-again.ts'
import { loadPeople } from '../directory/people-table.ts'
import { type Answer, ok, Problem } from '../http/answer.ts'
import { readBody, readJson, readQuery } from '../http/read-request.ts'
import type { Route } from '../http/server.ts'
import { alertCard } from '../show/alert.ts'
import { decisionAsked, noteAsked } from '../show/ask.ts'
import type { Reader } from '../show/needs.ts'
import { titleOf } from '../show/title.ts'
import type { Db, DeliveryRow, People, TicketRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { asTold, loadAsTold } from '../tickets/as-told.ts'
import { isClosed, whomItConcerns } from '../tickets/ticket-state.ts'
import { type Ticket, ticketId } from '../tickets/tickets-table.ts'
import type { AlertJson, AlertPageJson, AlertSummary, PressedJson } from './alert-shapes.ts'
import { toldTo, waitingFor } from './alerts-table.ts'
import { anybody, asReader, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import { CursorText, PageSize, writeCursor } from './list-cursor.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'

/** Limit of alerts with their full cards. */
const WHOLE_AT_MOST = 10

const AlertQuery = z.object({ limit: PageSize, cursor: CursorText.optional() })

/** Agents have no alerts as such. Views are logged here too: the reports are about other people. */
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

/** A ticket as its leaders see it, and its first alert that reached the person. */
type Alert = { ticket: Ticket; delivery: DeliveryRow }

/** Returns an alert that has reached the person. Throws `Problem` 404 for any other, existing or not. */
async function visibleAlert(number: string, personId: string, context: Needs): Promise<Alert> {
  const id = await ticketId(context.db, number)
  const alert = id && (await alertTo(personId, id, context))
  if (!alert) throw new Problem(404, { title: 'No such alert.' })
  return alert
}

async function alertTo(personId: string, id: string, context: Needs): Promise<Alert | undefined> {
  const ticket = await loadAsTold(id, context)
  const [delivery] = alertsReaching(personId, ticket)
  return ticket && delivery && { ticket, delivery }
}

function alertJson({ ticket, delivery }: Alert, reader: Reader): AlertJson {
  return { ...summary(ticket, ticket.people, reader), card: alertCard(ticket, delivery, reader) }
}

/** Returns summaries in the same order. */
async function alertSummaries(tickets: TicketRow[], reader: Reader, db: Db): Promise<AlertSummary[]> {
  const people = await loadPeople(db, tickets.map(whomItConcerns))
  const now = reader.clock()
  return tickets.map((ticket) => summary(asTold(ticket, now), people, reader))
}

function summary(ticket: TicketRow, people: People, reader: Reader): AlertSummary {
  const { number, urgency, status, opened_at, handed_over } = ticket
  return {
    number,
    title: titleOf(ticket, reader),
    who: people.get(whomItConcerns(ticket))?.name ?? reader.texts.mail.unknownName,
    urgency,
    // The agent working on it, and since when, is the help desk's business.
    status: isClosed(status) ? (status === 'withdrawn' ? 'withdrawn' : 'resolved') : 'open',
    handedOver: handed_over,
    openedAt: opened_at.toISOString(),
  }
}
