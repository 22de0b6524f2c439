import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { entraId } from '../remote/entra-id.ts'

const id = z.string().min(1).max(1024)
/** Entra's id in production, where it must be ours; whatever a client on this machine says in local mode. */
const tenant = z.string().toLowerCase()
const account = z.looseObject({ id, name: z.string().optional(), aadObjectId: z.string().optional() })

/** What an activity must be for the SDK to run a turn with it. The rest is passed on unread. */
const atTheDoor = z.looseObject({
  type: z.string().min(1),
  id,
  channelId: z.string(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({
    id,
    tenantId: tenant.optional(),
    conversationType: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: tenant }).optional() }).optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  locale: z.string().optional(),
  replyToId: z.string().optional(),
})

/** An incoming activity in its checked shape; undefined when it is none. */
export function parseActivity(body: unknown): Activity | undefined {
  const parsed = atTheDoor.safeParse(body)
  // The cast covers only members that Straks does not read, or that it checks where it does (`value`).
  return parsed.success ? (parsed.data as unknown as Activity) : undefined
}

/** Every tenant that the activity names. */
export function tenantsOf({ channelData, conversation }: Activity): string[] {
  const tenants: unknown[] = [channelData?.tenant?.id, conversation.tenantId]
  return tenants.filter((tenant) => typeof tenant === 'string')
}

const Locale = z.string().min(1).max(35)
const ClientInfo = z.object({ type: z.literal('clientInfo'), locale: Locale })

const Person = z.object({ aadObjectId: entraId(), name: z.string().max(200).catch('') })

/** The shape of an activity as far as we read it. Whatever may be odd in it and does no harm is let through as not there. */
export const ActivityAsRead = z.object({
  type: z.string(),
  id: z.string().min(1).max(300),
  from: Person,
  recipient: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string().min(1).max(500),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional(), eventType: z.string().optional() })
    .nullish()
    .catch(null),
  serviceUrl: z.url(),
  name: z.string().optional(),
  action: z.string().optional(),
  text: z.string().nullish().catch(null),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish().catch(null),
  replyToId: z.string().optional(),
  locale: Locale.nullish().catch(null),
  entities: z.array(z.unknown()).catch([]),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
})

export type ReadActivity = z.infer<typeof ActivityAsRead>

const Enclosed = z.object({ contentType: z.string(), content: z.unknown().optional() })
const Picture = z.string().regex(/<img(?![^>]*schema\.skype\.com\/Emoji)/i)
const noFile = /^(?:messageReference$|application\/vnd\.microsoft\.card\.)/

/** Whether a picture or a file came with it. Teams encloses each text once more as HTML, where pasted pictures stand. */
export function hasFile({ attachments }: ReadActivity): boolean {
  return (attachments ?? []).some((one) => {
    const enclosed = Enclosed.safeParse(one).data
    if (enclosed?.contentType === 'text/html') return Picture.safeParse(enclosed.content).success
    return enclosed !== undefined && !noFile.test(enclosed.contentType)
  })
}

/** The locale of the sender's Teams: the activity says it itself, or what it tells of the client. */
export function localeOf({ locale, entities }: ReadActivity): string | null {
  const clients = entities.flatMap((entity) => ClientInfo.safeParse(entity).data ?? [])
  return locale ?? clients[0]?.locale ?? null
}
