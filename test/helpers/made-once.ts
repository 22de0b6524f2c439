import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { untilSo } from '../../local/until-so.ts'
import { runFolder } from './run-folder.ts'

/** Returns a folder shared by all processes of a run; the first process that needs it makes it. */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(runFolder, name)
  if (!existsSync(folder) && isFirst(`${folder}-begun`)) {
    const unfinished = `${folder}-unfinished`
    await make(unfinished)
    renameSync(unfinished, folder)
  }
  await untilSo(
    () => existsSync(folder),
    () => `no ${folder}`,
    120_000,
  )
  return folder
}

function isFirst(sign: string): boolean {
  try {
    mkdirSync(sign)
    return true
  } catch {
    return false
  }
}
