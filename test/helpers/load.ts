import { setTimeout as pause } from 'node:timers/promises'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import { idOn } from './chatting.ts'
import { ANOTHER } from './reporting.ts'

const REPORTERS = [
  'Kari Hansen',
  'Per Olsen',
  'Anne Dahl',
  'Maria Strand',
  'Emil Sand',
  'Jonas Moe',
  'Hilde Nes',
]

/** Somebody read that their report was not filed: which one, when, and how many messages stood in their chat by then. */
export type NotFiled = { name: string; draftId: string; at: Date; messages: number }

export type Load = {
  /** Numbers of the tickets that somebody was told of. */
  acknowledged: Set<string>
  notFiled: NotFiled[]
  stop(): Promise<void>
}

/** @param pauseMs after a report; without, and for the others, there is none */
type How = { names?: string[]; pauseMs?: number; someInWriting?: boolean }

/** Several people report again and again, and take no silence for an answer. */
export function startLoad(m365: Microsoft365, how: How = {}): Load {
  const { names = REPORTERS, pauseMs = 0, someInWriting = false } = how
  const acknowledged = new Set<string>()
  const notFiled: NotFiled[] = []
  let stopped = false
  const people = names.map(async (name) => {
    const chat = m365.chatOf(name)
    for (let reports = 1; !stopped; reports++) {
      const sent = await report(chat, someInWriting && reports % 3 === 1).catch(() => undefined)
      const number = sent && RECEIPT.exec(sent.answer)?.groups?.['number']
      if (number) acknowledged.add(number)
      if (sent?.draftId && NOT_FILED.test(sent.answer.split(RECEIPT).at(-1) ?? ''))
        notFiled.push({ name, draftId: sent.draftId, at: new Date(), messages: chat.messages().length })
      await pause(number ? pauseMs : 50)
    }
  })
  return {
    acknowledged,
    notFiled,
    async stop() {
      stopped = true
      await Promise.all(people)
    },
  }
}

/** What is said after a receipt counts, for a text that Teams sends again is answered again. */
const RECEIPT = /Sak (?<number>\d{4}-\d{6}) ·/
const NOT_FILED = /Ikke meldt|Not reported/

/** With two taps, or three when it has happened before; or with a word instead of the second. */
async function report(chat: PersonChat, inWriting: boolean): Promise<{ answer: string; draftId?: string }> {
  const before = chat.messages().length
  await chat.say('mista buypasskortet')
  const form = chat
    .messages()
    .slice(before)
    .findLast(({ buttons }) => buttons.includes(SEND))
  const draftId = idOn(form?.card, 'draftId')
  // Without a form, it is said once more.
  if (!draftId) return { answer: '' }
  const tell = inWriting ? write : press
  const answer = await tell(chat, SEND)
  return { answer: answer.includes(ANOTHER) ? await tell(chat, ANOTHER) : answer, draftId }
}

/** Pressed, or written. */
export const SEND = 'Send meldingen'

async function press(chat: PersonChat, title: string): Promise<string> {
  return JSON.stringify((await chat.press(title))?.body ?? '')
}

async function write(chat: PersonChat, text: string): Promise<string> {
  const before = chat.messages().length
  await chat.say(text)
  const said = chat.messages().slice(before)
  return said.map(({ text, buttons }) => [text, ...buttons].join('\n')).join('\n')
}
