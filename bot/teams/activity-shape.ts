import { z } from 'zod'
import { entraId } from '../remote/entra-id.ts'

const Locale = z.string().min(1).max(35)
const ClientInfo = z.object({ type: z.literal('clientInfo'), locale: Locale })

const Person = z.object({ aadObjectId: entraId(), name: z.string().max(200).catch('') })

/** The shape of an activity as far as we read it. Whatever may be odd in it and does no harm is let through as not there. */
export const Activity = z.object({
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

export type ReadActivity = z.infer<typeof Activity>

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
