import type { RegisteredDevice } from '../../dialogs/registered-device.ts'
import type { Device } from '../store/schema.ts'
import { asFarAsGranted } from './graph-failure.ts'
import { GRAPH_LIMITS_MS } from './graph-limits.ts'
import type { Needs } from './needs.ts'
import { forgetDevices, loadPerson, saveDevices } from './people-table.ts'
import { fetchProfile } from './profile.ts'

/** Limit for accounts that enrol devices for others and have a thousand; agents search in the list. */
const MOST_KEPT = 50
/** Limit for a form, and for buttons below a question. */
const MOST_OFFERED = 5

/**
 * Fetches the devices registered for a person and stores them, latest contact first. Deletes the stored ones
 * if we may not read them. Throws DeliveryFailure if Graph does not answer, keeping the stored ones.
 */
export async function fetchDevices(personId: string, context: Needs): Promise<void> {
  const { db, graph, clock } = context
  // A report on behalf of a person who has never written to the bot.
  if (!(await loadPerson(db, personId))) await fetchProfile(personId, context)
  const devices = await asFarAsGranted(graph.within(GRAPH_LIMITS_MS.devices).devices(personId))
  if (!devices) return forgetDevices(db, personId)
  const newest = devices.toSorted((one, other) =>
    (other.lastContact ?? '').localeCompare(one.lastContact ?? ''),
  )
  await saveDevices(db, personId, newest.slice(0, MOST_KEPT), clock())
}

export function offered(devices: Device[]): RegisteredDevice[] {
  return devices.slice(0, MOST_OFFERED).map(asOffered)
}

export function asOffered(device: Device): RegisteredDevice {
  const { id, name, model, serial } = device
  const title = model && name ? `${model} (${name})` : (model ?? name ?? serial ?? id)
  return { id, title, serial: title === serial ? null : serial, kind: kindOf(device) }
}

/** Android tablets do not identify themselves as tablets. */
function kindOf({ system, model }: Device): RegisteredDevice['kind'] {
  if (/ipad|\btab(let)?\b/i.test(`${system} ${model}`)) return 'tablet'
  if (/^(ios|android)/i.test(system ?? '')) return 'phone'
  return /^(windows|macos|mac|linux|chromeos)/i.test(system ?? '') ? 'laptop' : null
}
