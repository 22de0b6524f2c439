import type { PersonRow } from '../store/schema.ts'
import { DAY_MS } from '../time/duration.ts'
import type { Needs } from './needs.ts'

const PROFILE_LASTS_MS = DAY_MS

/**
 * Has the directory asked about whoever writes, when that was not done lately. Their devices too, whatever they write: a
 * form that asks for one comes a moment later, and can only offer what is known by then.
 */
export async function fetchAnew({ id, fetched_at }: PersonRow, { db, queue, clock }: Needs): Promise<void> {
  if (fetched_at && clock().getTime() - fetched_at.getTime() <= PROFILE_LASTS_MS) return
  const job = { personId: id }
  await queue.addAll(db, [
    { name: 'fetch-profile', job },
    { name: 'fetch-devices', job },
  ])
}
