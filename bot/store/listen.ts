import pg from 'pg'
import type { Logger } from 'pino'
import { lastingTrouble } from '../remote/lasting-trouble.ts'
import { repeat } from './repeat.ts'
import { endingWhenSilent } from './time-limits.ts'

export type Listen = (
  channel: string,
  heard: (payload: string) => void,
  /** Called after an outage of the connection: notices may have been missed. */
  missed?: () => void,
) => Promise<() => Promise<void>>

const RECONNECT_MS = 1_000
const BEAT_MS = 10_000
const SILENT_MS = 15_000

/** On a separate connection, which is reopened when lost. @param address read for each connection */
export function listenOnServer(address: () => string, log: Logger): Listen {
  return async (channel, heard, missed) => {
    let stopped = false
    const words = { failed: 'not listening to the database', over: 'listening to the database again' }
    const trouble = lastingTrouble(log, words)
    const ended = () => void setTimeout(again, RECONNECT_MS).unref()
    let client = await hear(address(), channel, heard, ended).catch((error: unknown) => {
      // The caller gets the error. Nobody could close a connection opened later.
      stopped = true
      throw error
    })

    async function again(): Promise<void> {
      if (stopped) return
      try {
        client = await hear(address(), channel, heard, ended)
        if (stopped) await client.end()
        else missed?.()
        trouble.over()
      } catch (error) {
        trouble.failed(error)
      }
    }

    return async () => {
      stopped = true
      await client.end().catch(() => undefined)
    }
  }
}

/** @param ended called once, when the connection is lost or fails to open */
async function hear(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  ended: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'straks-listen',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    stream: endingWhenSilent(SILENT_MS),
  })
  const end = () => client.end().catch(() => undefined)
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  client.on('error', end)
  client.once('end', ended)
  await client.connect()
  await client.query(`listen ${pg.escapeIdentifier(channel)}`).catch((error: unknown) => {
    void end()
    throw error
  })
  // Notices may be hours apart: this tells a dead connection from a quiet one.
  const stopBeating = repeat(BEAT_MS, async () => {
    await client.query('select 1').catch(end)
  })
  client.once('end', () => void stopBeating())
  return client
}
