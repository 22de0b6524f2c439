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

/** As long as cards wait for further changes by Straks. */
const SETTLING_MS = 300

/** Makes such cards due: when nothing else is left to do, no further change comes before they are drawn. */
const SETTLED = {
  name: 'settled',
  text: `update jobs set due_at = $2 where name = 'refresh-card' and claimed_by is null and due_at between $2 and $3
    returning pg_notify($1, name)`,
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
  const until = (ms: number, now: Date) => [JOBS_CHANNEL, now, new Date(now.getTime() + ms)]
  const jobs = async () => {
    const { rows } = await line.query<Job>({ ...WAKEN, values: until(SOON_MS, clock()) })
    return rows.filter(({ name }) => isJobName(name))
  }
  const lastLook = performance.now() + LONGEST_MS
  for (let left = await jobs(); left.length > 0; left = await jobs()) {
    assert.ok(performance.now() < lastLook, `still to be done: ${left.map(({ name }) => name).join(', ')}`)
    const settles = left.every(({ name, dueInMs }) => name === 'refresh-card' && dueInMs <= SETTLING_MS)
    if (settles) await line.query({ ...SETTLED, values: until(SETTLING_MS, clock()) })
    const dueInMs = settles ? 0 : Math.min(...left.map((job) => job.dueInMs))
    await pause(Math.max(LOOKS_EVERY_MS, dueInMs))
  }
}

type Job = { name: string; dueInMs: number }

function lineTo(url: string): pg.Pool {
  const line = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  // The server may be stopped in between: the next look opens a new connection.
  line.on('error', () => undefined)
  return line
}
