import type { Organisation } from '../organisation/organisation.ts'
import { type Mime, subjectIn } from './mime.ts'
import { deliveryOfAddress } from './reply-address.ts'
import { partsReturned, withoutReturned } from './returned.ts'

/** Our mail that a mail is about. A ticket's number, which anybody can write, counts only from its desk. */
export type Whose = { ticket: string | null; delivery: string | null }

export async function whoseIs(mail: Mime, { mailbox }: Pick<Organisation, 'mailbox'>): Promise<Whose> {
  const returned = await returnedIn(mail)
  const answered = [...mail.header('in-reply-to'), ...mail.header('references').toReversed()].flatMap(
    (value) => ownMessageIds(value, mailbox).toReversed(),
  )
  const delivery = answered[0] ?? returned.delivery ?? ownMessageIds(returned.text, mailbox)[0]
  const addressed = ADDRESSED_TO.flatMap(mail.header)
    .map((address) => deliveryOfAddress(address, mailbox))
    .find((found) => found !== null)
  const known = delivery ?? (returned.ticket ? null : (addressed ?? null))
  const inSubject = ticketsIn(mail.subject)
  const inText = known || inSubject.length > 0 ? [] : ticketsIn(mail.text)
  return { ticket: returned.ticket ?? onlyOne([...inSubject, ...inText]), delivery: known }
}

const ADDRESSED_TO = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']

/** Detects our own mail, returned or copied unchanged. */
export function isCopyOfOurs(mail: Mime): boolean {
  return mail.header('x-straks-delivery').length > 0
}

export function withoutTags(subject: string): string {
  return subject.replaceAll(/\[Straks[^\]]{0,40}\]/gi, ' ').trim()
}

type Returned = { ticket: string | null; delivery: string | null; text: string }

/** Returns our mail's identifiers in a bounce: from a part, or the last lines of its text. */
async function returnedIn(mail: Mime): Promise<Returned> {
  const heads = [...partsReturned(mail), withoutReturned(mail.text).returned].filter(Boolean)
  const text = heads.map((head) => head.slice(0, 64_000)).join('\n')
  const subjects = await Promise.all(heads.slice(0, 3).map(subjectIn))
  return {
    ticket:
      /^[>|\s]{0,8}X-Straks-Ticket:\s{0,4}(\d{4}-\d{6})\b/im.exec(text)?.[1] ??
      onlyOne(subjects.flatMap(ticketsIn)),
    delivery:
      new RegExp(String.raw`^[>|\s]{0,8}X-Straks-Delivery:\s{0,4}(${UUID})`, 'im').exec(text)?.[1] ?? null,
    text,
  }
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const ownId = new RegExp(`<?(${UUID})@([^\\s<>@]{1,255})>?`, 'g')

function ownMessageIds(text: string, mailbox: string): string[] {
  const [, ownDomain] = mailbox.toLowerCase().split('@')
  return [...text.matchAll(ownId)].flatMap(([, id, domain]) =>
    id && domain?.toLowerCase() === ownDomain ? [id] : [],
  )
}

function ticketsIn(subject: string): string[] {
  return [...subject.matchAll(/\[Straks\s{1,3}(\d{4}-\d{6})\]/gi)].flatMap(([, number]) => number ?? [])
}

/** With two numbers, we must not choose the ticket in which an answer is shown. */
function onlyOne(numbers: string[]): string | null {
  return new Set(numbers).size === 1 ? (numbers[0] ?? null) : null
}
