import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Check, type Finding, fails, notAsked, works } from './check.ts'
import type { Installation } from './installation.ts'

/** Whether ended tickets can be written to the archive. As long as they cannot, they are not erased. */
export function archiveCheck({ organisation: { archive } }: Installation): Check {
  return { what: 'Arkivmappen', ask: async () => (archive ? tryToWrite(archive.folder) : none) }
}

const none = notAsked('saker arkiveres ikke (archive i organisasjonsfilen)')

async function tryToWrite(folder: string): Promise<Finding> {
  const kept = 'Til den er på plass, blir ingen avsluttede saker arkivert eller slettet'
  if (!existsSync(folder)) return fails(`${folder} finnes ikke`, `Lag den, eller koble til disken. ${kept}`)
  const file = join(folder, `.straks-${randomUUID()}`)
  try {
    await writeFile(file, '')
    await rm(file)
    return works(`${folder} kan skrives i`)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    return fails(
      `${folder} kan ikke skrives i${code}`,
      `Gi brukeren som Straks kjører som, rett til det. ${kept}`,
    )
  }
}
