import { type GraphOptions, graphRefusal, onlyOptions, personOf } from './graph-request.ts'
import type { Call, Route } from './loopback-server.ts'
import type { LocalDevice } from './municipality.ts'

/** Intune, by way of Graph: reading alone, as the permission has it. */
export function deviceRoutes(prefix: string, options: GraphOptions): Route[] {
  return [
    {
      method: 'GET',
      path: `${prefix}/users/:user/managedDevices`,
      faultPoint: 'graph.managedDevices',
      answer: (call) => {
        if (!options.municipality.allowsDevices) throw notGranted()
        onlyOptions(call, '$select')
        const value = personOf(call, options).devices.map((device) => selected(call, fieldsOf(device)))
        return { status: 200, body: { value } }
      },
    },
  ]
}

/** Intune's own answer is JSON within the message. */
function notGranted() {
  const message = JSON.stringify({
    ErrorCode: 'Forbidden',
    Message: JSON.stringify({ _version: 3, Message: 'An error has occurred', CustomApiErrorPhrase: '' }),
  })
  return graphRefusal(403, 'Forbidden', message)
}

function fieldsOf(device: LocalDevice): Record<string, unknown> {
  return {
    id: device.id,
    deviceName: device.name,
    manufacturer: device.maker,
    model: device.model,
    serialNumber: device.serial,
    operatingSystem: device.system,
    isEncrypted: device.encrypted,
    lastSyncDateTime: device.lastSync,
  }
}

function selected(call: Call, fields: Record<string, unknown>): Record<string, unknown> {
  const names = call.query.get('$select')?.split(',') ?? Object.keys(fields)
  const unknown = names.find((name) => !(name in fields))
  if (unknown) {
    const message = `Could not find a property named '${unknown}' on type 'microsoft.graph.managedDevice'.`
    throw graphRefusal(400, 'BadRequest', message)
  }
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}
