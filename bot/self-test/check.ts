import type { Organisation } from '../organisation/organisation.ts'
import type { Config } from '../settings/config.ts'
import type { Clock } from '../time/clock.ts'
import type { Directory } from './directory.ts'

export type Finding = {
  mark: 'works' | 'fails' | 'not-asked'
  text: string
  advice?: string | undefined
}

export type Check = {
  what: string
  /** The `what` of a check without which this one must fail. */
  needs?: string
  ask: () => Promise<Finding>
}

const finding =
  (mark: Finding['mark']) =>
  (text: string, advice?: string): Finding => ({ mark, text, advice })
export const works = finding('works')
export const fails = finding('fails')
export const notAsked = finding('not-asked')

/** The settings with which `npm start` would start. */
export type Installation = {
  config: Config
  organisation: Organisation
  /** Returns the line of a value in the organisation file. */
  lineOf: (path: PropertyKey[]) => number
}

/** The administrator's further requests. */
export type Asked = {
  /** People whose leaders to look up, by user name or Entra id. */
  people: string[]
  /** Whether to send one mail, to the municipality itself, and one event to each webhook. */
  mail: boolean
}

/** Null in local mode, where nothing leaves the machine. */
export type Dns = {
  resolveMx: (domain: string) => Promise<{ exchange: string }[]>
  resolve4: (domain: string) => Promise<unknown[]>
  resolve6: (domain: string) => Promise<unknown[]>
} | null

/** Returns another machine's time; null if unavailable. */
export type TimeOf = (config: Pick<Installation['config'], 'graphUrl'>) => Promise<Date | null>

export type Trial = Installation &
  Asked & { directory: Directory; dns: Dns; clock: Clock; timeAtMicrosoft: TimeOf }
