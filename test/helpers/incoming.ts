import type { Microsoft365 } from '../../local/microsoft-365.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

/** The mailbox in the organisation file that ships with Straks. */
export const MAILBOX = 'straks@example.no'

/** Delivers a mail to the shared mailbox. */
export async function arrive({ mailboxes }: Microsoft365, raw: string | Buffer): Promise<void> {
  mailboxes.deliver(await mailboxes.read(Buffer.from(raw)), [MAILBOX])
}

export function mailSaying(subject: string, headers: string[] = []): string {
  return [
    'From: Buypass <kundeservice@buypass.no>',
    `To: ${MAILBOX}`,
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(/\W/g, '-')}@buypass.no>`,
    'Date: Fri, 27 Nov 2026 12:00:00 +0100',
    ...headers,
    '',
    'Hei',
    '',
  ].join('\r\n')
}

/** Returns the rows of the handled mails, oldest first. */
export async function dealtWith(straks: StraksUnderTest) {
  return straks.beside(({ db }) => db.selectFrom('incoming_mails').selectAll().orderBy('read_at').execute())
}
