import { readFile } from 'node:fs/promises'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { UnreadableMail } from './incoming/mime.ts'
import { readMail } from './incoming/read-mail.ts'
import type { Organisation } from './organisation/organisation.ts'
import { OrganisationFaults, readOrganisation } from './organisation/read-organisation.ts'
import { shippedFile } from './organisation/shipped.ts'
import { codeOf } from './remote/error-for-log.ts'
import { variablesIn } from './settings/variables.ts'

/** `npm run -s read-mail -- FILE…`: prints what the bot reads in each mail, one JSON line each. */
async function main(files: string[]): Promise<void> {
  if (files.length === 0 || files[0]?.startsWith('-')) return complain('Bruk: npm run -s read-mail -- FIL…')
  const organisation = await readOrganisation(variablesIn(process.env)['ORGANISATION_FILE'] ?? shippedFile, {
    incidentTypes,
  })
  for (const file of files) {
    const line = await lineFor(file, organisation).catch((error: unknown) =>
      complain(`${file}: ${reason(error)}`),
    )
    if (line) process.stdout.write(`${line}\n`)
  }
}

async function lineFor(file: string, organisation: Organisation): Promise<string> {
  const mail = await readMail(await readFile(file), organisation)
  const { kind, permanent, recipient, status, ticket, delivery, reference, text } = mail
  return JSON.stringify({ file, kind, permanent, recipient, status, ticket, delivery, reference, text })
}

function reason(error: unknown): string {
  if (error instanceof UnreadableMail) return error.message
  const code = codeOf(error)
  if (code === undefined) throw error
  return `kan ikke leses (${code})`
}

function complain(message: string): void {
  console.error(message)
  process.exitCode = 1
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof OrganisationFaults)) throw error
  complain(error.message)
})
