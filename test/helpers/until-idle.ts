import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { JOBS_CHANNEL } from '../../bot/queue/jobs-table.ts'
import { isJobName } from '../../bot/queue/queue.ts'
import type { Config } from '../../bot/settings/config.ts'

/** Jobs that wait for Teams' pace are due before this; jobs that have failed are due later. */
const SOON_MS = 1_000
/** Long enough for a busy machine. */
const LONGEST_MS = 120_000

/** Wakes the bots at once; by themselves, they check the time twice a second. */
const WAKEN = {
  name: 'waken',
  text: `select name, case when claimed_by is null and due_at <= $2 then pg_notify($1, name) end,
      case when claimed_by is null then extract(epoch from due_at - $2::timestamptz)::float * 1000 else 0 end as "dueInMs"
    from jobs where claimed_by is not null or due_at <= $3`,
}

/** Interval while work is being done. Before a job is due, there is nothing to see. */
const LOOKS_EVERY_MS = 20

/** Returns an observer of a bot's database, with a connection that is kept between looks. */
export function onlookerOf(database: Config['database']): Onlooker {
  let line: pg.Pool | undefined
  return {
    async untilIdle(clock) {
      assert.ok(database.kind === 'server', 'nobody else can look into an embedded database')
      line ??= lineTo(database.url)
      await idleOn(line, clock)
    },
    close: async () => line?.end(),
  }
}

export type Onlooker = { untilIdle(clock?: () => Date): Promise<void>; close(): Promise<void> }

/**
 * Waits until the bots on this database are idle, by their clock: nothing more happens then before time
 * passes.
 */
export async function untilIdle(url: string, clock?: () => Date): Promise<void> {
  const line = lineTo(url)
  await idleOn(line, clock).finally(() => line.end())
}

async function idleOn(line: pg.Pool, clock: () => Date = () => new Date()): Promise<void> {
  const jobs = async () => {
    const now = clock()
    const soon = new Date(now.getTime() + SOON_MS)
    const { rows } = await line.query<Job>({ ...WAKEN, values: [JOBS_CHANNEL, now, soon] })
    return rows.filter(({ name }) => isJobName(name))
  }
  const lastLook = performance.now() + LONGEST_MS
  for (let left = await jobs(); left.length > 0; left = await jobs()) {
    assert.ok(performance.now() < lastLook, `still to be done: ${left.map(({ name }) => name).join(', ')}`)
    await pause(Math.max(LOOKS_EVERY_MS, Math.min(...left.map(({ dueInMs }) => dueInMs))))
  }
}

type Job = { name: string; dueInMs: number }

function lineTo(url: string): pg.Pool {
  const line = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  // The server may be stopped in between: the next look opens a new connection.
  line.on('error', () => undefined)
  return line
}
