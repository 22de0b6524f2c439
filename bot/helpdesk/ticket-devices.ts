import { registered } from '../../dialogs/incidents/fields.ts'
import { asksForDevice, deviceInWords } from '../../dialogs/registered-device.ts'
import { asOffered } from '../directory/devices.ts'
import { devicesOf } from '../directory/people-table.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { DevicesJson } from './api-shapes.ts'
import type { Caller } from './caller.ts'
import type { Needs } from './needs.ts'

/**
 * What is registered on the person whom a ticket about equipment is about, with the one that was chosen. For agents
 * alone: who reports for a colleague must not learn what the colleague has.
 */
export async function ticketDevices(
  ticket: Ticket,
  { isAgent }: Pick<Caller, 'isAgent'>,
  { db, incidentTypes }: Pick<Needs, 'db' | 'incidentTypes'>,
): Promise<DevicesJson | null> {
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  if (!isAgent || ticket.restricted || !type || !asksForDevice(type)) return null
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
