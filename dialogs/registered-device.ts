import { z } from 'zod'
import type { IncidentType } from './incident-type.ts'
import { inEach } from './language.ts'

/** A device that the organisation has registered on a person, as it is offered to them. */
export const RegisteredDevice = z.object({
  id: z.string(),
  /** For example `Dell Latitude 5440 (PC-0412)`. */
  title: z.string(),
  serial: z.string().nullable(),
  /** A choice of the question about the kind of device; null when unknown. */
  kind: z.enum(['laptop', 'phone', 'tablet']).nullable(),
})

export type RegisteredDevice = z.infer<typeof RegisteredDevice>

/** Returns `Dell Latitude 5440 (PC-0412) · 5CG1234XYZ`, the same in every language, as a ticket keeps it. */
export function deviceInWords({ title, serial }: Pick<RegisteredDevice, 'title' | 'serial'>): string {
  return [title, serial].filter(Boolean).join(' · ')
}

/** Returns the type with these devices as choices of its device question. */
export function offering(type: IncidentType, devices: RegisteredDevice[]): IncidentType {
  if (devices.length === 0 || !asksForDevice(type)) return type
  const choices = devices.map((device) => [device.id, titleAmong(devices, device)] as const)
  const fields = type.fields.map((field) =>
    field.registered
      ? {
          ...field,
          choices: [...choices.map(([id]) => id), ...(field.choices ?? [])],
          words: inEach((language) => {
            const words = field.words[language]
            return { ...words, choices: { ...Object.fromEntries(choices), ...words.choices } }
          }),
        }
      : field,
  )
  return { ...type, fields }
}

export function asksForDevice({ fields }: IncidentType): boolean {
  return fields.some(({ registered }) => registered)
}

/** Returns the device's title, with its serial number when another device has the same title. */
function titleAmong(devices: RegisteredDevice[], device: RegisteredDevice): string {
  const isAlone = devices.every((other) => other === device || other.title !== device.title)
  return isAlone ? device.title : deviceInWords(device)
}
