import type { Clock } from '../time/clock.ts'
import type { Directory } from './directory.ts'
import type { Installation } from './installation.ts'

/** What the administrator has asked for besides. */
export type Asked = {
  /** People whose leaders are looked up, by user name or Entra id. */
  people: string[]
  /** One mail is sent, to the municipality itself, and one event to each webhook. */
  mail: boolean
}

/** Null in local mode, where nothing leaves the machine. */
export type Dns = {
  resolveMx: (domain: string) => Promise<{ exchange: string }[]>
  resolve4: (domain: string) => Promise<unknown[]>
  resolve6: (domain: string) => Promise<unknown[]>
} | null

/** What time it is on another machine; null where that cannot be had. */
export type TimeOf = (config: Pick<Installation['config'], 'graphUrl'>) => Promise<Date | null>

export type Trial = Installation &
  Asked & { directory: Directory; dns: Dns; clock: Clock; timeAtMicrosoft: TimeOf }
