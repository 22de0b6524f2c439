import type { Language } from '../../dialogs/incident-type.ts'
import type { Jobs } from '../queue/queue.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { CardMessage } from '../show/card-message.ts'
import type { TicketRow } from '../store/schema.ts'
import type { Unheard } from '../tickets/undelivered.ts'
import { addDuration } from '../time/duration.ts'
import { againAt, brokenOff, pausesFor } from './answer-lost.ts'
import type { Needs } from './needs.ts'
import { postInOwnChat } from './own-chat.ts'
import { tryAgain } from './try-again.ts'

const RETRY_MS = 10_000

/** A job that brings news. */
type Name = 'tell-reporter' | 'tell-comment' | 'tell-outcome' | 'tell-decision'
type Job = { [One in Name]: { name: One; data: Jobs[One] } }[Name]

/** For what must not be lost unnoticed. */
type Lost = {
  /** When it was last asked for: from then on it is tried for as long as any delivery. */
  askedAt: () => Promise<Date>
  /** What to do once nobody tries it any more. */
  note: (unheard: Unheard) => Promise<void>
}

type About = {
  ticket: Pick<TicketRow, 'number' | 'urgency'>
  job: Job
  /** See `Queue.work`. */
  interruptions: number
  /** Without it, it stands on the recipient's own card in any case. */
  lost?: Lost
}

/** News of a ticket in somebody's own chat, from a job. */
export async function bringNews(
  personId: string,
  show: (language: Language) => CardMessage,
  about: About,
  context: Needs,
): Promise<void> {
  try {
    if (about.interruptions > 0) throw brokenOff
    await postInOwnChat(personId, show, context)
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error
    context.log.warn({ ticket: about.ticket.number, error: error.code }, 'news of a ticket not brought')
    if (error.kind === 'later') await tryLater(error, about.lost, context)
    if (error.kind === 'unknown' && (await sendAgain(error, about, context))) return
    await about.lost?.note({ state: unheardState(error, about.job), error: error.code })
  }
}

/** Once an answer was lost, nothing but a good one tells more. */
function unheardState({ kind }: DeliveryFailure, { data }: Job): Unheard['state'] {
  return kind === 'unknown' || data.repeats ? 'unknown' : 'failed'
}

/** Throws until it is given up. */
async function tryLater(
  failure: DeliveryFailure,
  lost: Lost | undefined,
  { clock, isClockRight, organisation }: Needs,
): Promise<void> {
  const now = clock()
  if (!lost) throw tryAgain(failure, now)
  const again = new Date(now.getTime() + (failure.retryAfterMs ?? RETRY_MS))
  const giveUpAt = addDuration(await lost.askedAt(), organisation.giveUpAfter)
  if (again < giveUpAt || !(await isClockRight())) throw new RetryAt(again)
}

/** As a job of its own, which counts the times. False when that was often enough. */
async function sendAgain(
  failure: DeliveryFailure,
  { ticket: { urgency }, job: { name, data } }: About,
  { db, queue, limits, clock, metrics }: Needs,
): Promise<boolean> {
  const { repeats = 0 } = data
  const startAfter = againAt(repeats, failure, pausesFor(urgency, limits), clock())
  if (!startAfter) return false
  const options = { startAfter, urgent: urgency === 'urgent' }
  await queue.add<Name>(db, name, { ...data, repeats: repeats + 1 }, options)
  metrics.copied('teams')
  return true
}
