import { z } from 'zod'

/** What Teams' client sends with a pressed button; everything else of an activity is checked at the server's door. */
const Action = z.object({ verb: z.string().max(50), data: z.record(z.string(), z.unknown()).default({}) })
const Executed = z.object({ action: Action, trigger: z.enum(['manual', 'automatic']).catch('manual') })
const Submitted = z.looseObject({ verb: z.string().max(50) })

const LONGEST_QUERY = 100
const Parameter = z.object({ name: z.string(), value: z.string().catch('') })
const Query = z.object({ commandId: z.string(), parameters: z.array(Parameter).default([]) })

const Person = z.object({ aadObjectId: z.guid(), name: z.string().max(200).catch('') })

const Activity = z.object({
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
    .object({ tenant: z.object({ id: z.string() }).optional() })
    .nullish()
    .catch(null),
  serviceUrl: z.url(),
  name: z.string().optional(),
  action: z.string().optional(),
  text: z.string().nullish().catch(null),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
})

export type Origin = {
  personId: string
  name: string
  activityId: string
  conversationId: string
  serviceUrl: string
  tenantId: string
}

export type Press = {
  verb: string
  /** Only the values that are text: a card's inputs and our own data always are. */
  data: Record<string, string>
  /** The message whose card was pressed. */
  cardId: string | null
  /** False when the client refreshed the card by itself. */
  manual: boolean
  /** Whether the answer goes back in the response, or (old clients) as a new message. */
  invoke: boolean
}

export type Incoming =
  | { kind: 'text'; origin: Origin; text: string }
  | { kind: 'press'; origin: Origin; press: Press }
  | { kind: 'arrived'; origin: Origin }
  | { kind: 'not-private'; speaks: boolean }
  | { kind: 'find'; personId: string; q: string }
  | { kind: 'unknown-invoke' }
  | { kind: 'bad-invoke' }
  | { kind: 'nothing' }

/** Reads what happened from a Bot Framework activity. Trusts nothing in it; `nothing` is all that is not for us. */
export function readActivity(raw: unknown): Incoming {
  const read = Activity.safeParse(raw)
  if (!read.success) return { kind: 'nothing' }
  const activity = read.data
  // The help desk searches from any chat.
  if (activity.type === 'invoke' && activity.name === 'composeExtension/query') return readQuery(activity)
  const { conversationType } = activity.conversation
  if (conversationType && conversationType !== 'personal') {
    return { kind: 'not-private', speaks: activity.type === 'message' }
  }
  switch (activity.type) {
    case 'message':
      return readMessage(activity)
    case 'invoke':
      return readInvoke(activity)
    case 'installationUpdate':
      return activity.action?.startsWith('add') ? arrived(activity) : { kind: 'nothing' }
    case 'conversationUpdate':
      return activity.membersAdded?.some(({ id }) => id === activity.recipient.id)
        ? arrived(activity)
        : { kind: 'nothing' }
    default:
      return { kind: 'nothing' }
  }
}

type Read = z.infer<typeof Activity>

function readMessage(activity: Read): Incoming {
  const origin = originOf(activity)
  const submitted = Submitted.safeParse(activity.value)
  if (!submitted.success) return { kind: 'text', origin, text: plainText(activity.text ?? '') }
  const { verb, ...data } = submitted.data
  const press = { verb, data: texts(data), cardId: activity.replyToId ?? null, manual: true, invoke: false }
  return { kind: 'press', origin, press }
}

function readInvoke(activity: Read): Incoming {
  if (activity.name !== 'adaptiveCard/action') return { kind: 'unknown-invoke' }
  const executed = Executed.safeParse(activity.value)
  if (!executed.success) return { kind: 'bad-invoke' }
  const { action, trigger } = executed.data
  const press = {
    verb: action.verb,
    data: texts(action.data),
    cardId: activity.replyToId ?? null,
    manual: trigger === 'manual',
    invoke: true,
  }
  return { kind: 'press', origin: originOf(activity), press }
}

function readQuery({ value, from }: Read): Incoming {
  const query = Query.safeParse(value)
  if (!query.success || query.data.commandId !== 'findTicket') return { kind: 'unknown-invoke' }
  // On opening there is another parameter than ours, and nothing to search for yet.
  const q = query.data.parameters.find(({ name }) => name === 'q')?.value ?? ''
  return { kind: 'find', personId: from.aadObjectId.toLowerCase(), q: q.slice(0, LONGEST_QUERY) }
}

function arrived(activity: Read): Incoming {
  return { kind: 'arrived', origin: originOf(activity) }
}

function originOf({ from, id, conversation, serviceUrl, channelData }: Read): Origin {
  return {
    personId: from.aadObjectId.toLowerCase(),
    name: from.name,
    activityId: id,
    conversationId: conversation.id,
    serviceUrl,
    tenantId: channelData?.tenant?.id ?? conversation.tenantId ?? '',
  }
}

function texts(data: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** Teams marks mentions with tags and may send non-breaking spaces. */
function plainText(text: string): string {
  return text
    .replace(/<at>.*?<\/at>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
