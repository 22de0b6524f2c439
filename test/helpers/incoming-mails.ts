import type { LocalMail } from '../../local/page-api.ts'

// Replies to our mails, as mail systems and people write them.

type Written = {
  from?: string
  subject?: string
  text?: string
  headers?: string[]
  /** File names. */
  attachments?: string[]
}

const BUYPASS_DESK = 'Ida Berg <kundeservice@buypass.no>'

/** Returns a reply as Outlook writes it, with the quoted mail below. */
export function answerTo(
  mail: LocalMail,
  {
    from = BUYPASS_DESK,
    subject = `SV: ${mail.subject}`,
    text = '',
    headers = [],
    attachments = [],
  }: Written,
): string {
  const id = mail.headers['message-id'] ?? ''
  const quoted = `Fra: Straks <${mail.from}>\nSendt: fredag 27. november 2026 14:02\nTil: Buypass\nEmne: ${mail.subject}\n\nKari Hansen har mistet kortet.`
  const head = [
    `From: ${from}`,
    `To: ${mail.from}`,
    `Subject: ${subject}`,
    `In-Reply-To: ${id}`,
    `References: ${id}`,
    `Message-ID: <${crypto.randomUUID()}@buypass.no>`,
    ...headers,
  ]
  return mime(head, `${text}\n\n${quoted}\n`, attachments)
}

/** Returns an automatic reply of the desk's own ticket system. */
export function autoReplyTo(
  mail: LocalMail,
  { text = 'Vi har mottatt din henvendelse.', ...written }: Written = {},
): string {
  return answerTo(mail, { text, headers: ['Auto-Submitted: auto-replied'], ...written })
}

/** Returns Outlook's automatic reply for an absent person. */
export function awayReplyTo(mail: LocalMail, written: Written = {}): string {
  const subject = `Automatisk svar: ${mail.subject}`
  const text = 'Jeg er på ferie til 7. desember. Ring 21 00 00 00.'
  return answerTo(mail, {
    subject,
    text,
    headers: ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All'],
    ...written,
  })
}

type Notice = { action?: 'failed' | 'delayed'; status?: string; says?: string }

/** Returns a delivery status notice (RFC 3464), with the headers of our mail in it. */
export function noticeOf(mail: LocalMail, notice: Notice = {}): string {
  const { action = 'failed', status = '5.1.1', says = 'User unknown' } = notice
  const [head = ''] = mail.raw.split(/\r?\n\r?\n/, 1)
  const to = mail.to[0] ?? ''
  return [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    `To: ${mail.from}`,
    `Subject: ${action === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Delayed Mail (still being retried)'}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    `<${to}>: ${says}`,
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${action === 'failed' ? 550 : 450} ${status} ${says}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    head,
    '',
    '--b--',
    '',
  ].join('\r\n')
}

function mime(head: string[], text: string, attachments: string[]): string {
  const plain = ['Content-Type: text/plain; charset=utf-8', '', text]
  if (attachments.length === 0) return [...head, 'MIME-Version: 1.0', ...plain].join('\r\n')
  const parts = attachments.flatMap((name) => [
    '--m',
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    'inneholdet',
  ])
  return [
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="m"',
    '',
    '--m',
    ...plain,
    ...parts,
    '--m--',
    '',
  ].join('\r\n')
}
