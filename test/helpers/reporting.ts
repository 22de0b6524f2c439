import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { TicketJson, TicketPageJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault, FaultRule } from '../../local/faults.ts'
import type { LocalMail } from '../../local/page-api.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import type { SeenMessage } from '../../local/seen-message.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

/** The button of who reports again what was reported a while ago, and means it. */
export const ANOTHER = 'Nei, en ny sak'

type Inputs = Record<string, string>

/** Somebody reports a lost smartcard. Resolves with the ticket's number, as the answer to the press says it. */
export async function reportLostCard({ m365 }: StraksUnderTest, name = 'Kari Hansen'): Promise<string> {
  return (await report(m365.chatOf(name), 'mista buypasskortet')) ?? assert.fail('not filed')
}

/** Reports with two taps, or three when it has happened before. Undefined when no answer says that it is filed. */
export async function report(
  chat: PersonChat,
  text: string,
  inputs: Inputs = {},
): Promise<string | undefined> {
  await chat.say(text)
  return sent(chat, inputs)
}

/** Sends the newest form, though it has happened before. Undefined when no answer says that it is filed. */
export async function sent(chat: PersonChat, inputs: Inputs): Promise<string | undefined> {
  let answer = await answerTo(chat, 'Send meldingen', inputs)
  if (answer.includes(ANOTHER)) answer = await answerTo(chat, ANOTHER)
  return numberIn(answer)
}

/** Reports with two taps what is no repetition: otherwise it fails. Resolves with the ticket's number. */
export async function reportNew(chat: PersonChat, text: string, inputs: Inputs = {}): Promise<string> {
  return numberIn(await sendForm(chat, text, inputs)) ?? assert.fail('not filed')
}

/** Says it and sends the form that comes of it. Resolves with what answers the press. */
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

/** What somebody sees about a ticket, as soon as it says this. */
export function seen(chat: PersonChat, number: string, words: RegExp): Promise<SeenMessage> {
  return chat.waitFor(({ text }) => text.includes(number) && words.test(text))
}

/** Presses a button of this ticket's receipt. */
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

/** Every ticket that is shown to them. */
export async function ticketsOf({ api, m365 }: StraksUnderTest, name: string): Promise<TicketSummary[]> {
  const response = await api(m365.personNamed(name).id, '/api/tickets?limit=50')
  if (!response.ok) throw new Error(`tickets of ${name}: ${response.status}`)
  const { items } = (await response.json()) as TicketPageJson
  return items
}

export function mailsAbout({ m365 }: StraksUnderTest, address: string, number: string) {
  return m365.mailbox(address).mails.filter(({ subject }) => subject.includes(number))
}

/** The deliveries that a mail carries, by their ids: one, or many in a wave. */
export function carriedBy({ headers }: Pick<LocalMail, 'headers'>): string[] {
  return (headers['x-straks-delivery'] ?? '').split(/,\s*/)
}

/** The numbers of their tickets, in the same order. */
export function ticketsIn({ headers }: Pick<LocalMail, 'headers'>): string[] {
  return (headers['x-straks-ticket'] ?? '').split(/,\s*/)
}

/** The ticket as soon as it looks like this. */
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
 * The same, when nothing is under way any more: an attempt counts from its beginning, and when the next one comes is
 * counted from its end.
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

/** Whether all who are to be told of it have been. */
export function isTold({ deliveries }: TicketJson): boolean {
  return deliveries.length > 1 && deliveries.every(({ state }) => state === 'sent')
}

/** Whether what is sent to Teams is a leader's alert, and no answer in a turn. */
export function isAlert({ body }: { body: string }): boolean {
  return body.includes('"verb":"acknowledge"')
}

/** What goes wrong with the mails, as they are handed to Graph, to one address; the others go. */
export function onlyTo(address: string, fault: Fault): FaultRule {
  return ({ body }) => (Buffer.from(body, 'base64').toString().includes(address) ? fault : undefined)
}
