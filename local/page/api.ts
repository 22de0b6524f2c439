import * as z from 'zod/mini'
import type {
  ChatEntry,
  ChatEvent,
  DeskReply,
  LocalConfig,
  LocalMail,
  LocalMailbox,
  LocalPerson,
} from '../page-api.ts'

/** The calls of ../page-api.ts. Each fails with an Error when the answer is no success or not of the right shape. */
export const api = {
  people: () => get('people', z.array(personShape)),
  config: () => get('config', configShape),
  activities: (personId: string) =>
    get(`people/${encodeURIComponent(personId)}/activities`, z.array(entryShape)),
  mailboxes: () => get('mailboxes', z.array(mailboxShape)),
  mails: (address: string) => get(`mailboxes/${encodeURIComponent(address)}`, z.array(mailShape)),

  async moveClock(minutes: number): Promise<number> {
    const moved = await succeeded(fetch('clock/forward', posted({ minutes })))
    return movedShape.parse(await moved.json()).clockAheadMs
  },
  say: (personId: string, text: string) => post(`people/${encodeURIComponent(personId)}/messages`, { text }),
  setLocale: (personId: string, locale: string) =>
    post(`people/${encodeURIComponent(personId)}/locale`, { locale }),
  replyAsDesk: (address: string, mailId: string, reply: DeskReply) =>
    post(`mailboxes/${encodeURIComponent(address)}/${encodeURIComponent(mailId)}/reply`, reply),
  submit: (personId: string, activityId: string, data: unknown) =>
    post(`people/${encodeURIComponent(personId)}/submit`, { activityId, data }),
  /** Resolves with the bot's answer whatever its status: an error has a body, too. */
  async execute(personId: string, activityId: string, action: CardAction, trigger: 'manual' | 'automatic') {
    const path = `people/${encodeURIComponent(personId)}/execute`
    const response = await fetch(path, posted({ activityId, action, trigger }))
    return (await response.json()) as unknown
  },
}

export type CardAction = { type: string; id?: string; verb?: string; data: unknown }

export function readChatEvent(data: string): ChatEvent {
  return chatEventShape.parse(JSON.parse(data))
}

async function get<T>(path: string, shape: z.ZodMiniType<T>): Promise<T> {
  return shape.parse(await (await succeeded(fetch(path))).json())
}

async function post(path: string, body: unknown): Promise<void> {
  await succeeded(fetch(path, posted(body)))
}

function posted(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function succeeded(call: Promise<Response>): Promise<Response> {
  const response = await call
  if (!response.ok) throw new Error(`answered ${response.status}`)
  return response
}

const personShape: z.ZodMiniType<LocalPerson> = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  department: z.string(),
  email: z.string(),
  leaderId: z.nullable(z.string()),
  locale: z.string(),
  roles: z.array(z.enum(['employee', 'leader', 'help-desk'])),
})

const configShape: z.ZodMiniType<LocalConfig> = z.object({
  botUrl: z.string(),
  tabUrl: z.string(),
  clockAheadMs: z.nullable(z.number()),
})

const movedShape = z.object({ clockAheadMs: z.number() })

const entryShape: z.ZodMiniType<ChatEntry> = z.object({
  id: z.string(),
  from: z.enum(['bot', 'person']),
  at: z.string(),
  activity: z.record(z.string(), z.unknown()),
  edited: z.boolean(),
})

const chatEventShape: z.ZodMiniType<ChatEvent> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), entry: entryShape }),
  z.object({ kind: z.literal('updated'), entry: entryShape }),
  z.object({ kind: z.literal('typing') }),
])

const mailboxShape: z.ZodMiniType<LocalMailbox> = z.object({
  address: z.string(),
  name: z.string(),
  count: z.number(),
})

const mailShape: z.ZodMiniType<LocalMail> = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  replyTo: z.array(z.string()),
  subject: z.string(),
  headers: z.record(z.string(), z.string()),
  text: z.string(),
  html: z.string(),
  raw: z.string(),
})
