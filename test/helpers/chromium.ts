import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall } from './apt-install.ts'

/** Without windows it needs half the CPU. */
const headless = 'chromium-headless-shell'
const names = [headless, 'chromium', 'chromium-browser', 'google-chrome']

/**
 * Path of the Chromium that the browser tests use. On Debian as root it is installed when missing,
 * which takes a minute or two.
 */
export function chromium(): string {
  return chosen() ?? onPath() ?? installed()
}

function chosen(): string | undefined {
  const file = process.env.CHROMIUM
  if (!file) return undefined
  if (!isExecutable(file)) throw new Error(`CHROMIUM is ${file}, which is no program that can be run.`)
  return file
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function installed(): string {
  aptInstall(headless, missing)
  const file = onPath()
  if (!file) throw new Error(missing)
  return file
}

const missing =
  'The browser tests need Chromium. Install it (Debian: apt-get install chromium-headless-shell; elsewhere: Chromium or Google Chrome), ' +
  'or set CHROMIUM to the path of the program.'

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
