import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import { codeOf } from '../remote/error-for-log.ts'
import type { Organisation } from './organisation.ts'
import { organisationSchema } from './organisation-schema.ts'
import { shippedRules } from './shipped.ts'
import { NOT_UTF8, utf8In } from './utf8.ts'
import { type Fault, readYaml } from './yaml-lines.ts'

export class OrganisationFaults extends Error {
  readonly faults: Fault[]

  constructor(file: string, faults: Fault[]) {
    const inWords = faults.map(({ line, message }) => `  ${line === null ? '' : `linje ${line}: `}${message}`)
    super(`${file} har feil:\n${inWords.join('\n')}`)
    this.name = 'OrganisationFaults'
    this.faults = faults
  }
}

/**
 * Throws `OrganisationFaults` with all faults, for the person who edits the file.
 * @param given the file, or the municipality's folder with `organisation.yaml` in it
 * @param known `env`: holds the secrets that the file only names; without it they are not read
 */
export async function readOrganisation(
  given: string,
  known: { incidentTypes: IncidentType[]; env?: NodeJS.ProcessEnv },
): Promise<Organisation> {
  const named = await fileIn(given)
  // The real path: the files that the organisation file names lie beside it there.
  const file = await realpath(named).catch(() => named)
  const yaml = readYaml(await textOf(file))
  if (yaml.value === undefined) throw new OrganisationFaults(file, yaml.faults)
  const rules = await shippedRules()
  const schema = organisationSchema(known.incidentTypes, yaml.value, { file, rules, env: known.env ?? null })
  const read = await schema.safeParseAsync(yaml.value)
  const faults = [...yaml.faults, ...faultsOf(read.error, yaml.lineOf)]
  if (!read.success || faults.length > 0)
    throw new OrganisationFaults(
      file,
      faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    )
  return read.data
}

/** Returns the organisation file of a folder, or the given file itself. */
export async function fileIn(given: string): Promise<string> {
  const isFolder = await stat(given).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? join(given, 'organisation.yaml') : given
}

const READABLE = 'sjekk navnet, og at brukeren som kjører Straks, får lese den'

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = codeOf(error) ?? 'ukjent feil'
    throw new OrganisationFaults(file, [
      { line: null, message: `filen kan ikke leses (${code}): ${READABLE}` },
    ])
  })
  const text = utf8In(bytes)
  if (typeof text === 'string') return text
  throw new OrganisationFaults(file, [{ line: text.badLine, message: NOT_UTF8 }])
}

type Issues = { issues: { code: string; path: PropertyKey[]; message: string; keys?: string[] }[] }

function faultsOf(error: Issues | undefined, lineOf: (path: PropertyKey[]) => number): Fault[] {
  return (error?.issues ?? []).flatMap(({ path, message, keys = [] }) => {
    const paths = keys.length > 0 ? keys.map((key) => [...path, key]) : [path]
    return paths.map((where) => ({ line: lineOf(where), message: `${asWritten(where)}: ${message}` }))
  })
}

/** Writes a path as people do, for example `leaders[0].deputy`. */
function asWritten(path: PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '') || 'filen'
}
