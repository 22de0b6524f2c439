import type { RegisteredDevice } from '../../dialogs/registered-device.ts'
import type { Device } from '../store/schema.ts'
import { asFarAsGranted } from './graph-failure.ts'
import { GRAPH_LIMITS_MS } from './graph-limits.ts'
import type { Needs } from './needs.ts'
import { forgetDevices, loadPerson, saveDevices } from './people-table.ts'
import { fetchProfile } from './profile.ts'

/** An agent looks for one among them; whoever enrols devices for others has a thousand. */
const MOST_KEPT = 50
/** In a form, and as buttons below a question. */
const MOST_OFFERED = 5

/**
 * Asks which devices are registered on a person, and keeps them, those in touch last first. Where nobody lets us read
 * them, none are kept any more. Throws DeliveryFailure when Graph does not answer: what is known stands until it does.
 */
export async function fetchDevices(personId: string, context: Needs): Promise<void> {
  const { db, graph, clock } = context
  // Somebody has reported it for them: they need not have written themselves.
  if (!(await loadPerson(db, personId))) await fetchProfile(personId, context)
  const devices = await asFarAsGranted(graph.within(GRAPH_LIMITS_MS.devices).devices(personId))
  if (!devices) return forgetDevices(db, personId)
  const newest = devices.toSorted((one, other) =>
    (other.lastContact ?? '').localeCompare(one.lastContact ?? ''),
  )
  await saveDevices(db, personId, newest.slice(0, MOST_KEPT), clock())
}

/** Those that are offered to the person themselves. */
export function offered(devices: Device[]): RegisteredDevice[] {
  return devices.slice(0, MOST_OFFERED).map(asOffered)
}

export function asOffered(device: Device): RegisteredDevice {
  const { id, name, model, serial } = device
  const title = model && name ? `${model} (${name})` : (model ?? name ?? serial ?? id)
  return { id, title, serial: title === serial ? null : serial, kind: kindOf(device) }
}

/** Android's tablets do not say that they are. */
function kindOf({ system, model }: Device): RegisteredDevice['kind'] {
  if (/ipad|\btab(let)?\b/i.test(`${system} ${model}`)) return 'tablet'
  if (/^(ios|android)/i.test(system ?? '')) return 'phone'
  return /^(windows|macos|mac|linux|chromeos)/i.test(system ?? '') ? 'laptop' : null
}
