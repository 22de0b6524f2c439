import { readFile } from 'node:fs/promises'
import type { IncidentType, LeaderPart, Urgency } from '../../dialogs/incident-type.ts'
import type { Duration } from '../time/duration.ts'
import { organisationSchema } from './organisation-schema.ts'
import { type Fault, readYaml } from './yaml-lines.ts'

export { addDuration, before, type Duration } from '../time/duration.ts'
export { HELP_DESK, isOutsideDesk } from './help-desk.ts'
export { applyOverrides } from './overrides.ts'

/** The municipality's own file. What is left empty there is null. */
export type Organisation = {
  name: string
  /** `trial`: mail to outside desks goes to `trialMailbox`, which is then never null. */
  delivery: 'live' | 'trial'
  trialMailbox: string | null
  mailbox: string
  /** As many as it lets out, by all instances together. */
  mailsPerMinute: number
  desks: Record<string, Desk>
  /** Entra id of the group whose members are agents. */
  helpDesk: { groupId: string }
  leaders: LeaderRow[]
  /** Both counted from the alert. */
  escalation: { remindAfter: Duration; nextLevelAfter: Duration; quiet: QuietTime | null }
  giveUpAfter: Duration
  /** From when on a ticket is quiet; null: it waits until somebody closes it. */
  closeHandedOverAfter: Duration | null
  retention: {
    personalData: Duration
    drafts: Duration
    /** Whether a person may have their data erased before that: not where they must be archived. */
    eraseOnRequest?: boolean | undefined
  }
  privacyOfficer: { name: string; email: string } | null
  duty: { name: string; email: string; phone: string | null } | null
  links: { instruction: string }
  /** By incident type. */
  incidentTypes: Record<string, Override | undefined>
}

type Desk = {
  name: string
  email: string
  phone: string | null
  hours: string | null
  url: string | null
  /** The domains that its answers come from. */
  answersFrom: string[]
  /** How its own case numbers look; null: as the usual systems write them. */
  referencePattern: RegExp | null
  worksIn: 'own-system' | 'straks'
}

/** Entra ids. */
export type LeaderRow = ({ department: string } | { person: string }) & {
  leader: string
  deputy: string | null
}

/** Times of day as `HH:MM` in Europe/Oslo. */
type QuietTime = { from: string; to: string; weekends: boolean }

type Override = {
  desks?: string[] | undefined
  leader?: LeaderPart | undefined
  /** By cause. */
  urgency?: Record<string, Urgency | undefined> | undefined
}

export class OrganisationFaults extends Error {
  readonly faults: Fault[]

  constructor(file: string, faults: Fault[]) {
    super(`${file} has faults:\n${faults.map(inWords).join('\n')}`)
    this.name = 'OrganisationFaults'
    this.faults = faults
  }
}

function inWords({ line, message }: Fault): string {
  return line === null ? `  ${message}` : `  line ${line}: ${message}`
}

/** Throws `OrganisationFaults` with everything that is wrong, for the person who edits the file. */
export async function readOrganisation(
  file: string,
  known: { incidentTypes: IncidentType[] },
): Promise<Organisation> {
  const yaml = readYaml(await textOf(file))
  if (yaml.value === undefined) throw new OrganisationFaults(file, yaml.faults)
  const read = organisationSchema(known.incidentTypes, yaml.value).safeParse(yaml.value)
  const faults = [...yaml.faults, ...faultsOf(read.error, yaml.lineOf)]
  if (!read.success || faults.length > 0) throw new OrganisationFaults(file, faults.sort(byLine))
  return read.data
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown error'
    throw new OrganisationFaults(file, [{ line: null, message: `the file cannot be read (${code})` }])
  }
}

type Issues = { issues: { code: string; path: PropertyKey[]; message: string; keys?: string[] }[] }

function faultsOf(error: Issues | undefined, lineOf: (path: PropertyKey[]) => number): Fault[] {
  return (error?.issues ?? []).flatMap(({ path, message, keys = [] }) => {
    const paths = keys.length > 0 ? keys.map((key) => [...path, key]) : [path]
    return paths.map((where) => ({ line: lineOf(where), message: `${named(where)}: ${message}` }))
  })
}

/** As people write it, for example `leaders[0].deputy`. */
function named(path: PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '') || 'the file'
}

function byLine(one: Fault, other: Fault): number {
  return (one.line ?? 0) - (other.line ?? 0)
}
