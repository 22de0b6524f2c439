import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const begun = process.env['STRAKS_TEST_RUN']

/** A folder for all processes of a run, removed with the process that began it. */
export const runFolder = begun ?? mkdtempSync(join(tmpdir(), 'straks-run-'))

if (!begun) {
  process.env['STRAKS_TEST_RUN'] = runFolder
  process.once('exit', () => rmSync(runFolder, { recursive: true, force: true }))
}

/** Makes a folder that is removed at the end of the run. */
export function newFolder(name: string): string {
  return mkdtempSync(join(runFolder, `${name}-`))
}
