import { type GraphOptions, graphRefusal, onlyOptions, personOf, selected } from './graph-request.ts'
import { type Route, reading } from './loopback-server.ts'
import type { LocalDevice } from './municipality.ts'

/** Intune, by way of Graph: reading alone, as the permission has it. */
export function deviceRoutes(prefix: string, options: GraphOptions): Route[] {
  return [
    reading(`${prefix}/users/:user/managedDevices`, 'graph.managedDevices', (call) => {
      if (!options.municipality.allowsDevices) throw notGranted()
      onlyOptions(call, '$select')
      const { devices } = personOf(call, options)
      return { value: devices.map((device) => selected(call, fieldsOf(device), 'managedDevice')) }
    }),
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
