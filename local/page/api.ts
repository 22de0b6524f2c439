import * as z from 'zod/mini'
import { ChatEntry, type DeskReply, LocalConfig, LocalMail, LocalMailbox, LocalPerson } from '../page-api.ts'

/** The calls of ../page-api.ts. Each throws when the answer is not a success or not of the right shape. */
export const api = {
  people: () => get('people', z.array(LocalPerson)),
  config: () => get('config', LocalConfig),
  activities: (personId: string) =>
    get(`people/${encodeURIComponent(personId)}/activities`, z.array(ChatEntry)),
  mailboxes: () => get('mailboxes', z.array(LocalMailbox)),
  mails: (address: string) => get(`mailboxes/${encodeURIComponent(address)}`, z.array(LocalMail)),

  async moveClock(minutes: number): Promise<number> {
    const moved = await succeeded(fetch('clock/forward', posted({ minutes })))
    return movedShape.parse(await moved.json()).clockAheadMs
  },
  say: (personId: string, text: string) => post(`people/${encodeURIComponent(personId)}/messages`, { text }),
  setLocale: (personId: string, locale: string) =>
    post(`people/${encodeURIComponent(personId)}/locale`, { locale }),
  replyAsDesk: (address: string, mailId: string, reply: DeskReply) =>
    post(`mailboxes/${encodeURIComponent(address)}/${encodeURIComponent(mailId)}/reply`, reply),
  /** Resolves with the bot's answer whatever its status: an error has a body, too. */
  async execute(personId: string, activityId: string, action: CardAction) {
    const path = `people/${encodeURIComponent(personId)}/execute`
    const response = await fetch(path, posted({ activityId, action }))
    return (await response.json()) as unknown
  },
}

export type CardAction = { type: string; id?: string; verb?: string; data: unknown }

export function readChatEntry(data: string): ChatEntry {
  return ChatEntry.parse(JSON.parse(data))
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

const movedShape = z.object({ clockAheadMs: z.number() })
