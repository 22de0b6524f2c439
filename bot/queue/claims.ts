import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { lastingTrouble } from '../remote/lasting-trouble.ts'
import { repeat } from '../store/repeat.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import * as table from './claims-table.ts'
import { CLAIM_LASTS_MS, type TakenJob } from './jobs-table.ts'

/** The interval of renewals. An unrenewed claim is free after `CLAIM_LASTS_MS` and one beat: within 9 s. */
const BEAT_MS = 1_500

export type Claimed = TakenJob & { claim: string }

export type Claims = ReturnType<typeof openClaims>

/**
 * Holds this instance's claims. A claim is a lease, renewed only for work under way here. So claims of a dead
 * or frozen instance, of a copied database, and those whose answer was lost, all end.
 */
export function openClaims(db: Db, clock: Clock, log: Logger) {
  const held: Held = { underWay: new Map(), unheard: new Set() }
  const hearing = listening()
  const words = { failed: 'claims on jobs not renewed', over: 'claims on jobs renewed again' }
  const trouble = lastingTrouble(log, words)
  const stopBeating = repeat(BEAT_MS, async () => {
    try {
      if (held.underWay.size > 0) await table.renewClaims(db, [...held.underWay.keys()])
      await giveBack(held, db, clock)
      // After an outage of the database every instance looks dead for a moment.
      if (!hearing.longEnough()) return
      const jobs = await table.freeExpired(db, clock())
      if (jobs > 0) log.warn({ jobs }, 'jobs that nobody works on any more are free again')
      trouble.over()
    } catch (error) {
      trouble.failed(error)
    }
  })
  return {
    /** Takes jobs under a new claim, which is given back on errors: it may hold some all the same. */
    async take(takeUnder: (claim: string) => Promise<TakenJob[]>): Promise<Claimed[]> {
      const claim = randomUUID()
      try {
        const jobs = await takeUnder(claim)
        if (jobs.length > 0) held.underWay.set(claim, jobs.length)
        return jobs.map((job) => ({ ...job, claim }))
      } catch (error) {
        held.unheard.add(claim)
        throw error
      }
    },
    /** Ends one job's hold on the claim. */
    leave(claim: string): void {
      const left = (held.underWay.get(claim) ?? 0) - 1
      if (left > 0) held.underWay.set(claim, left)
      else held.underWay.delete(claim)
    },
    async stop(): Promise<void> {
      await stopBeating()
      await table.freeClaims(db, [...held.underWay.keys()], clock())
      await giveBack(held, db, clock)
    },
  }
}

type Held = {
  underWay: Map<string, number>
  /** Claims that failed, or whose answer was lost. */
  unheard: Set<string>
}

async function giveBack({ unheard }: Held, db: Db, clock: Clock): Promise<void> {
  if (unheard.size === 0) return
  const claims = [...unheard]
  await table.freeClaims(db, claims, clock())
  for (const claim of claims) unheard.delete(claim)
}

/**
 * Tells whether the database has answered for the life of a claim, without a break in which others could not
 * renew theirs; this process itself may have been frozen meanwhile.
 */
function listening() {
  let since: number | null = null
  let last = 0
  return {
    longEnough(): boolean {
      const now = performance.now()
      if (since === null || now - last > CLAIM_LASTS_MS - BEAT_MS) since = now
      last = now
      return now - since >= CLAIM_LASTS_MS
    },
  }
}
