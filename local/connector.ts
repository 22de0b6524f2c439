import { z } from 'zod'
import { cardFault } from './adaptive-card.ts'
import type { Activity, Chat, Chats } from './chats.ts'
import { type Answer, type Call, jsonIn, posting, type Route, refusal } from './loopback-server.ts'
import { type Municipality, type Person, tenantId } from './municipality.ts'
import { teamsUserId } from './teams.ts'

export type ConnectorOptions = {
  municipality: Municipality
  chats: Chats
  /** Tells whether this header may use the connector. Local mode allows all: the SDK sends none there. */
  allows: (authorization: string | undefined) => boolean | Promise<boolean>
}

const conversationShape = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
})

/** The Bot Framework connector, the bot's service URL: everything that the bot does in Teams. */
export function connectorRoutes(prefix: string, options: ConnectorOptions): Route[] {
  const conversation = `${prefix}/v3/conversations/:conversation`
  const routes: Route[] = [
    posting(`${prefix}/v3/conversations`, 'teams.createConversation', (call) =>
      createConversation(options, call),
    ),
    posting(`${conversation}/activities{/:replyTo}?`, 'teams.send', (call) =>
      sendActivity(options, writableChat(options, call), bodyOf(call)),
    ),
    {
      method: 'PUT',
      path: `${conversation}/activities/:activity`,
      faultPoint: 'teams.update',
      answer: (call) => updateActivity(options, call, checkedActivity(bodyOf(call))),
    },
  ]
  return routes.map((route) => ({ ...route, answer: (call) => whenAllowed(options, call, route) }))
}

async function whenAllowed(options: ConnectorOptions, call: Call, route: Route): Promise<Answer> {
  if (await options.allows(call.headers.authorization)) return route.answer(call)
  return { status: 401, body: { message: 'Authorization has been denied for this request.' } }
}

function createConversation(options: ConnectorOptions, call: Call): Answer {
  const parsed = conversationShape.safeParse(bodyOf(call))
  if (!parsed.success) throw refusal(400, 'BadArgument', 'Exactly one member is needed.')
  const { members, isGroup, channelData } = parsed.data
  if (isGroup) throw refusal(400, 'BadArgument', 'Group chats cannot be made by a bot.')
  const tenant = channelData?.tenant?.id ?? parsed.data.tenantId
  if (tenant !== tenantId) throw refusal(400, 'BadArgument', 'The tenant is missing or unknown.')
  const person = options.municipality.people.find((one) => isPerson(one, members[0]?.id ?? ''))
  if (!person) throw refusal(400, 'BadArgument', 'Failed to decrypt pairwise id.')
  if (!person.hasApp) {
    throw refusal(403, 'ForbiddenOperationException', "Bot is not installed in user's personal scope.")
  }
  return { status: 201, body: { id: options.chats.of(person).id } }
}

function sendActivity(options: ConnectorOptions, chat: Chat, body: unknown): Answer {
  return { status: 201, body: { id: options.chats.add(chat, 'bot', checkedActivity(body)).id } }
}

function updateActivity(options: ConnectorOptions, call: Call, activity: Activity): Answer {
  const id = call.params.activity ?? ''
  if (!options.chats.update(writableChat(options, call), id, activity)) {
    throw refusal(404, 'ActivityNotFoundInConversation', 'The message is not in this conversation.')
  }
  return { status: 200, body: { id } }
}

function writableChat(options: ConnectorOptions, call: Call): Chat {
  const chat = options.chats.withId(call.params.conversation ?? '')
  if (!chat) throw refusal(404, 'ConversationNotFound', 'Conversation not found.')
  // [?] The documentation mentions a sub code, but does not show its place in the answer.
  if (!chat.person.hasApp || chat.person.hasBlockedApp) {
    throw refusal(403, 'MessageWritesBlocked', 'The thread is blocked from message writes.')
  }
  return chat
}

function isPerson(person: Person, id: string): boolean {
  return id === person.id || id === teamsUserId(person)
}

/** Teams counts a message in UTF-16; it advises at most 80 KB, our limit, and refuses from about 100. */
const largestMessage = 80 * 1024

const activityShape = z.looseObject({
  type: z.literal('message'),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
})

/** Returns the JSON of a request to the connector, if Teams accepts it. */
function bodyOf(call: Call): unknown {
  if (call.body.toString().length * 2 > largestMessage) {
    throw refusal(413, 'MessageSizeTooBig', 'Message size too large.')
  }
  return jsonIn(call, z.unknown(), refusal(400, 'BadSyntax', 'The body is no JSON.'))
}

/** Returns the activity, if Teams accepts it from a bot. */
function checkedActivity(body: unknown): Activity {
  const parsed = activityShape.safeParse(body)
  if (!parsed.success) throw refusal(400, 'BadSyntax', 'The activity is malformed or of an unknown type.')
  const { text, attachments = [] } = parsed.data
  if (!text && attachments.length === 0) {
    throw refusal(400, 'BadSyntax', 'The message is empty.')
  }
  const cards = attachments.filter((one) => one.contentType === 'application/vnd.microsoft.card.adaptive')
  const fault = cards.map((one) => cardFault(one.content)).find((one) => one !== undefined)
  if (fault) throw refusal(400, 'BadArgument', fault)
  return parsed.data
}
