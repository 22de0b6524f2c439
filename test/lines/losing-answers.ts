import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Line } from '../helpers/silent-line.ts'

/** The answers to lose: to commits in which a job of this name is claimed, or is done and released. */
type Which = { job: string; being: 'taken' | 'settled'; times: number }

/**
 * Loses the answers to the next such commits on a line: each commits, but its client never hears of it.
 * @param url the same database by another way, with its tables
 * @returns resolves when so many are lost
 */
export async function loseAnswers(url: string, line: Line, { job, being, times }: Which): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`
      create function wait_for_the_test() returns trigger language plpgsql as $$
      begin
        if old.name = '${job}' and old.claimed_by is ${being === 'taken' ? '' : 'not'} null
          and (tg_op = 'DELETE' or new.claimed_by is ${being === 'taken' ? 'not' : ''} null)
        then perform pg_advisory_xact_lock_shared(${LOCK}); end if;
        return null;
      end $$`)
    await client.query(`select pg_advisory_lock(${LOCK})`)
    // Deferred: it waits within the commit, where nothing can fail any more.
    await client.query(`
      create constraint trigger waiting after ${being === 'taken' ? 'update' : 'update or delete'} on jobs
      deferrable initially deferred for each row execute function wait_for_the_test()`)
    for (let lost = 0; lost < times; ) {
      const ports = await portsThatWait(client)
      for (const clientPort of ports) line.loseAnswers({ clientPort })
      lost += ports.length
      if (ports.length > 0)
        await client.query(`select pg_advisory_unlock(${LOCK}), pg_advisory_lock(${LOCK})`)
      await pause(5)
    }
  } finally {
    await client.query('select pg_advisory_unlock_all()')
    await client.query('drop function wait_for_the_test cascade')
    await client.end()
  }
}

const LOCK = 4_711

async function portsThatWait(client: pg.Client): Promise<number[]> {
  const { rows } = await client.query<{ port: number }>(`
    select distinct client_port as port from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and not granted and pg_stat_activity.datname = current_database()`)
  return rows.map(({ port }) => port)
}
