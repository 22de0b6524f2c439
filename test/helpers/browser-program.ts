import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { foundOrInstalled } from './apt-install.ts'

type Wanted = {
  /** An environment variable that may name another program. */
  variable: string
  /** Names to look for; the first one found is used. */
  names: string[]
  /** Debian's package, installed when no program is found. */
  install: string
  missing: string
}

/** Returns the path of a test browser. As root on Debian, installs a missing one: a minute or two. */
export function browserProgram(wanted: Wanted): string {
  const { install, missing } = wanted
  return chosen(wanted) ?? foundOrInstalled(() => onPath(wanted), install, missing)
}

function chosen({ variable }: Wanted): string | undefined {
  const file = process.env[variable]
  if (!file) return undefined
  if (!isExecutable(file)) throw new Error(`${variable} is ${file}, which is no program that can be run.`)
  return file
}

function onPath({ names }: Wanted): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
