import type { Db, TicketRow } from '../store/schema.ts'
import { lockTicket } from './tickets-table.ts'

/** Somebody changed the ticket after whoever wants to change it now had read it. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile'
}

/** Locks a ticket until the transaction ends, if it still is at the version that was read. */
export async function lockUnchanged(trx: Db, ticketId: string, version: number): Promise<TicketRow> {
  const ticket = await lockTicket(trx, ticketId)
  if (ticket?.version !== version) throw new ChangedMeanwhile()
  return ticket
}
