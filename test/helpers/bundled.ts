import { execFile } from 'node:child_process'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { madeOnce } from './made-once.ts'

const BUNDLE = join(import.meta.dirname, 'bundle.ts')

/**
 * A program in one file, for processes of which a run starts hundreds: most of what a start costs is to find two
 * thousand files. Made anew in each run, by whoever wants it first.
 */
export async function bundled(program: string): Promise<string> {
  const name = basename(program, '.ts')
  const folder = await madeOnce(`bundled-${name}`, async (unfinished) => {
    await promisify(execFile)(process.execPath, [BUNDLE, program, unfinished])
  })
  return join(folder, `${name}.mjs`)
}
