import { closeHandedOver } from './actions/close-handed-over.ts'
import { checkAbsence } from './deliveries/check-absence.ts'
import { deliver } from './deliveries/deliver.ts'
import { escalate, remindHandBack } from './deliveries/escalate.ts'
import { raiseOverdue } from './deliveries/raise-overdue.ts'
import { refreshCard } from './deliveries/refresh-card.ts'
import { watchMail } from './deliveries/watch-mail.ts'
import { fetchDevices } from './directory/devices.ts'
import { fetchProfile } from './directory/profile.ts'
import { hearArrived } from './mailbox/hear-arrived.ts'
import type { Needs } from './mailbox/needs.ts'
import { forgetMails, readMailbox } from './mailbox/read-mailbox.ts'
import { lookAgain, untilFetched } from './mailbox/watch-mailbox.ts'
import { eraseExpired } from './person-data/erase-expired.ts'
import type { ArrivedAt, Queue } from './queue/queue.ts'
import { forgetRateLimits, RetryAt } from './queue/rate-limit.ts'
import { errorForLog } from './remote/error-for-log.ts'
import { noteGoodRun } from './store/good-runs-table.ts'
import { reckonDue } from './tickets/due.ts'
import { isNewlyPutBack } from './tickets/withhold-table.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './time/duration.ts'

const A_QUARTER_MS = 15 * MINUTE_MS

/** Starts all background work, which ends when the queue is closed. */
export async function startWorkers(context: Needs, queue: Queue): Promise<void> {
  const { db, limits } = context
  queue.work('send-mail', limits.mail, ({ deliveryId }) => deliver(deliveryId, context))
  queue.work('send-alert', { atOnce: 8 }, ({ deliveryId }) => deliver(deliveryId, context))
  queue.work('send-webhook', { atOnce: 8 }, ({ deliveryId }) => deliver(deliveryId, context))
  queue.work('refresh-card', { atOnce: 8 }, ({ cardId }) => refreshCard(cardId, context))
  queue.work('fetch-profile', { atOnce: 2 }, ({ personId }) => fetchProfile(personId, context))
  // Separate, as Intune may be slow or away when the directory is not.
  queue.work('fetch-devices', { atOnce: 2 }, ({ personId }) => fetchDevices(personId, context))
  queue.work('check-absence', { atOnce: 2 }, (alert) => checkAbsence(alert, context))
  queue.work('escalate', { atOnce: 2 }, (chain) => escalate(chain, context))
  queue.work('hand-back', { atOnce: 2, waitsAtMostMs: DAY_MS }, (handBack) =>
    remindHandBack(handBack, context),
  )
  queue.work('overdue', { atOnce: 2 }, (ticket) => raiseOverdue(ticket, context))
  queue.work('reckon-due', { atOnce: 1 }, () => reckonDue(context))
  await queue.add(db, 'reckon-due', {})
  queue.work('erase-expired', { atOnce: 1, recurring: true, waitsAtMostMs: DAY_MS }, () =>
    eraseDaily(context),
  )
  await queue.add(db, 'erase-expired', {})
  const look = watchMail(context)
  queue.work('watch-mail', { atOnce: 1, recurring: true, waitsAtMostMs: MINUTE_MS }, async () => {
    await look()
    // If another server took over meanwhile, the next start must not take this for a restore.
    await isNewlyPutBack(db, context.clock(), false)
    return again(MINUTE_MS, context)
  })
  await queue.add(db, 'watch-mail', {})
  await startReading(context, queue)
}

async function startReading(context: Needs, queue: Queue): Promise<void> {
  const { db, limits, mailbox, log } = context
  const notYet = async () => again(A_QUARTER_MS, context)
  const look = mailbox && lookAgain(() => readMailbox(mailbox, context), context)
  const hear = mailbox && untilFetched((mail: ArrivedAt) => hearArrived(mail, mailbox, context), context)
  // Also without a configured mailbox: mails found by another instance wait for one that can read them.
  queue.work('read-mailbox', { atOnce: 1, recurring: true }, look ?? notYet)
  queue.work('hear-mail', { ...limits.incoming, recurring: true }, hear ?? notYet)
  if (!mailbox) return
  await queue.add(db, 'read-mailbox', {})
  mailbox.whenArrived(() => {
    queue
      .add(db, 'read-mailbox', {})
      .catch((error: unknown) => log.warn(errorForLog(error), 'mailbox not read'))
  })
}

async function eraseDaily(context: Needs): Promise<never> {
  if (!(await context.isClockRight())) return again(A_QUARTER_MS, context)
  const isDone = await eraseExpired(context)
  if (isDone) await noteGoodRun(context.db, { name: 'retention', at: context.clock() })
  await forgetRateLimits(context.db, context.clock())
  await forgetMails(context)
  const hasMore = await closeHandedOver(context)
  return again(hasMore || !isDone ? HOUR_MS : DAY_MS, context)
}

function again(afterMs: number, { clock }: Needs): never {
  throw new RetryAt(new Date(clock().getTime() + afterMs))
}
