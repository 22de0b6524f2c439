import { knownType } from '../../dialogs/incident-type.ts'
import { registered } from '../../dialogs/incidents/fields.ts'
import { asksForDevice, deviceInWords } from '../../dialogs/registered-device.ts'
import { asOffered } from '../directory/devices.ts'
import { devicesOf } from '../directory/people-table.ts'
import type { Reader } from '../show/needs.ts'
import type { Db } from '../store/schema.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { DevicesJson } from './api-shapes.ts'

/**
 * Returns the affected person's devices for a ticket about equipment, with the chosen one marked. For agents
 * only: a colleague who reports must not learn what else they have.
 */
export async function ticketDevices(ticket: Ticket, reader: Reader, db: Db): Promise<DevicesJson | null> {
  const type = knownType(ticket, reader)
  if (ticket.restricted || !type || !asksForDevice(type)) return null
  const known = await devicesOf(db, whomItConcerns(ticket))
  if (!known || known.devices.length === 0) return null
  const chosen = ticket.facts[registered.name]
  const items = known.devices.map((device) => {
    const { id, title, serial } = asOffered(device)
    const { encrypted, lastContact } = device
    return { id, title, serial, encrypted, lastContact, chosen: deviceInWords({ title, serial }) === chosen }
  })
  return { fetchedAt: known.fetched_at.toISOString(), items }
}
