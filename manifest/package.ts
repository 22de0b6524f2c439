import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { helpDeskName } from '../bot/organisation/organisation.ts'
import { readOrganisation } from '../bot/organisation/read-organisation.ts'
import { shippedFile } from '../bot/organisation/shipped.ts'
import { entraId } from '../bot/remote/entra-id.ts'
import { instructionLink } from '../bot/show/instruction-link.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import project from '../package.json' with { type: 'json' }
import { type AppFiles, faultsOf, languageFiles } from './faults.ts'

async function writePackage(): Promise<void> {
  try {
    const files = await appFiles(process.env)
    await mkdir('dist', { recursive: true })
    await writeFile('dist/straks-teams-app.zip', zip(files))
    console.log(`dist/straks-teams-app.zip: ${Object.keys(files).join(', ')}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

/** The files of the Teams app for this installation. Throws when Teams would not take them. */
export async function appFiles(env: NodeJS.ProcessEnv): Promise<AppFiles> {
  const values = await valuesFrom(env)
  const files: AppFiles = {}
  for (const name of ['manifest.json', ...languageFiles]) {
    const template = await readFile(inThisFolder(name), 'utf8')
    files[name] = Buffer.from(filledIn(template, values))
  }
  for (const name of ['color.png', 'outline.png']) files[name] = await readFile(inThisFolder(name))
  const faults = faultsOf(files)
  if (faults.length > 0) throw faulty('Teams would not take this app', faults)
  return files
}

/** The same files give the same zip: its times are fixed. */
export function zip(files: AppFiles): Uint8Array {
  return zipSync(files, { mtime: '2020-01-01T00:00:00' })
}

function inThisFolder(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

const environment = z.object({
  TEAMS_APP_ID: entraId('give the id of the Teams app: any new GUID, the same at every update'),
  MicrosoftAppId: entraId("give the app id of the bot's registration"),
  PUBLIC_URL: z.url({
    protocol: /^https$/,
    error: 'give the address that Teams reaches; it starts with https://',
  }),
  ORGANISATION_FILE: z.string().default(shippedFile),
})

async function valuesFrom(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const { data, error } = environment.safeParse(given)
  if (!data)
    throw faulty(
      'The environment is not complete',
      error.issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`),
    )
  const organisation = await readOrganisation(data.ORGANISATION_FILE, { incidentTypes })
  return {
    VERSION: project.version,
    TEAMS_APP_ID: data.TEAMS_APP_ID,
    MicrosoftAppId: data.MicrosoftAppId,
    PUBLIC_URL: data.PUBLIC_URL.replace(/\/+$/, ''),
    PUBLIC_HOST: new URL(data.PUBLIC_URL).host,
    ORGANISATION: organisation.name,
    HELP_DESK_NB: helpDeskName(organisation, 'nb'),
    HELP_DESK_NN: helpDeskName(organisation, 'nn'),
    HELP_DESK_EN: helpDeskName(organisation, 'en'),
    INSTRUCTION_URL:
      instructionLink(null, { organisation, teamsAppId: data.TEAMS_APP_ID }) ?? data.PUBLIC_URL,
  }
}

function filledIn(template: string, values: Record<string, string>): string {
  return template.replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => {
    const value = values[name]
    return value === undefined ? place : JSON.stringify(value).slice(1, -1)
  })
}

function faulty(what: string, faults: string[]): Error {
  return new Error(`${what}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
}

if (import.meta.main) void writePackage()
