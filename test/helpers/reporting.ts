import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { TicketJson, TicketPageJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault, FaultRule } from '../../local/faults.ts'
import type { LocalMail } from '../../local/page-api.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import type { SeenMessage } from '../../local/seen-message.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

/** The button that confirms a new report of something reported a while ago. */
export const ANOTHER = 'Nei, en ny sak'

type Inputs = Record<string, string>

/** Reports a lost smartcard. Resolves with the ticket's number from the answer to the press. */
export async function reportLostCard({ m365 }: StraksUnderTest, name = 'Kari Hansen'): Promise<string> {
  return (await report(m365.chatOf(name), 'mista buypasskortet')) ?? assert.fail('not filed')
}

/** Reports with two taps, or three for a repetition. Undefined when no answer says that it is filed. */
export async function report(
  chat: PersonChat,
  text: string,
  inputs: Inputs = {},
): Promise<string | undefined> {
  await chat.say(text)
  return sent(chat, inputs)
}

/** Sends the newest form, also for a repetition. Undefined when no answer says that it is filed. */
export async function sent(chat: PersonChat, inputs: Inputs): Promise<string | undefined> {
  let answer = await answerTo(chat, 'Send meldingen', inputs)
  if (answer.includes(ANOTHER)) answer = await answerTo(chat, ANOTHER)
  return numberIn(answer)
}

/** Reports with two taps; fails for a repetition. Resolves with the ticket's number. */
export async function reportNew(chat: PersonChat, text: string, inputs: Inputs = {}): Promise<string> {
  return numberIn(await sendForm(chat, text, inputs)) ?? assert.fail('not filed')
}

/** Says the text and sends the form. Resolves with the answer to the press. */
export async function sendForm(chat: PersonChat, text: string, inputs: Inputs = {}): Promise<string> {
  await chat.say(text)
  return answerTo(chat, 'Send meldingen', inputs)
}

async function answerTo(chat: PersonChat, title: string, inputs: Inputs = {}): Promise<string> {
  return JSON.stringify((await chat.press(title, inputs))?.body ?? '')
}

function numberIn(receipt: string): string | undefined {
  return /Sak (\d{4}-\d{6}) ·/.exec(receipt)?.[1]
}

/** Waits for a message about a ticket with these words in a person's chat. */
export function seen(chat: PersonChat, number: string, words: RegExp): Promise<SeenMessage> {
  return chat.waitFor(({ text }) => text.includes(number) && words.test(text))
}

/** Presses a button of the ticket's receipt. */
export async function pressOnReceipt(chat: PersonChat, number: string, title: string): Promise<void> {
  const isPressable = ({ text, buttons }: SeenMessage) =>
    text.includes(`Sak ${number} ·`) && buttons.includes(title)
  await chat.press(title, {}, await chat.waitFor(isPressable))
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

/** Returns all tickets shown to a person. */
export async function ticketsOf({ api, m365 }: StraksUnderTest, name: string): Promise<TicketSummary[]> {
  const response = await api(m365.personNamed(name).id, '/api/tickets?limit=50')
  if (!response.ok) throw new Error(`tickets of ${name}: ${response.status}`)
  const { items } = (await response.json()) as TicketPageJson
  return items
}

export function mailsAbout({ m365 }: StraksUnderTest, address: string, number: string) {
  return m365.mailbox(address).mails.filter(({ subject }) => subject.includes(number))
}

/** Returns the ids of the deliveries that a mail carries: one, or many in a wave. */
export function carriedBy({ headers }: Pick<LocalMail, 'headers'>): string[] {
  return (headers['x-straks-delivery'] ?? '').split(/,\s*/)
}

/** Returns the ticket numbers of these deliveries, in the same order. */
export function ticketsIn({ headers }: Pick<LocalMail, 'headers'>): string[] {
  return (headers['x-straks-ticket'] ?? '').split(/,\s*/)
}

/** Waits for the ticket to be like this. */
export async function ticketWhen(
  straks: StraksUnderTest,
  number: string,
  fits: (ticket: TicketJson) => boolean,
  { withinMs = 30_000, name = 'Kari Hansen' } = {},
): Promise<TicketJson> {
  const lastLook = performance.now() + withinMs
  for (;;) {
    const ticket = await ticketOf(straks, number, name)
    if (fits(ticket)) return ticket
    assert.ok(performance.now() < lastLook, `after ${withinMs} ms: ${JSON.stringify(ticket)}`)
    await pause(50)
  }
}

/**
 * Does the same, then waits until all work is done: an attempt counts from its beginning, and the time of the
 * next one is set at its end.
 */
export async function ticketAtRest(
  straks: StraksUnderTest,
  number: string,
  fits: (ticket: TicketJson) => boolean,
  { name = 'Kari Hansen' } = {},
): Promise<TicketJson> {
  await ticketWhen(straks, number, fits, { name })
  await straks.idle()
  return ticketOf(straks, number, name)
}

export function toBuypass({ deliveries }: TicketJson) {
  const delivery = deliveries.find(({ recipient }) => recipient.id === 'buypass')
  if (!delivery) throw new Error('no delivery to Buypass')
  return delivery
}

export function isTold({ deliveries }: TicketJson): boolean {
  return deliveries.length > 1 && deliveries.every(({ state }) => state === 'sent')
}

/** Tells whether a message to Teams is a leader's alert, not an answer in a turn. */
export function isAlert({ body }: { body: string }): boolean {
  return body.includes('"verb":"acknowledge"')
}

/** Returns a rule with a fault for mails to one address, as handed to Graph; other mails go through. */
export function onlyTo(address: string, fault: Fault): FaultRule {
  return ({ body }) => (Buffer.from(body, 'base64').toString().includes(address) ? fault : undefined)
}
