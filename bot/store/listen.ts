import pg from 'pg'
import type { Logger } from 'pino'
import { errorForLog } from '../http/error-for-log.ts'

export type Listen = (
  channel: string,
  heard: (payload: string) => void,
  /** The line was down for a while: something may have been missed. */
  missed?: () => void,
) => Promise<() => Promise<void>>

const RECONNECT_MS = 1_000

/** Hears PostgreSQL's notices on a connection of its own, which is made anew whenever it is lost. */
export function listenOnServer(url: string, log: Logger): Listen {
  return async (channel, heard, missed) => {
    let stopped = false
    let client = await connect()

    async function connect(): Promise<pg.Client> {
      const next = new pg.Client({
        connectionString: url,
        application_name: 'straks-listen',
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
      })
      next.on('notification', ({ payload }) => heard(payload ?? ''))
      next.on('error', () => next.end().catch(() => undefined))
      next.once('end', () => setTimeout(reconnect, RECONNECT_MS).unref())
      await next.connect()
      await next.query(`listen ${pg.escapeIdentifier(channel)}`)
      return next
    }

    async function reconnect(): Promise<void> {
      if (stopped) return
      try {
        client = await connect()
        missed?.()
      } catch (error) {
        log.warn(errorForLog(error), 'not listening to the database')
      }
    }

    return async () => {
      stopped = true
      await client.end().catch(() => undefined)
    }
  }
}
