import { hearMail } from '../answers/hear-mail.ts'
import type { Needs as AnswersNeeds } from '../answers/needs.ts'
import { UnreadableMail } from '../incoming/mime.ts'
import { type IncomingMail, readMail } from '../incoming/read-mail.ts'
import type { ArrivedAt } from '../queue/queue.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import type { Db } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { lastPutBack, withholdDue } from '../tickets/withhold-table.ts'
import type { MailboxReader } from './mailbox-reader.ts'
import { notDealtWith, noteMail, noteWhatAbout } from './mailbox-table.ts'
import type { Needs } from './needs.ts'

type Hears = AnswersNeeds &
  Pick<Needs, 'db' | 'isClockRight' | 'log'> & { metrics: Pick<Needs['metrics'], 'heard' | 'notHeard'> }

/** Its record and its effects are one transaction. After a fault of ours, the queue retries it apart. */
export async function hearArrived(arrived: ArrivedAt, mailbox: MailboxReader, context: Hears): Promise<void> {
  const { db, organisation, metrics, log } = context
  const [isNew] = await notDealtWith(db, organisation.mailbox, [arrived])
  // A deleted mail needs no handling.
  const bytes = isNew ? await mailbox.fetch(arrived.place) : null
  if (!bytes) return
  try {
    const mail = await readable(bytes, context)
    if (!(await deal(arrived, mail, context))) return
    const kind = mail?.kind ?? 'unreadable'
    metrics.heard(kind)
    log.info({ kind }, 'mail dealt with')
  } catch (error) {
    if (!(error instanceof RetryAt)) metrics.notHeard()
    throw error
  }
}

async function readable(bytes: Buffer, { organisation }: Hears): Promise<IncomingMail | null> {
  try {
    return await readMail(bytes, organisation)
  } catch (error) {
    if (error instanceof UnreadableMail) return null
    throw error
  }
}

/** @returns whether no other instance has handled it meanwhile */
async function deal({ id, at }: ArrivedAt, mail: IncomingMail | null, context: Hears): Promise<boolean> {
  const isClockRight = await context.isClockRight()
  return transact(context, async (context) => {
    const { db, clock, organisation } = context
    const { mailbox } = organisation
    const kind = mail?.kind ?? null
    if (!(await noteMail(db, { mailbox, id, read_at: clock(), kind }))) return false
    if (mail) {
      const about = await hearMail({ ...mail, at: new Date(at), isClockRight }, context)
      await noteWhatAbout(db, mailbox, id, about)
      await withholdRepeats(db, about.ticketId, new Date(at), clock())
    }
    return true
  })
}

/** Withholds deliveries caused by a mail from before a restore, which may have been handled and told then. */
async function withholdRepeats(trx: Db, ticketId: string | null, at: Date, now: Date): Promise<void> {
  const putBackAt = ticketId && (await lastPutBack(trx))
  if (putBackAt && at < putBackAt) await withholdDue(trx, ticketId, now)
}
