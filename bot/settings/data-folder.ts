import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { codeOf } from '../remote/error-for-log.ts'

/** Why the embedded database can have no folder there, with its lock beside it; undefined: it can. Makes nothing. */
export function folderFault(directory: string): string | undefined {
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
