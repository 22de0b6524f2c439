import { knownSince } from './how-far-back.ts'
import { forgetMailsBefore, loadReading } from './mailbox-table.ts'
import type { Needs } from './needs.ts'

/** Which mails were dealt with is known for as long as one of them might come up again. */
export async function forgetMails({ db, organisation, mailbox }: Needs): Promise<void> {
  const reading = mailbox && (await loadReading(db, organisation.mailbox, mailbox.way))
  if (reading) await forgetMailsBefore(db, organisation.mailbox, knownSince(reading))
}
