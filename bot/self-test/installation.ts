import { incidentTypes } from '../../dialogs/incidents/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { OrganisationFaults, organisationFile, readOrganisation } from '../organisation/read-organisation.ts'
import { readYamlFile } from '../organisation/yaml-lines.ts'
import { type Config, ConfigFaults, readConfig } from '../settings/config.ts'
import { type Check, type Finding, fails, notAsked, works } from './check.ts'

/** The settings that `npm start` would start with. */
export type Installation = {
  config: Config
  organisation: Organisation
  /** The line of a value in the organisation file. */
  lineOf: (path: PropertyKey[]) => number
}

type ReadInstallation = {
  /** Checks of the variables and the file. */
  checks: Check[]
  /** Null with faults, by which nothing further can be asked. */
  installation: Installation | null
}

/** Reads the variables and the organisation file as at the start, and finds all faults of both. */
export async function readInstallation(env: NodeJS.ProcessEnv, local: boolean): Promise<ReadInstallation> {
  const read = configOf(env, local)
  const file = read.config?.organisationFile ?? env['ORGANISATION_FILE']
  const organised = file ? await organisationIn(file, env) : { organisation: null, checks: [] }
  const checks = [...read.checks, ...organised.checks]
  const { config } = read
  const { organisation } = organised
  if (!config || !organisation)
    return {
      checks: [...checks, said('Alt annet', notAsked('ikke spurt før dette er rettet'))],
      installation: null,
    }
  const { lineOf } = await readYamlFile(await organisationFile(config.organisationFile))
  return { checks, installation: { config, organisation, lineOf } }
}

function configOf(env: NodeJS.ProcessEnv, local: boolean): { config: Config | null; checks: Check[] } {
  try {
    const config = readConfig(env, local ? ['--local'] : [])
    const mode = config.mode === 'local' ? 'lokal modus' : 'produksjon'
    return { config, checks: [said('Miljøvariablene', works(`alle er på plass (${mode})`))] }
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error
    return { config: null, checks: error.faults.map((fault) => said('Miljøvariabel', fails(fault))) }
  }
}

async function organisationIn(
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<{ organisation: Organisation | null; checks: Check[] }> {
  try {
    const organisation = await readOrganisation(file, { incidentTypes, env })
    const trial = organisation.delivery === 'trial' ? ', prøvedrift' : ''
    return {
      organisation,
      checks: [said('Organisasjonsfilen', works(`uten feil (${organisation.name}${trial})`))],
    }
  } catch (error) {
    if (!(error instanceof OrganisationFaults)) throw error
    const checks = error.faults.map(({ line, message }) =>
      said(`Organisasjonsfilen${line === null ? '' : `, linje ${line}`}`, fails(message)),
    )
    return { organisation: null, checks }
  }
}

function said(what: string, finding: Finding): Check {
  return { what, ask: async () => finding }
}
