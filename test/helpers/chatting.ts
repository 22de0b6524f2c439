import assert from 'node:assert/strict'
import type { BotAnswer } from '../../local/bot-line.ts'
import type { PersonChat } from '../../local/person-chat.ts'

/** Says each line and checks the last message in the chat after it. */
export async function chatting(person: PersonChat, lines: [say: string, answer: RegExp][]): Promise<void> {
  for (const [say, answer] of lines) {
    await person.say(say)
    assert.match(person.lastMessage().text, answer, `after «${say}»: ${person.lastMessage().text}`)
  }
}

/** Presses a button that this person is not shown: on another person's card, or on an old one. */
export function pressUnseen(
  chat: PersonChat,
  verb: string,
  data: Record<string, unknown>,
): Promise<BotAnswer | undefined> {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
  return chat.post(chat.activity({ type: 'invoke', name: 'adaptiveCard/action', value }))
}

/** Searches for tickets by the message extension. */
export function findInChat(chat: PersonChat, q: string): Promise<BotAnswer | undefined> {
  const value = { commandId: 'findTicket', parameters: [{ name: 'q', value: q }] }
  return chat.post(chat.activity({ type: 'invoke', name: 'composeExtension/query', value }))
}

export function idOn(card: unknown, name: 'ticketId' | 'draftId'): string | undefined {
  return new RegExp(`"${name}":"([0-9a-f-]+)"`).exec(JSON.stringify(card))?.[1]
}
