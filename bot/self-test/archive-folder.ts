import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../remote/error-for-log.ts'
import { type Check, type Finding, fails, type Trial, works } from './check.ts'

/** Checks that ended tickets can be written to the archive, if any. Until then they are not erased. */
export function archiveChecks({ organisation: { archive } }: Trial): Check[] {
  return archive ? [{ what: 'Arkivmappen', ask: () => tryToWrite(archive.folder) }] : []
}

async function tryToWrite(folder: string): Promise<Finding> {
  const kept = 'Til den er på plass, blir ingen avsluttede saker arkivert eller slettet'
  if (!existsSync(folder)) return fails(`${folder} finnes ikke`, `Lag den, eller koble til disken. ${kept}`)
  const file = join(folder, `.straks-${randomUUID()}`)
  try {
    await writeFile(file, '')
    await rm(file)
    return works(`${folder} kan skrives i`)
  } catch (error) {
    const code = codeOf(error)
    return fails(
      `${folder} kan ikke skrives i${code ? ` (${code})` : ''}`,
      `Gi brukeren som Straks kjører som, rett til det. ${kept}`,
    )
  }
}
