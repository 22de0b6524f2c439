import { knownType } from '../../dialogs/incident-type.ts'
import type { TicketJson } from '../helpdesk/api-shapes.ts'
import { viewTicket } from '../helpdesk/ticket-view.ts'
import type { Reader } from '../show/needs.ts'
import { titleOf } from '../show/title.ts'
import type { CommentRow, Db } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'

export type Written = { at: string; by: string | null; desk: string | null; internal: boolean; text: string }

/** The whole case, but without views, and without the person's present devices in Intune. */
export type ArchivedTicket = Omit<TicketJson, 'devices' | 'confirmable' | 'resolutionWords'> & {
  organisation: string
  title: string
  paragraph: string | null
  unit: string
  personalData: boolean
  withdrawnBecause: string | null
  /** All comments, including internal ones, which show how the case was handled. */
  written: Written[]
  archivedAt: string
}

export async function archivedTicket(ticket: Ticket, reader: Reader, db: Db): Promise<ArchivedTicket> {
  const seen = await viewTicket(ticket, true, reader, db)
  const { devices: _, confirmable: __, resolutionWords: ___, ...shown } = seen
  return {
    organisation: reader.organisation.name,
    title: titleOf(ticket, reader),
    paragraph: knownType(ticket, reader)?.paragraph ?? null,
    ...shown,
    unit: ticket.unit,
    personalData: ticket.personal_data,
    withdrawnBecause: ticket.withdrawn_because,
    written: [...ticket.comments, ...ticket.internal]
      .sort((one, other) => one.at.getTime() - other.at.getTime())
      .map((one) => written(one, shown)),
    archivedAt: reader.clock().toISOString(),
  }
}

function written(
  { id, at, by, desk, internal, text }: CommentRow,
  { history, reporter, affected }: Pick<TicketJson, 'history' | 'reporter' | 'affected'>,
): Written {
  const writers = [reporter, affected, ...history.map((entry) => entry.by)]
  const entry = history.find(({ details }) => details.comment === id)
  const writer = writers.find((one) => one?.id === by) ?? entry?.by
  return { at: at.toISOString(), by: writer?.name ?? null, desk, internal, text }
}
