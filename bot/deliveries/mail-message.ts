import MailComposer from 'nodemailer/lib/mail-composer'
import { z } from 'zod'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { htmlBody, type MailContent, textBody } from './mail-body.ts'

type MailAddress = { name: string; address: string }

export type Mail = MailContent & {
  from: MailAddress
  to: MailAddress
  /** Invalid addresses are left out: they must not stop a report. */
  replyTo: { name?: string; address: string }[]
  deliveryId: string
  /** The other deliveries of a wave. Replies and bounces name the one with the Message-ID. */
  besides?: { ticketNumber: string; deliveryId: string }[]
  /** The delivery of the first mail to the recipient about the ticket, whose thread this one joins. */
  follows?: string | null
  at: Date
}

/** As MIME for every transport, identical to the byte when repeated. Throws DeliveryFailure (never). */
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

/** Begins with the number by which desks sort mails and replies find their ticket. */
function subject({ ticketNumber, subject }: Mail): string {
  return oneLine(`[Straks ${ticketNumber}] ${subject}`)
}

function headers({ ticketNumber, deliveryId, besides = [], language, urgent }: Mail): Record<string, string> {
  return {
    'X-Straks-Ticket': [ticketNumber, ...besides.map((one) => one.ticketNumber)].join(', '),
    'X-Straks-Delivery': [deliveryId, ...besides.map((one) => one.deliveryId)].join(', '),
    'Content-Language': language,
    // No out-of-office replies to the shared mailbox; but bounces, which tell who was not reached.
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

/** Keeps people's text from starting a new header or reversing the line. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
