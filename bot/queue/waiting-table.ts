import { sql } from 'kysely'
import type { Urgency } from '../../dialogs/incident-type.ts'
import type { Channel, Db } from '../store/schema.ts'
import { backlog } from './jobs-table.ts'

export type Waiting = Awaited<ReturnType<typeof whatWaits>>

/** What has not been done yet, by all instances together. */
export async function whatWaits(db: Db, now: Date) {
  return {
    jobs: await backlog(db, now),
    undelivered: await oldestUndelivered(db),
    /** Deliveries that are due although there is no job that would send them. There must be none. */
    forgotten: await countForgotten(db),
  }
}

/** By channel and urgency: since when the oldest is waited for, whether it is due now or put off. */
async function oldestUndelivered(db: Db) {
  const { rows } = await sql<{ channel: Channel; urgency: Urgency; oldest: Date }>`
    select channel, urgency, min(deliveries.created_at) as oldest
    from deliveries join tickets on tickets.id = ticket_id
    where deliveries.due_at is not null group by channel, urgency`.execute(db)
  return rows
}

/** Of a delivery: it is due, and no job sends it. Of a channel that only a newer release knows nobody here can say. */
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
