import { transact } from '../store/transact.ts'
import { HOUR_MS } from '../time/duration.ts'
import { knownSince, oldestDealtWith, type Reading } from './how-far-back.ts'
import { CursorLost, type MailboxReader, type Page, type Way } from './mailbox-reader.ts'
import { forgetMailsBefore, loadReading, moveOn, notDealtWith } from './mailbox-table.ts'
import type { Needs } from './needs.ts'

type Reads = Pick<Needs, 'db' | 'queue' | 'organisation' | 'clock' | 'isClockRight' | 'log'>

/** The mail system's clock and ours, in which the first answers come back. */
const CLOCKS_DIFFER_MS = 2 * 60_000

/**
 * Finds what has come to the shared mailbox since the last time. Each mail gets a job in the transaction that moves the
 * cursor past it: from then on it is the queue that neither loses it nor lets it hold up another.
 *
 * The first time, reading begins with what comes from now on: what lay there before was sent to nobody who waits for it
 * here, and an old answer that turns up in a chat today would be worse than none.
 */
export async function readMailbox(mailbox: MailboxReader, context: Reads): Promise<void> {
  const { db, organisation } = context
  let reading = (await loadReading(db, organisation.mailbox, mailbox.way)) ?? (await beginning(context))
  for (let isLast = false; reading && !isLast; ) {
    const page = await pageAfter(reading, mailbox, context)
    reading = await keep(page, reading, mailbox.way, context)
    isLast = page.isLast
  }
}

/** Null: the clock is not to be trusted, and what is older than now is not known. */
async function beginning({ clock, isClockRight }: Reads): Promise<Reading | null> {
  if (!(await isClockRight())) return null
  const now = clock()
  return { cursor: null, since: new Date(now.getTime() - CLOCKS_DIFFER_MS), readAt: now, stored: null }
}

async function pageAfter(reading: Reading, mailbox: MailboxReader, { log }: Reads): Promise<Page> {
  const from = oldestDealtWith(reading)
  try {
    return await mailbox.list(reading.cursor, from)
  } catch (error) {
    if (!(error instanceof CursorLost)) throw error
    log.info({ from }, 'the mailbox is gone through anew')
    return mailbox.list(null, from)
  }
}

/** @returns null when another instance has read on meanwhile: then this one was held up, and its page is known */
async function keep(page: Page, reading: Reading, way: Way, context: Reads): Promise<Reading | null> {
  const { mailbox } = context.organisation
  const readAt = page.isLast ? await readNow(reading, context) : reading.readAt
  const oldest = oldestDealtWith(reading)
  return transact(context, async ({ db, queue, clock }) => {
    const moved = await moveOn(db, mailbox, way, { ...reading, cursor: page.cursor, readAt })
    if (!moved) return null
    const recent = page.mails.filter(({ at }) => new Date(at) >= oldest)
    for (const mail of await notDealtWith(db, mailbox, recent)) {
      // In the order in which they came, whichever order they are listed in.
      const startAfter = new Date(Math.min(Date.parse(mail.at), clock().getTime()))
      await queue.add(db, 'hear-mail', mail, { startAfter })
    }
    return moved
  })
}

/** A clock that is ahead of time would make mails look too old for ever. */
async function readNow({ readAt }: Reading, { clock, isClockRight }: Reads): Promise<Date> {
  const now = clock()
  const isUsual = Math.abs(now.getTime() - readAt.getTime()) < HOUR_MS
  return isUsual || (await isClockRight()) ? now : readAt
}

/** Which mails were dealt with is known for as long as one of them might come up again. */
export async function forgetMails({ db, organisation, mailbox }: Needs): Promise<void> {
  const reading = mailbox && (await loadReading(db, organisation.mailbox, mailbox.way))
  if (reading) await forgetMailsBefore(db, organisation.mailbox, knownSince(reading))
}
