import { z } from 'zod'
import type { IncidentType } from './incident-type.ts'
import { inEach } from './language.ts'

/** A device that the organisation has registered on a person, as it is offered to them. */
export const RegisteredDevice = z.object({
  id: z.string(),
  /** `Dell Latitude 5440 (PC-0412)` */
  title: z.string(),
  serial: z.string().nullable(),
  /** A choice of the question what kind of thing it is; null: not known. */
  kind: z.enum(['laptop', 'phone', 'tablet']).nullable(),
})

export type RegisteredDevice = z.infer<typeof RegisteredDevice>

/** `Dell Latitude 5440 (PC-0412) · 5CG1234XYZ`, as a ticket keeps it: a name in no language. */
export function deviceInWords({ title, serial }: Pick<RegisteredDevice, 'title' | 'serial'>): string {
  return [title, serial].filter(Boolean).join(' · ')
}

/** The type with these devices among the choices of the question which of them it is. */
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

/** Two that are called alike are told apart by what is printed on them. */
function titleAmong(devices: RegisteredDevice[], device: RegisteredDevice): string {
  const isAlone = devices.every((other) => other === device || other.title !== device.title)
  return isAlone ? device.title : deviceInWords(device)
}
