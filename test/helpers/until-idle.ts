import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { JOBS_CHANNEL } from '../../bot/queue/jobs-table.ts'

/** What comes too early for the pace of Teams waits for less; what has failed waits for more. */
const SOON_MS = 1_000
const LONGEST_MS = 30_000

/** They look twice a second whether time has passed; here they need not wait for that. */
const WAKEN = {
  name: 'waken',
  text: `select name, case when claimed_by is null and due_at <= $2 then pg_notify($1, name) end
    from jobs where claimed_by is not null or due_at < $3`,
}

/**
 * Until the bots on this database have nothing to do, by their clock: what has not happened by then does not happen
 * before time passes.
 */
export async function untilIdle(url: string, clock: () => Date = () => new Date()): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  const jobs = () => {
    const now = clock()
    const soon = new Date(now.getTime() + SOON_MS)
    return client.query({ ...WAKEN, values: [JOBS_CHANNEL, now, soon] })
  }
  try {
    const lastLook = performance.now() + LONGEST_MS
    for (let { rows } = await jobs(); rows.length > 0; { rows } = await jobs()) {
      assert.ok(performance.now() < lastLook, `still to be done: ${JSON.stringify(rows)}`)
      await pause(20)
    }
  } finally {
    await client.end()
  }
}
