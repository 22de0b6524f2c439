import type { Context } from './context.ts'
import { deliver } from './deliveries/deliver.ts'
import { refreshCard } from './deliveries/refresh-card.ts'
import { sweep } from './deliveries/sweep.ts'
import { tellReporter } from './deliveries/tell-reporter.ts'
import { fetchProfile } from './directory/profile.ts'
import { eraseExpired } from './reports/erase-expired.ts'
import { tellComment } from './tickets/tell-comment.ts'

const SWEEP_EVERY_MS = 15_000

/**
 * Starts everything that is done after the answer.
 * @param alone no other process works on this database: what was under way when the last one ended is broken off
 * @returns stops the sweeps; the queue stops by itself when it is closed
 */
export async function startWorkers(context: Context, alone: boolean): Promise<() => void> {
  const { queue, log } = context
  await sweep(context, alone)
  await queue.work('deliver', 4, ({ deliveryId }) => deliver(deliveryId, context))
  await queue.work('refresh-card', 4, ({ cardId }) => refreshCard(cardId, context))
  await queue.work('tell-reporter', 1, ({ deliveryId }) => tellReporter(deliveryId, context))
  await queue.work('tell-comment', 1, (told) => tellComment(told, context))
  await queue.work('fetch-profile', 1, async ({ personId }) => void (await fetchProfile(personId, context)))
  await queue.work('erase-expired', 1, () => eraseExpired(context))
  await queue.schedule('erase-expired', '10 3 * * *')
  const timer = setInterval(() => {
    sweep(context).catch((error: Error) => log.error({ err: error.message }, 'sweep failed'))
  }, SWEEP_EVERY_MS)
  return () => clearInterval(timer)
}
