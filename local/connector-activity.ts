import { z } from 'zod'
import { cardFault } from './adaptive-card.ts'
import type { Activity } from './chats.ts'
import { type Call, Refusal } from './loopback-server.ts'

/** Teams counts a message in UTF-16; it advises at most 80 KB and refuses from about 100. We refuse from 80. */
const largestMessage = 80 * 1024

const activityShape = z.looseObject({
  type: z.literal('message'),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).optional(),
})

/** The JSON of a request to the connector, if Teams takes it. */
export function bodyOf(call: Call): unknown {
  if (call.body.toString().length * 2 > largestMessage) {
    throw refusal(413, 'MessageSizeTooBig', 'Message size too large.')
  }
  try {
    return JSON.parse(call.body.toString())
  } catch {
    throw refusal(400, 'BadSyntax', 'The body is no JSON.')
  }
}

/** The activity, if Teams takes it from a bot. */
export function checkedActivity(body: unknown): Activity {
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

/** A no as Teams says it. */
export function refusal(status: number, code: string, message: string): Refusal {
  return new Refusal(status, { error: { code, message } })
}
