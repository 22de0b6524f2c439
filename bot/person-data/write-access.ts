import { rm, writeFile } from 'node:fs/promises'
import { codeOf } from '../remote/error-for-log.ts'
import { NotDone, reasons } from './words.ts'

/** A new file that nobody else may read, whole or not at all. Throws `NotDone` where there can be none. */
export async function writeAccess(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    const code = codeOf(error) ?? 'ukjent feil'
    if (code === 'EEXIST') throw new NotDone(reasons.fileExists(file))
    await rm(file, { force: true }).catch(() => undefined)
    throw new NotDone(reasons.notWritten(file, code))
  }
}
