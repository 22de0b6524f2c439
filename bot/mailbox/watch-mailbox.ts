import { RetryAt } from '../queue/rate-limit.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { Needs } from './needs.ts'

/** From arrival to what follows it is a minute at most. */
const LOOK_AGAIN_MS = 15_000
/** Somebody has to let us in first. */
const KNOCK_AGAIN_MS = 15 * 60_000

type Job<Data> = (data: Data) => Promise<void>

/** Looks into the mailbox again and again: soon, or once in a while where we may not. */
export function lookAgain(look: () => Promise<void>, context: Needs): Job<unknown> {
  const say = sayOnce(context)
  return async () => {
    const failure = await failureOf(look())
    say(failure)
    throw new RetryAt(laterThan(context, failure))
  }
}

/** A mail that cannot be fetched now waits; why is said by who looks. */
export function untilFetched<Data>(work: Job<Data>, context: Needs): Job<Data> {
  return async (data) => {
    const failure = await failureOf(work(data))
    if (failure) throw new RetryAt(laterThan(context, failure))
  }
}

/** Throws what is a fault of our own. */
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

/** Once for each reason: it may stay so for years. */
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
