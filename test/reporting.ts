import type { TicketJson } from '../bot/helpdesk/api-shapes.ts'
import type { PersonChat } from '../local/person-chat.ts'
import { waitUntil } from '../local/wait-until.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

export const BUYPASS = 'kundeservice@buypass.no'
/** The button of who reports the same thing again, and means it. */
export const ANOTHER = 'Nei, en ny sak'

/** Somebody reports a lost smartcard. Resolves with the ticket's number, as the answer to the press says it. */
export async function reportLostCard({ m365 }: StraksUnderTest, name = 'Kari Hansen'): Promise<string> {
  const number = await report(m365.chatOf(name), 'mista buypasskortet')
  if (!number) throw new Error('no ticket in the answer')
  return number
}

/** Reports with two taps, or three when it has happened before. Undefined when no answer says that it is filed. */
export async function report(chat: PersonChat, text: string): Promise<string | undefined> {
  await chat.say(text)
  let answer = JSON.stringify((await chat.press('Send meldingen'))?.body ?? '')
  if (answer.includes(ANOTHER)) answer = JSON.stringify((await chat.press(ANOTHER))?.body ?? '')
  return /Sak (\d{4}-\d{6}) ·/.exec(answer)?.[1]
}

export async function ticketOf(
  straks: StraksUnderTest,
  number: string,
  name = 'Kari Hansen',
): Promise<TicketJson> {
  const response = await straks.api(straks.m365.personNamed(name).id, `/api/tickets/${number}`)
  if (!response.ok) throw new Error(`ticket ${number}: ${response.status}`)
  return (await response.json()) as TicketJson
}

/** The ticket as soon as it looks like this. */
export async function ticketWhen(
  straks: StraksUnderTest,
  number: string,
  fits: (ticket: TicketJson) => boolean,
  { withinMs = 10_000, name = 'Kari Hansen' } = {},
): Promise<TicketJson> {
  let latest: TicketJson | undefined
  let looking = true
  const look = async () => {
    while (looking) latest = await ticketOf(straks, number, name)
  }
  const looked = look()
  try {
    return await waitUntil(
      () => (latest && fits(latest) ? latest : undefined),
      withinMs,
      () => JSON.stringify(latest),
    )
  } finally {
    looking = false
    await looked
  }
}

export function toBuypass({ deliveries }: TicketJson) {
  const delivery = deliveries.find(({ recipient }) => recipient.id === 'buypass')
  if (!delivery) throw new Error('no delivery to Buypass')
  return delivery
}

/** Whether what is sent to Teams is a leader's alert, and no answer in a turn. */
export function isAlert({ body }: { body: string }): boolean {
  return body.includes('"verb":"acknowledge"')
}

/** Whether a mail, as it is handed to Graph, is for this address. */
export function isMailTo(address: string, { body }: { body: string }): boolean {
  return Buffer.from(body, 'base64').toString().includes(address)
}
