import type { Request, Response } from 'restify'
import { knownType } from '../../dialogs/incident-type.ts'
import { numericTime } from '../../dialogs/oslo-time.ts'
import type { Texts } from '../../dialogs/texts/index.ts'
import type { Route } from '../http/server.ts'
import { claimWords, confirmedSentence } from '../show/confirmed.ts'
import type { Reader, Needs as ShowNeeds } from '../show/needs.ts'
import { wordsOf } from '../show/title.ts'
import type { Db, DeliveryRow } from '../store/schema.ts'
import type { ConfirmedJson, TicketSummary } from './api-shapes.ts'
import { agentsOnly, asReader, type Caller, type IdentifyCaller, routesFor } from './caller.ts'
import { sendCsv } from './csv.ts'
import { filtersAsked, type ListQuery, readListQuery } from './list-query.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'
import { listTickets } from './ticket-list-table.ts'
import { type View, viewTickets } from './ticket-view.ts'

/** `GET /api/tickets.csv`: every ticket that passes the filters. */
export function exportRoutes(
  context: ShowNeeds & Pick<Needs, 'db' | 'log'>,
  caller: IdentifyCaller,
): Route[] {
  const { db, clock, log } = context
  const tell = async (agent: Caller, request: Request, response: Response) => {
    const query = readListQuery(request, clock())
    const reader = await asReader(agent, request, context)
    const details = { view: 'list', ...filtersAsked(query) }
    await noteLook({ what: 'exported', by: agent.personId, details, search: query.q }, context)
    const csv = { name: 'straks', headings: Object.values(reader.texts.columns), from: query.cursor }
    const part = (page: Pick<ListQuery, 'cursor' | 'limit'>) => linesOf({ ...query, ...page }, reader, db)
    await sendCsv({ ...csv, part }, response, log)
    return undefined
  }
  return [routesFor(caller, agentsOnly)('GET', '/api/tickets.csv', tell)]
}

async function linesOf(query: ListQuery, reader: Reader, db: Db) {
  const { rows, next } = await listTickets({ db, incidentTypes: reader.incidentTypes }, query, null)
  const views = await viewTickets(db, rows)
  return { lines: views.map((view) => Object.values(cellsOf(view, reader))), next }
}

function cellsOf({ ticket: row, summary: ticket, deliveries }: View, reader: Reader): Texts['columns'] {
  const { urgency, status, handedOver, reason, personalData } = reader.texts
  const type = knownType(ticket, reader)
  const words = wordsOf(ticket, reader)
  const cause = ticket.cause ?? ''
  return {
    number: ticket.number,
    type: type?.words[reader.language].heading ?? ticket.type,
    title: words?.title ?? cause,
    urgency: urgency[ticket.urgency],
    status: ticket.handedOver ? handedOver : status[ticket.status],
    reporter: ticket.reporter?.name ?? '',
    affected: (ticket.affected ?? ticket.reporter)?.name ?? '',
    leader: ticket.leader?.name ?? '',
    assignee: ticket.assignee?.name ?? '',
    openedAt: timeCell(ticket.openedAt),
    acknowledgedAt: timeCell(ticket.acknowledgedAt),
    resolvedAt: timeCell(ticket.resolvedAt),
    externalReference: ticket.externalReference ?? '',
    answeredAt: timeCell(ticket.answeredAt),
    lostBecause: ticket.lostBecause.map((one) => reason[one]).join(', '),
    confirmed: ticket.confirmed.map((one) => confirmedCell(one, ticket, reader)).join(' '),
    paragraph: type?.paragraph ? `§ ${type.paragraph}` : '',
    cause: (cause && words?.choice) ?? cause,
    unit: row.unit,
    personalData: personalData[row.personal_data ? 'yes' : 'no'],
    touchedAt: timeCell(row.touched_at),
    sentToDeskAt: timeCell(firstSentToDesk(deliveries)),
    confirmedAt: timeCell(ticket.confirmed[0]?.at ?? null),
    reopenedAt: timeCell(row.reopened_at),
    touchDueAt: timeCell(row.touch_due_at),
    resolveDueAt: timeCell(row.resolve_due_at),
  }
}

function firstSentToDesk(deliveries: DeliveryRow[]): Date | null {
  const sent = deliveries.flatMap(({ recipient_kind, occasion, sent_at }) =>
    recipient_kind === 'desk' && occasion === 'report' && sent_at ? [sent_at.getTime()] : [],
  )
  return sent.length > 0 ? new Date(Math.min(...sent)) : null
}

function confirmedCell(one: ConfirmedJson, ticket: TicketSummary, reader: Reader): string {
  const claim = claimWords(one.what, ticket, reader)
  return confirmedSentence({ ...one, claim, name: one.by?.name || null, time: timeCell(one.at) }, reader)
}

function timeCell(at: string | Date | null): string {
  return at ? numericTime(new Date(at)) : ''
}
