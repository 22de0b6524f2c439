import { selectedOf } from './graph-people.ts'
import { badRequest, type GraphOptions, notFound, onlyOptions, personOf, selected } from './graph-request.ts'
import { type Call, type Route, reading, refusal } from './loopback-server.ts'
import { auditGroupId, helpDeskGroupId } from './municipality.ts'

const mostAtOnce = 999

/** Lists of people, groups and their members, presence in Teams, and managed devices. */
export function directoryRoutes(prefix: string, options: GraphOptions): Route[] {
  const { people } = options.municipality
  return [
    reading(`${prefix}/users`, 'graph.users', (call) => {
      onlyOptions(call, '$select', '$top')
      return { value: people.slice(0, topOf(call)).map((person) => selectedOf(person, call)) }
    }),
    reading(`${prefix}/users/:user/presence`, 'graph.presence', (call) => {
      const { id } = personOf(call, options)
      // Only the Entra id is accepted here.
      if (id !== call.params.user) throw badRequest('The user id is no GUID.')
      const outOfOfficeSettings = { message: null, isOutOfOffice: false }
      return { id, availability: 'Available', activity: 'Available', outOfOfficeSettings }
    }),
    // Intune, through Graph: read-only, as the permission allows.
    reading(`${prefix}/users/:user/managedDevices`, 'graph.managedDevices', (call) => {
      if (!options.municipality.allowsDevices) throw notGranted()
      onlyOptions(call, '$select')
      const { devices } = personOf(call, options)
      return { value: devices.map((device) => selected(call, device, 'managedDevice')) }
    }),
    reading(`${prefix}/groups/:group/transitiveMembers`, 'graph.group', (call) => ({
      value: membersOf(call, options),
    })),
  ]
}

function membersOf(call: Call, { municipality }: GraphOptions): unknown[] {
  onlyOptions(call, '$select', '$top')
  const { group = '' } = call.params
  const members = municipality.people.filter(({ groupIds }) => groupIds.includes(group))
  if (members.length === 0 && ![helpDeskGroupId, auditGroupId].includes(group)) throw notFound(group)
  return members.slice(0, topOf(call)).map((person) => ({
    '@odata.type': '#microsoft.graph.user',
    ...selectedOf(person, call),
  }))
}

function topOf(call: Call): number {
  const top = Number(call.query.get('$top') ?? 100)
  if (Number.isInteger(top) && top >= 1 && top <= mostAtOnce) return top
  throw badRequest("Invalid value for '$top'.")
}

/** Intune's own answer is JSON inside the message. */
function notGranted() {
  const message = JSON.stringify({
    ErrorCode: 'Forbidden',
    Message: JSON.stringify({ _version: 3, Message: 'An error has occurred', CustomApiErrorPhrase: '' }),
  })
  return refusal(403, 'Forbidden', message)
}
