import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { entraId } from '../remote/entra-id.ts'

const id = z.string().min(1).max(1024)
/** Entra's id in production, where it must be ours; in local mode any text from a client on this machine. */
const tenant = z.string().toLowerCase()
const account = z.looseObject({ id, name: z.string().optional(), aadObjectId: z.string().optional() })

/** The members that the SDK needs to run a turn; all others are passed on unread. */
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

/** Returns an incoming activity in its checked shape; undefined if it is not one. */
export function parseActivity(body: unknown): Activity | undefined {
  const parsed = atTheDoor.safeParse(body)
  // The cast covers only members that Straks does not read, or checks where it does (`value`).
  return parsed.success ? (parsed.data as unknown as Activity) : undefined
}

export function tenantsOf({ channelData, conversation }: Activity): string[] {
  const tenants: unknown[] = [channelData?.tenant?.id, conversation.tenantId]
  return tenants.filter((tenant) => typeof tenant === 'string')
}

const Locale = z.string().min(1).max(35)
const ClientInfo = z.object({ type: z.literal('clientInfo'), locale: Locale })

/** Since 2026; a message of a chat has the id of its activity. */
const Quotation = z.object({
  type: z.literal('quotedReply'),
  quotedReply: z.object({ messageId: z.string().max(300), preview: z.string().catch('') }),
})

/** A quoted message; `preview`: the beginning of its text. */
export type Quoted = z.infer<typeof Quotation>['quotedReply']

const Person = z.object({ aadObjectId: entraId(), name: z.string().max(200).catch('') })

/** The members of an activity that Straks reads. Odd but harmless values are treated as missing. */
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

const Enclosed = z.object({
  contentType: z.string(),
  content: z.unknown().optional(),
  contentUrl: z.string().optional().catch(undefined),
})
type Enclosed = z.infer<typeof Enclosed>
const HTML = 'text/html'
const Picture = /<img(?![^>]*schema\.skype\.com\/Emoji)/i
const noFile = /^(?:messageReference$|application\/vnd\.microsoft\.card\.)/
/** Teams encloses a picture of each emoji. */
const EMOJI_PICTURE = /^https:\/\/statics\.teams\.cdn\.office\.net\//

/** Tells whether a picture or file is attached. */
export function hasFile(activity: ReadActivity): boolean {
  const isFile = ({ contentType, contentUrl = '' }: Enclosed) =>
    contentType !== HTML && !noFile.test(contentType) && !EMOJI_PICTURE.test(contentUrl)
  return Picture.test(htmlOf(activity)) || enclosedIn(activity).some(isFile)
}

/** Returns the text as HTML, which Teams adds, with pasted pictures. */
export function htmlOf(activity: ReadActivity): string {
  return enclosedIn(activity)
    .flatMap(({ contentType, content }) =>
      contentType === HTML && typeof content === 'string' ? content : [],
    )
    .join('\n')
}

function enclosedIn({ attachments }: ReadActivity): Enclosed[] {
  return (attachments ?? []).flatMap((one) => Enclosed.safeParse(one).data ?? [])
}

export function quotedIn({ entities }: ReadActivity): Quoted[] {
  return entities.flatMap((entity) => Quotation.safeParse(entity).data?.quotedReply ?? [])
}

/** Returns the locale of the sender's Teams, from the activity itself or its client info. */
export function localeOf({ locale, entities }: ReadActivity): string | null {
  const clients = entities.flatMap((entity) => ClientInfo.safeParse(entity).data ?? [])
  return locale ?? clients[0]?.locale ?? null
}
