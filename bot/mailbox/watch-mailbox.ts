import { RetryAt } from '../queue/rate-limit.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Needs } from './needs.ts'

/** Interval that keeps the time from arrival to handling below a minute. */
const LOOK_AGAIN_MS = 15_000
/** Interval while we lack the permission. */
const KNOCK_AGAIN_MS = 15 * 60_000

type Job<Data> = (data: Data) => Promise<void>

/** Reads the mailbox repeatedly, less often while we lack the permission. */
export function lookAgain(look: () => Promise<void>, context: Needs): Job<unknown> {
  const say = sayOnce(context)
  return async () => {
    const failure = await failureOf(look())
    say(failure)
    throw new RetryAt(laterThan(context, failure))
  }
}

/** Postpones a mail that cannot be fetched, even if the mailbox can be read otherwise. */
export function untilFetched<Data>(work: Job<Data>, context: Needs): Job<Data> {
  return async (data) => {
    const failure = await failureOf(work(data))
    if (!failure) return
    context.log.warn({ error: failure.code }, 'mail not fetched')
    throw new RetryAt(laterThan(context, failure))
  }
}

/** Throws our own faults. */
async function failureOf(work: Promise<void>): Promise<DeliveryFailure | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof DeliveryFailure) return error
    throw error
  }
}

function laterThan({ clock }: Needs, failure: DeliveryFailure | null): Date {
  const waitMs = failure?.kind === 'never' ? KNOCK_AGAIN_MS : LOOK_AGAIN_MS
  return new Date(clock().getTime() + Math.max(waitMs, failure?.retryAfterMs ?? 0))
}

/** Logs each reason once: it may last for years. */
function sayOnce({ log }: Needs) {
  let said: string | null = null
  return (failure: DeliveryFailure | null) => {
    const error = failure?.code ?? null
    if (error === said) return
    if (error === null) log.info('the mailbox is read again')
    else log.warn({ error }, 'the mailbox is not read')
    said = error
  }
}
