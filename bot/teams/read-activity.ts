import { z } from 'zod'
import type { Language } from '../../dialogs/incident-type.ts'
import { languageOfLocale } from '../../dialogs/language.ts'
import { ActivityAsRead, hasFile, localeOf, type Quoted, quotedIn, type ReadActivity } from './activity.ts'
import { textOf } from './text-of.ts'

/** The data of a pressed button, sent by Teams' client; the rest of an activity is checked on arrival. */
const Action = z.object({ verb: z.string().max(50), data: z.record(z.string(), z.unknown()).default({}) })
const Executed = z.object({ action: Action, trigger: z.enum(['manual', 'automatic']).catch('manual') })
const Submitted = z.looseObject({ verb: z.string().max(50) })

const LONGEST_QUERY = 100
const Parameter = z.object({ name: z.string(), value: z.string().catch('') })
const Query = z.object({ commandId: z.string(), parameters: z.array(Parameter).default([]) })

export type Origin = {
  personId: string
  name: string
  /** The locale of their Teams, for example `nn-NO`; null if the activity has none. */
  locale: string | null
  activityId: string
  conversationId: string
  serviceUrl: string
  tenantId: string
}

export type Press = {
  verb: string
  /** Only the text values: a card's inputs and our own data always are text. */
  data: Record<string, string>
  /** The message whose card was pressed. */
  cardId: string | null
  /** False if the client refreshed the card by itself. */
  manual: boolean
  /** Whether the answer goes into the response, or (old clients) into a new message. */
  invoke: boolean
}

export type Incoming =
  /** `hasFile`: a picture or a file is attached. `quotes`: messages that it answers. */
  | { kind: 'text'; origin: Origin; text: string; hasFile: boolean; quotes: Quoted[] }
  /** An edit of a message sent before. */
  | { kind: 'edited'; origin: Origin; text: string }
  | { kind: 'press'; origin: Origin; press: Press }
  | { kind: 'arrived'; origin: Origin }
  | { kind: 'not-private'; speaks: boolean; language: Language }
  | { kind: 'find'; personId: string; q: string }
  | { kind: 'unknown-invoke' }
  | { kind: 'bad-invoke'; language: Language }
  | { kind: 'nothing' }

/** Reads an activity without trusting anything in it; `nothing` if it is not for us. */
export function readActivity(raw: unknown): Incoming {
  const read = ActivityAsRead.safeParse(raw)
  if (!read.success) return { kind: 'nothing' }
  const activity = read.data
  // The help desk searches from any chat.
  if (activity.type === 'invoke' && activity.name === 'composeExtension/query') return readQuery(activity)
  const { conversationType } = activity.conversation
  if (conversationType && conversationType !== 'personal') {
    return { kind: 'not-private', speaks: activity.type === 'message', language: teamsLanguage(activity) }
  }
  switch (activity.type) {
    case 'message':
      return readMessage(activity)
    case 'messageUpdate':
      return activity.channelData?.eventType === 'editMessage'
        ? { kind: 'edited', origin: originOf(activity), text: textOf(activity) }
        : { kind: 'nothing' }
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

function readMessage(activity: ReadActivity): Incoming {
  const origin = originOf(activity)
  const submitted = Submitted.safeParse(activity.value)
  if (!submitted.success) {
    const [text, quotes] = [textOf(activity), quotedIn(activity)]
    return { kind: 'text', origin, text, hasFile: hasFile(activity), quotes }
  }
  const { verb, ...data } = submitted.data
  const press = { verb, data: texts(data), cardId: activity.replyToId ?? null, manual: true, invoke: false }
  return { kind: 'press', origin, press }
}

function readInvoke(activity: ReadActivity): Incoming {
  if (activity.name !== 'adaptiveCard/action') return { kind: 'unknown-invoke' }
  const executed = Executed.safeParse(activity.value)
  if (!executed.success) return { kind: 'bad-invoke', language: teamsLanguage(activity) }
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

function readQuery({ value, from }: ReadActivity): Incoming {
  const query = Query.safeParse(value)
  if (!query.success || query.data.commandId !== 'findTicket') return { kind: 'unknown-invoke' }
  // On opening, the parameter is not ours and there is nothing to search for.
  const q = query.data.parameters.find(({ name }) => name === 'q')?.value ?? ''
  return { kind: 'find', personId: from.aadObjectId, q: q.slice(0, LONGEST_QUERY) }
}

function arrived(activity: ReadActivity): Incoming {
  return { kind: 'arrived', origin: originOf(activity) }
}

function originOf(activity: ReadActivity): Origin {
  const { from, id, conversation, serviceUrl, channelData } = activity
  return {
    personId: from.aadObjectId,
    name: from.name,
    locale: localeOf(activity),
    activityId: id,
    conversationId: conversation.id,
    serviceUrl,
    tenantId: channelData?.tenant?.id ?? conversation.tenantId ?? '',
  }
}

/** Uses Teams' language alone, for cases in which nobody is looked up. */
function teamsLanguage(activity: ReadActivity): Language {
  return languageOfLocale(localeOf(activity) ?? '') ?? 'nb'
}

function texts(data: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
