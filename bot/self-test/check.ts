import type { Organisation } from '../organisation/organisation.ts'
import type { Config } from '../settings/config.ts'
import type { Clock } from '../time/clock.ts'
import type { Directory } from './directory.ts'

/** The outcome of a check: it works, it fails, or it was not asked for and nothing can be said. */
export type Finding = {
  mark: 'works' | 'fails' | 'not-asked'
  text: string
  /** Advice to the administrator. */
  advice?: string | undefined
}

export type Check = {
  /** The name of the check, in the words of the printed line. */
  what: string
  /** The `what` of the check without which this one can only fail. */
  needs?: string
  ask: () => Promise<Finding>
}

const finding =
  (mark: Finding['mark']) =>
  (text: string, advice?: string): Finding => ({ mark, text, advice })
export const works = finding('works')
export const fails = finding('fails')
export const notAsked = finding('not-asked')

/** The settings that `npm start` would start with. */
export type Installation = {
  config: Config
  organisation: Organisation
  /** The line of a value in the organisation file. */
  lineOf: (path: PropertyKey[]) => number
}

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

/** What checks work with. */
export type Trial = Installation &
  Asked & { directory: Directory; dns: Dns; clock: Clock; timeAtMicrosoft: TimeOf }
