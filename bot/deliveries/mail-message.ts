import MailComposer from 'nodemailer/lib/mail-composer'
import { z } from 'zod'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { htmlBody, type MailContent, textBody } from './mail-body.ts'

type MailAddress = { name: string; address: string }

/** One mail in the words that its reader gets, and what its headers need besides. */
export type Mail = MailContent & {
  from: MailAddress
  to: MailAddress
  /** Those that are no addresses are left out: nobody's odd address may hold up a report. */
  replyTo: { name?: string; address: string }[]
  deliveryId: string
  /** Of a wave: the others that it carries. What comes back is found by the one whose Message-ID it has. */
  besides?: { ticketNumber: string; deliveryId: string }[]
  /** The first mail to the same recipient about the same ticket, by its delivery: this one joins it over there. */
  follows?: string | null
  at: Date
}

/**
 * The whole mail as MIME, the same for every transport, and the same to the byte when the delivery is repeated.
 * Throws DeliveryFailure (never) when sender or recipient is no address.
 */
export async function composeMail(mail: Mail): Promise<Buffer> {
  const from = { name: oneLine(mail.from.name), address: mustBeAddress(mail.from.address) }
  const composer = new MailComposer({
    from,
    to: { name: oneLine(mail.to.name), address: mustBeAddress(mail.to.address) },
    replyTo: mail.replyTo
      .filter(({ address }) => isAddress(address))
      .map(({ name, address }) => ({ name: oneLine(name ?? ''), address })),
    subject: subject(mail),
    date: mail.at,
    messageId: messageId(mail.deliveryId, from.address),
    ...(mail.follows && {
      inReplyTo: messageId(mail.follows, from.address),
      references: messageId(mail.follows, from.address),
    }),
    headers: headers(mail),
    text: textBody(mail),
    html: htmlBody(mail),
    baseBoundary: mail.deliveryId,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function messageId(deliveryId: string, mailbox: string): string {
  return `<${deliveryId}@${mailbox.split('@')[1]}>`
}

/** How the subject begins is what desks sort by, and how a reply finds its ticket. */
function subject({ ticketNumber, subject }: Mail): string {
  return oneLine(`[Straks ${ticketNumber}] ${subject}`)
}

function headers({ ticketNumber, deliveryId, besides = [], language, urgent }: Mail): Record<string, string> {
  return {
    'X-Straks-Ticket': [ticketNumber, ...besides.map((one) => one.ticketNumber)].join(', '),
    'X-Straks-Delivery': [deliveryId, ...besides.map((one) => one.deliveryId)].join(', '),
    'Content-Language': language,
    // No out-of-office notes in the shared mailbox. Failure reports are wanted there: they say who heard nothing.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    ...(urgent ? { Importance: 'high', 'X-Priority': '1' } : {}),
  }
}

function mustBeAddress(address: string): string {
  if (!isAddress(address)) throw new DeliveryFailure('never', 'no-address', 'bad address')
  return address
}

function isAddress(address: string): boolean {
  return z.email().safeParse(address).success
}

/** What people write may not start a new header, nor turn the line around. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
