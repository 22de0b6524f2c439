import { z } from 'zod'
import { withoutTurns } from '../../dialogs/reading-direction.ts'
import { cutOff } from '../../dialogs/report/read-answer.ts'
import { entraId } from '../remote/entra-id.ts'
import type { Device } from '../store/schema.ts'

/** The longest is an address. What is longer is cut: no card, mail or index would take it. */
const LONGEST = 320

const text = z
  .string()
  .nullish()
  .transform((value) => cutOff(withoutTurns(value ?? '').trim(), LONGEST) || null)

const common = { id: entraId(), displayName: text, mail: text }

export const personAnswer = z
  .object({
    ...common,
    mobilePhone: text,
    businessPhones: z.array(text).nullish(),
    department: text,
    accountEnabled: z.boolean().nullish(),
    preferredLanguage: text,
  })
  .transform((user) => ({
    kind: 'person' as const,
    /** The Entra object id. */
    id: user.id,
    name: user.displayName ?? user.mail ?? user.id,
    mail: user.mail,
    /** The mobile phone, or else the first work phone. */
    phone: user.mobilePhone ?? user.businessPhones?.[0] ?? null,
    department: user.department,
    /** False: the account is disabled, for example after the person has left. */
    enabled: user.accountEnabled !== false,
    /** In Entra's form, for example `nb-NO`. */
    language: user.preferredLanguage,
  }))

export type Person = z.infer<typeof personAnswer>

/** The fields of a `personAnswer`. Graph omits department and accountEnabled unless they are selected. */
export const personFields =
  'id,displayName,mail,mobilePhone,businessPhones,department,accountEnabled,preferredLanguage'

const contactAnswer = z
  .object({ ...common, '@odata.type': z.literal('#microsoft.graph.orgContact') })
  .transform(({ id, displayName, mail }) => ({
    kind: 'contact' as const,
    id,
    name: displayName ?? mail ?? id,
    mail,
  }))

/** A contact outside Entra, with a mail address but no Teams. */
export type OrgContact = z.infer<typeof contactAnswer>

export const managerAnswer = z.union([contactAnswer, personAnswer])

export const memberGroupsAnswer = z.object({ value: z.array(entraId()) })

export const installedAppsAnswer = z.object({ value: z.array(z.object({ id: z.string().min(1) })) })

export const chatAnswer = z.object({ id: z.string().min(1) })

/** In UTC, which Graph uses when no other time zone is requested. */
const moment = z.object({ dateTime: z.string() }).transform(({ dateTime }) => new Date(`${dateTime}Z`))

/** The text of the replies is private and not read. */
export const automaticRepliesAnswer = z.object({
  status: z.enum(['disabled', 'alwaysEnabled', 'scheduled']),
  scheduledStartDateTime: moment.nullish(),
  scheduledEndDateTime: moment.nullish(),
})

export type AutomaticReplies = z.infer<typeof automaticRepliesAnswer>

/** Somebody out of office may be active in Teams all the same. */
export const presenceAnswer = z
  .object({
    activity: z.string(),
    outOfOfficeSettings: z.object({ isOutOfOffice: z.boolean().nullish() }).nullish(),
  })
  .transform(
    ({ activity, outOfOfficeSettings }) =>
      activity === 'OutOfOffice' || outOfOfficeSettings?.isOutOfOffice === true,
  )

export const deviceFields =
  'id,deviceName,manufacturer,model,serialNumber,operatingSystem,isEncrypted,lastSyncDateTime'

/** Intune writes year 1 for never. */
const lastSync = z
  .string()
  .nullish()
  .transform((moment) => {
    const at = new Date(moment ?? '')
    return at.getUTCFullYear() > 1 ? at.toISOString() : null
  })

export const devicesAnswer = z.object({
  value: z.array(
    z
      .object({
        id: z.string().min(1),
        deviceName: text,
        manufacturer: text,
        model: text,
        serialNumber: text,
        operatingSystem: text,
        isEncrypted: z.boolean().nullish(),
        lastSyncDateTime: lastSync,
      })
      .transform(
        (device): Device => ({
          id: device.id,
          name: device.deviceName,
          model: modelOf(device),
          serial: device.serialNumber,
          system: device.operatingSystem,
          encrypted: device.isEncrypted ?? null,
          lastContact: device.lastSyncDateTime,
        }),
      ),
  ),
})

/** Joins maker and model: "Dell Inc." and "Latitude 5440". HP's models already begin with HP. */
function modelOf({ manufacturer, model }: Record<'manufacturer' | 'model', string | null>): string | null {
  const maker = manufacturer?.replace(/[ ,]+(inc|corporation|corp|co|ltd|ab|as)\b\.?.*$/i, '')
  if (!maker || !model) return model ?? maker ?? null
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`
}
