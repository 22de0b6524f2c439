import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { JOBS_CHANNEL } from '../../bot/queue/jobs-table.ts'
import { isJobName } from '../../bot/queue/queue.ts'
import type { Config } from '../../bot/settings/config.ts'

/** What comes too early for the pace of Teams waits for less; what has failed waits for more. */
const SOON_MS = 1_000
/** On a busy machine. */
const LONGEST_MS = 120_000

/** They look twice a second whether time has passed; here they need not wait for that. */
const WAKEN = {
  name: 'waken',
  text: `select name, case when claimed_by is null and due_at <= $2 then pg_notify($1, name) end,
      case when claimed_by is null then extract(epoch from due_at - $2::timestamptz)::float * 1000 else 0 end as "dueInMs"
    from jobs where claimed_by is not null or due_at <= $3`,
}

/** While something is being done. Before it is due there is nothing to look at. */
const LOOKS_EVERY_MS = 20

/** Somebody who looks at a bot's database beside it, on a line that is kept from one look to the next. */
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
 * Until the bots on this database have nothing to do, by their clock: what has not happened by then does not happen
 * before time passes.
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
  // The server may be stopped in between: the next look makes a new one.
  line.on('error', () => undefined)
  return line
}
