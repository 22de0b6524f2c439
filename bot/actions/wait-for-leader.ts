import type { Db } from '../store/schema.ts'
import type { Needs } from './needs.ts'

/** The chain of leaders ended when the ticket was closed, and goes on now that it is open. */
export async function waitForLeader(trx: Db, ticketId: string, { queue }: Needs): Promise<void> {
  for (const name of ['escalate', 'hand-back'] as const) await queue.add(trx, name, { ticketId })
}
