import type { Activity } from 'botbuilder'
import { z } from 'zod'

const id = z.string().min(1).max(1024)
/** Entra's id in production, where it must be ours; whatever a client on this machine says in local mode. */
const tenant = z.string().toLowerCase()
const account = z.looseObject({ id, name: z.string().optional(), aadObjectId: z.string().optional() })
const time = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional()
  .catch(undefined)

/** The part of an activity that the bot reads, from whichever side of it. The rest is passed on unread. */
const activityShape = z.looseObject({
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
  timestamp: time,
  localTimestamp: time,
})

/** An incoming activity in its checked shape; undefined when it is none. */
export function parseActivity(body: unknown): Activity | undefined {
  const parsed = activityShape.safeParse(body)
  // The cast covers only members that Straks does not read, or that it checks where it does (`value`).
  return parsed.success ? (parsed.data as unknown as Activity) : undefined
}

/** Every tenant that the activity names. */
export function tenantsOf({ channelData, conversation }: Activity): string[] {
  const tenants: unknown[] = [channelData?.tenant?.id, conversation.tenantId]
  return tenants.filter((tenant) => typeof tenant === 'string')
}
