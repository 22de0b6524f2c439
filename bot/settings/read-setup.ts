import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { OrganisationFaults, readOrganisation } from '../organisation/read-organisation.ts'
import { codeOf } from '../remote/error-for-log.ts'
import { type Config, ConfigFaults, readConfig } from './config.ts'
import type { Given } from './environment-faults.ts'
import { variablesIn } from './variables.ts'

/** The parts of the setup, each read or with its faults. */
export type Setup = {
  config: Config | ConfigFaults
  /** Null if no variable names the file. */
  organisation: Organisation | OrganisationFaults | null
}

/** Reads every part despite faults in others, so that one start shows the administrator all of them. */
export async function readSetup(written: NodeJS.ProcessEnv, args: string[]): Promise<Setup> {
  const env = variablesIn(written)
  const config = await orFaults(() => readConfig(written, args), ConfigFaults)
  const file = config instanceof ConfigFaults ? env['ORGANISATION_FILE'] : config.organisationFile
  const organisation = file
    ? await orFaults(() => readOrganisation(file, { incidentTypes, env }), OrganisationFaults)
    : null
  const isLocal = args.includes('--local')
  const further = [...folderFaults(env, isLocal), ...(isLocal ? [] : tabFaults(organisation, env))]
  return { config: withFurther(config, further), organisation }
}

async function orFaults<T, F>(
  read: () => T | Promise<T>,
  Faults: new (...given: never[]) => F,
): Promise<T | F> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Faults) return error
    throw error
  }
}

function folderFaults(env: Given, isLocal: boolean): string[] {
  if (env['DATABASE_URL'] || env['DATABASE_URL_FILE']) return isLocal ? [] : notMoved(env['DATA_DIR'])
  const directory = env['DATA_DIR'] ?? (isLocal ? './data' : undefined)
  const fault = directory && folderFault(directory)
  return fault ? [`DATA_DIR: ${fault}`] : []
}

/** Returns a fault if the folder holds an embedded database, which would be left behind unnoticed. */
function notMoved(directory: string | undefined): string[] {
  if (!directory || !existsSync(join(directory, 'PG_VERSION'))) return []
  return [
    'DATA_DIR: ta den bort, DATABASE_URL brukes. Er sakene i DATA_DIR, flytt dem først med kommandoen move-to-server',
  ]
}

/** The tab's links need the app's id. */
function tabFaults(organisation: Setup['organisation'], env: Given): string[] {
  if (organisation === null || organisation instanceof OrganisationFaults) return []
  if (env['TEAMS_APP_ID'] || typeof organisation.links.instruction === 'string') return []
  return [
    'TEAMS_APP_ID: oppgi id-en til Teams-appen; den trengs for å lenke til instruksen i fanen (links.instruction)',
  ]
}

function withFurther(config: Setup['config'], further: string[]): Setup['config'] {
  if (further.length === 0) return config
  return new ConfigFaults([...(config instanceof ConfigFaults ? config.faults : []), ...further])
}

/** Returns why the embedded database and its lock cannot lie there; undefined: they can. Creates nothing. */
function folderFault(directory: string): string | undefined {
  const above = nearest(dirname(resolve(directory)))
  if (!statSync(above).isDirectory()) return `${above} er en fil: oppgi en mappe`
  if (existsSync(`${resolve(directory)}.lock`)) return undefined
  try {
    accessSync(above, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return `${above} kan ikke skrives i (${codeOf(error) ?? 'ukjent feil'}): gi brukeren som kjører Straks rett til det, eller oppgi en annen mappe`
  }
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder))
}
