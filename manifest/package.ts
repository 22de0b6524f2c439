import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { helpDeskName, type Organisation } from '../bot/organisation/organisation.ts'
import { readOrganisation } from '../bot/organisation/read-organisation.ts'
import { shippedFile } from '../bot/organisation/shipped.ts'
import { entraId } from '../bot/remote/entra-id.ts'
import { codeOf } from '../bot/remote/error-for-log.ts'
import { runCommand, takeNoArguments } from '../bot/run-command.ts'
import { publicAddress } from '../bot/settings/environment.ts'
import { variablesIn } from '../bot/settings/variables.ts'
import { instructionLink } from '../bot/show/instruction.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { firstOf } from '../dialogs/language.ts'
import project from '../package.json' with { type: 'json' }
import { type AppFiles, faultsOf } from './faults.ts'
import { fileOf, inLanguages } from './languages.ts'

async function writePackage(): Promise<string[]> {
  takeNoArguments(
    'npm run package, med TEAMS_APP_ID, MicrosoftAppId, PUBLIC_URL og ORGANISATION_FILE i miljøet',
  )
  const files = await appFiles(process.env)
  await keep(zip(files))
  // Without an organisation file, the shipped one is used: the output shows whose app was packed.
  const { developer } = named.parse(JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()))
  return [`${PACKAGE}, ${developer.name}: ${Object.keys(files).join(', ')}`]
}

const PACKAGE = 'dist/straks-teams-app.zip'

/** Never leaves a part of a package, nor none where there was one. */
async function keep(bytes: Uint8Array): Promise<void> {
  const unfinished = `${PACKAGE}.unfinished`
  try {
    await mkdir('dist', { recursive: true })
    await writeFile(unfinished, bytes)
    await rename(unfinished, PACKAGE)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => null)
    const why = `kan ikke skrives (${codeOf(error) ?? 'ukjent feil'}). Se etter plass og rettigheter. Ingenting er endret.`
    throw new Error(`${resolve(PACKAGE)} ${why}`)
  }
}

const named = z.object({ developer: z.object({ name: z.string() }) })

/** Returns the files of the Teams app for this installation. Throws when Teams would refuse them. */
export async function appFiles(env: NodeJS.ProcessEnv): Promise<AppFiles> {
  const given = environmentOf(env)
  const organisation = await readOrganisation(given.ORGANISATION_FILE, { incidentTypes })
  const values = valuesFrom(given, organisation)
  const { languages } = organisation
  const files: AppFiles = {}
  for (const language of languages)
    files[fileOf(language)] = Buffer.from(await text(fileOf(language), values))
  const words = await text(fileOf(firstOf(languages)), values)
  files['manifest.json'] = Buffer.from(inLanguages(await text('manifest.json', values), words, languages))
  for (const name of ['color.png', 'outline.png']) files[name] = await readFile(inThisFolder(name))
  const faults = faultsOf(files)
  if (faults.length > 0) throw faulty('Teams ville ikke tatt denne appen', faults)
  return files
}

/** Returns the zip. The times in it are fixed, so the same files give the same zip. */
export function zip(files: AppFiles): Uint8Array {
  return zipSync(files, { mtime: '2020-01-01T00:00:00' })
}

async function text(name: string, values: Record<string, string>): Promise<string> {
  return filledIn(await readFile(inThisFolder(name), 'utf8'), values)
}

function inThisFolder(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

const environment = z.object({
  TEAMS_APP_ID: entraId('oppgi id-en til Teams-appen: en ny GUID, den samme ved hver oppdatering'),
  MicrosoftAppId: entraId('oppgi id-en til appen i Entra'),
  PUBLIC_URL: publicAddress(),
  ORGANISATION_FILE: z.string().default(shippedFile),
})
type Given = z.infer<typeof environment>

function environmentOf(env: NodeJS.ProcessEnv): Given {
  const { data, error } = environment.safeParse(variablesIn(env))
  if (!data)
    throw faulty(
      'Miljøvariablene er ikke på plass',
      error.issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`),
    )
  return data
}

function valuesFrom(given: Given, organisation: Organisation): Record<string, string> {
  return {
    VERSION: project.version,
    TEAMS_APP_ID: given.TEAMS_APP_ID,
    MicrosoftAppId: given.MicrosoftAppId,
    PUBLIC_URL: given.PUBLIC_URL,
    PUBLIC_HOST: new URL(given.PUBLIC_URL).host,
    ORGANISATION: organisation.name,
    HELP_DESK_NB: helpDeskName(organisation, 'nb'),
    HELP_DESK_NN: helpDeskName(organisation, 'nn'),
    HELP_DESK_EN: helpDeskName(organisation, 'en'),
    INSTRUCTION_URL:
      instructionLink(null, { organisation, teamsAppId: given.TEAMS_APP_ID }) ?? given.PUBLIC_URL,
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

if (import.meta.main) await runCommand(writePackage)
