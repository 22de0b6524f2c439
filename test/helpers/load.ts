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

/** A message that a report was not filed; `messages`: the number of messages in the chat by then. */
export type NotFiled = { name: string; draftId: string; at: Date; messages: number }

export type Load = {
  /** Numbers of the tickets that a reporter was told of. */
  acknowledged: Set<string>
  notFiled: NotFiled[]
  stop(): Promise<void>
}

/** `pauseMs`: the pause after a filed report, 0 by default; after any other it is 50 ms. */
type How = { names?: string[]; pauseMs?: number; someInWriting?: boolean }

/** Lets several people report again and again, also when no answer comes. */
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

/** Only text after a receipt counts: Teams may resend a text, which is then answered again. */
const RECEIPT = /Sak (?<number>\d{4}-\d{6}) ·/
const NOT_FILED = /Ikke meldt|Not reported/

/** Reports with two taps, or three for a repetition; or with a word instead of the second tap. */
async function report(chat: PersonChat, inWriting: boolean): Promise<{ answer: string; draftId?: string }> {
  const before = chat.messages().length
  await chat.say('mista buypasskortet')
  const form = chat
    .messages()
    .slice(before)
    .findLast(({ buttons }) => buttons.includes(SEND))
  const draftId = idOn(form?.card, 'draftId')
  // Without a form, the report is made once more.
  if (!draftId) return { answer: '' }
  const tell = inWriting ? write : press
  const answer = await tell(chat, SEND)
  return { answer: answer.includes(ANOTHER) ? await tell(chat, ANOTHER) : answer, draftId }
}

/** The title of the button; writing it has the same effect. */
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
