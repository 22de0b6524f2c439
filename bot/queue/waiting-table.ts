import { sql } from 'kysely'
import type { Urgency } from '../../dialogs/incident-type.ts'
import type { Channel, Db } from '../store/schema.ts'
import { backlog } from './jobs-table.ts'

export type Waiting = Awaited<ReturnType<typeof whatWaits>>

/** Returns the work not yet done, for all instances together. */
export async function whatWaits(db: Db, now: Date) {
  return {
    jobs: await backlog(db, now),
    undelivered: await oldestUndelivered(db),
    /** Deliveries that are due without a job to send them; there must be none. */
    forgotten: await countForgotten(db),
  }
}

/** Returns the oldest undelivered delivery's time by channel and urgency, whether due or put off. */
async function oldestUndelivered(db: Db) {
  const { rows } = await sql<{ channel: Channel; urgency: Urgency; oldest: Date }>`
    select channel, urgency, min(deliveries.created_at) as oldest
    from deliveries join tickets on tickets.id = ticket_id
    where deliveries.due_at is not null group by channel, urgency`.execute(db)
  return rows
}

/** Condition on a delivery: due, without a job that sends it. Channels of newer releases are left out. */
export const isForgotten = sql<boolean>`
  due_at is not null and channel in ('email', 'teams', 'webhook') and not exists (
    select from jobs where name in ('send-mail', 'send-alert', 'send-webhook')
      and data = jsonb_build_object('deliveryId',
        case when attempt_started_at is null then id else coalesce(mailed_with, id) end)
  )`

async function countForgotten(db: Db): Promise<number> {
  const { rows } = await sql<{ forgotten: number }>`
    select count(*)::integer as forgotten from deliveries where ${isForgotten}`.execute(db)
  return rows[0]?.forgotten ?? 0
}
