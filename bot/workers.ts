import type { Context } from './context.ts'
import { deliver } from './deliveries/deliver.ts'
import { refreshCard } from './deliveries/refresh-card.ts'
import { tellReporter } from './deliveries/tell-reporter.ts'
import { fetchProfile } from './directory/profile.ts'
import { checkAbsence } from './leaders/check-absence.ts'
import { escalate } from './leaders/escalate.ts'
import { eraseExpired } from './reports/erase-expired.ts'
import { forgetPaces, NotYet } from './store/pace.ts'
import { closeHandedOver } from './tickets/close-handed-over.ts'
import { tellComment } from './tickets/tell-comment.ts'
import { tellDecision } from './tickets/tell-decision.ts'
import { tellOutcome } from './tickets/tell-outcome.ts'

const AN_HOUR_MS = 60 * 60_000
const A_DAY_MS = 24 * AN_HOUR_MS

/** Starts everything that is done after the answer. It ends when the queue is closed. */
export async function startWorkers(context: Context): Promise<void> {
  const { db, queue, limits } = context
  queue.work('send-mail', limits.mail, ({ deliveryId }) => deliver(deliveryId, context))
  queue.work('send-alert', { atOnce: 8 }, ({ deliveryId }) => deliver(deliveryId, context))
  queue.work('refresh-card', { atOnce: 8 }, ({ cardId }, brokenOff) =>
    refreshCard(cardId, brokenOff, context),
  )
  queue.work('tell-reporter', { atOnce: 2 }, ({ deliveryId }, brokenOff) =>
    tellReporter(deliveryId, brokenOff, context),
  )
  queue.work('tell-comment', { atOnce: 2 }, (told, brokenOff) => tellComment(told, brokenOff, context))
  queue.work(
    'fetch-profile',
    { atOnce: 2 },
    async ({ personId }) => void (await fetchProfile(personId, context)),
  )
  queue.work('tell-outcome', { atOnce: 2 }, (told, brokenOff) => tellOutcome(told, brokenOff, context))
  queue.work('tell-decision', { atOnce: 2 }, (told, brokenOff) => tellDecision(told, brokenOff, context))
  queue.work('check-absence', { atOnce: 2 }, (alert) => checkAbsence(alert, context))
  queue.work('escalate', { atOnce: 2 }, (chain) => escalate(chain, context))
  queue.work('erase-expired', { atOnce: 1 }, () => eraseDaily(context))
  await queue.add(db, 'erase-expired', {})
}

async function eraseDaily(context: Context): Promise<never> {
  const now = context.clock()
  await eraseExpired(context)
  await forgetPaces(context.db, now)
  const hasMore = await closeHandedOver(context)
  throw new NotYet(new Date(now.getTime() + (hasMore ? AN_HOUR_MS : A_DAY_MS)))
}
