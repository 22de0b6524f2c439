import { transact } from '../store/transact.ts'
import { DAY_MS, HOUR_MS } from '../time/duration.ts'
import { CursorLost, type MailboxReader, type Page, type Way } from './mailbox-reader.ts'
import { forgetMailsBefore, loadReading, moveOn, notDealtWith, type Reading } from './mailbox-table.ts'
import type { Needs } from './needs.ts'

type Reads = Pick<Needs, 'db' | 'queue' | 'organisation' | 'clock' | 'isClockRight' | 'log'>

/** Allowance for the mail system's clock, so that the first answers are found. */
const CLOCKS_DIFFER_MS = 2 * 60_000
/** Time before the last reading within which missed mails may turn up, for example out of the junk. */
const TURNS_UP_WITHIN_MS = 30 * DAY_MS
/** Allowance for differing clocks, and for mails recorded later than they came. */
const MARGIN_MS = DAY_MS
/** Limit for one reading: a list without an end would be asked for without a pause. */
const MOST_PAGES = 100

/**
 * Finds new mails in the shared mailbox. Each gets a job in the transaction that moves the cursor, so that
 * the queue neither loses it nor lets it hold up others. The first reading begins at the present: earlier
 * mails concern nobody here, and an old answer in a chat would be worse than none.
 */
export async function readMailbox(mailbox: MailboxReader, context: Reads): Promise<void> {
  const { db, organisation } = context
  let reading = (await loadReading(db, organisation.mailbox, mailbox.way)) ?? (await beginning(context))
  for (let pages = 0; reading && pages < MOST_PAGES; pages++) {
    const page = await pageAfter(reading, mailbox, context)
    reading = await keep(page, reading, mailbox.way, context)
    if (page.isLast) return
  }
}

/** Null while the clock is not trusted, since the present is unknown. */
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

/** @returns null if another instance has read on: then this one was delayed, and its page is known */
async function keep(page: Page, reading: Reading, way: Way, context: Reads): Promise<Reading | null> {
  const { mailbox } = context.organisation
  const readAt = page.isLast ? await readNow(reading, context) : reading.readAt
  const oldest = oldestDealtWith(reading)
  return transact(context, async ({ db, queue, clock }) => {
    const moved = await moveOn(db, mailbox, way, { ...reading, cursor: page.cursor, readAt })
    if (!moved) return null
    // One without a time counts as new: an answer is rather heard late than lost.
    const mails = page.mails.map(({ at, ...mail }) => ({ ...mail, at: at ?? clock().toISOString() }))
    const recent = mails.filter(({ at }) => new Date(at) >= oldest)
    for (const mail of await notDealtWith(db, mailbox, recent)) {
      // Handled in order of arrival, whatever the listing's order.
      const startAfter = new Date(Math.min(Date.parse(mail.at), clock().getTime()))
      await queue.add(db, 'hear-mail', mail, { startAfter })
    }
    return moved
  })
}

/** Ignores a clock that is ahead, which would make later mails look too old. */
async function readNow({ readAt }: Reading, { clock, isClockRight }: Reads): Promise<Date> {
  const now = clock()
  const isUsual = Math.abs(now.getTime() - readAt.getTime()) < HOUR_MS
  return isUsual || (await isClockRight()) ? now : readAt
}

/** Returns the age limit: mails that came before are not handled. */
function oldestDealtWith({ since, readAt }: Reading): Date {
  return new Date(Math.max(since.getTime(), readAt.getTime() - TURNS_UP_WITHIN_MS))
}

/** Deletes records of handled mails once these cannot turn up again. */
export async function forgetMails({ db, organisation, mailbox }: Needs): Promise<void> {
  const reading = mailbox && (await loadReading(db, organisation.mailbox, mailbox.way))
  if (!reading) return
  const knownSince = new Date(oldestDealtWith(reading).getTime() - MARGIN_MS)
  await forgetMailsBefore(db, organisation.mailbox, knownSince)
}
