import { createTransport } from 'nodemailer'
import type Mail from 'nodemailer/lib/mailer'
import { numericDay, numericTime } from '../dialogs/oslo-time.ts'
import type { DeskReply, LocalMail } from './page-api.ts'

/** The mailbox whose reader answers. */
type Desk = { address: string; name: string }

/** Answers a mail as its reader, or the reader's mail system, would: by a mail through SMTP. */
export async function answerAsDesk(
  mail: LocalMail,
  desk: Desk,
  reply: DeskReply,
  { smtpUrl, at }: { smtpUrl: string; at: Date },
): Promise<void> {
  await createTransport(smtpUrl).sendMail({ date: at, ...composed(mail, desk, reply, at) })
}

function composed(mail: LocalMail, desk: Desk, reply: DeskReply, at: Date): Mail.Options {
  switch (reply.how) {
    case 'answer':
      return answer(mail, desk, reply.text)
    case 'auto-reply':
      return automatic(mail, desk, received(mail))
    case 'out-of-office':
      return automatic(mail, desk, away(at))
    case 'bounce':
      return bounce(mail, desk, at)
  }
}

/** As in Outlook: the new text above, the whole old mail below. */
function answer(mail: LocalMail, desk: Desk, text: string): Mail.Options {
  const sent = new Date(mail.at)
  const heads = [
    `Fra: ${mail.from}`,
    `Sendt: ${numericDay(sent)} ${numericTime(sent)}`,
    `Til: ${desk.address}`,
    `Emne: ${mail.subject}`,
  ]
  return {
    ...inThread(mail),
    from: desk,
    to: mail.replyTo.length > 0 ? mail.replyTo : mail.from,
    subject: `SV: ${mail.subject}`,
    text: `${text.trim()}\n\n${heads.join('\n')}\n\n${mail.text}`,
  }
}

/** RFC 3834: sent to the mail's sender, with an empty envelope sender, so that nothing answers it. */
function automatic(mail: LocalMail, desk: Desk, text: string): Mail.Options {
  return {
    ...inThread(mail),
    from: desk,
    to: mail.from,
    envelope: { from: '', to: mail.from },
    subject: `Automatisk svar: ${mail.subject}`,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    text,
  }
}

function received({ headers }: LocalMail): string {
  const number = (headers['x-straks-ticket'] ?? '').replaceAll(/\D/g, '').slice(-5)
  return `Hei,\n\ntakk for henvendelsen. Vi har mottatt den, og den har fått saksnummer 7${number}.\nVi svarer så snart vi kan.\n`
}

function away(at: Date): string {
  const back = new Date(at.getTime() + 3 * 24 * 60 * 60_000)
  return `Hei,\n\njeg er ikke på kontoret, og er tilbake ${numericDay(back)}.\nEr det noe som haster, ring sentralbordet.\n`
}

function inThread({ headers }: LocalMail): Mail.Options {
  const id = headers['message-id'] ?? ''
  return { inReplyTo: id, references: id }
}

/** RFC 3464, as Postfix writes it. */
function bounce(mail: LocalMail, { address }: Desk, at: Date): Mail.Options {
  const host = `mx.${mail.from.split('@')[1]}`
  const why = '550 5.1.1 Recipient address rejected: User unknown'
  const report = [
    `Reporting-MTA: dns; ${host}`,
    `Arrival-Date: ${at.toUTCString()}`,
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; ${why}`,
    '',
  ]
  const boundary = `straks-${at.getTime()}`
  const part = (type: string, content: string) =>
    `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`
  const head = [
    `From: Mail Delivery System <MAILER-DAEMON@${host}>`,
    `To: ${mail.from}`,
    `Date: ${at.toUTCString()}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${at.getTime()}.bounce@${host}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
  ]
  const notice = `This is the mail system at host ${host}.\r\n\r\nI'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients.\r\n\r\n<${address}>: ${why}\r\n`
  const raw = [
    `${head.join('\r\n')}\r\n\r\n`,
    part('text/plain; charset=us-ascii', notice),
    part('message/delivery-status', report.join('\r\n')),
    part('message/rfc822', mail.raw),
    `--${boundary}--\r\n`,
  ]
  return { envelope: { from: '', to: mail.from }, raw: raw.join('') }
}
