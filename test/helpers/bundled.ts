import { execFile } from 'node:child_process'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { fewVariables } from './few-variables.ts'
import { madeOnce } from './made-once.ts'
import { runFolder } from './run-folder.ts'
import { SHORT_LIVED } from './short-lived.ts'

const BUNDLE = join(import.meta.dirname, 'bundle.ts')

const PROGRAMS = [
  'bot/backup.ts',
  'bot/check-organisation-command.ts',
  'bot/index.ts',
  'bot/move-to-server.ts',
  'bot/person-data.ts',
  'bot/read-mail-command.ts',
  'bot/restore.ts',
  'bot/self-test-command.ts',
  'local/seed/seed-command.ts',
  'manifest/package.ts',
  'test/helpers/bot-process.ts',
] as const

export type Program = (typeof PROGRAMS)[number]

export type Start = { args: string[]; env: NodeJS.ProcessEnv }

/**
 * What Node is given to start a program in few files: most of what a start costs is to find two thousand. Made anew in
 * each run, all at once, by whoever wants the first. From its source each is started as well, by a test that says so.
 * @param embedded whether it may open an embedded database: see SHORT_LIVED
 */
export async function startOfBundled(program: Program, { embedded = true } = {}): Promise<Start> {
  const folder = await madeOnce('bundled', async (unfinished) => {
    await promisify(execFile)(process.execPath, [BUNDLE, unfinished, ...PROGRAMS])
  })
  const name = basename(program, '.ts')
  return {
    // Node says of packages alone that they may use its `punycode`, and a bundle is none.
    args: [...(embedded ? [SHORT_LIVED] : []), '--disable-warning=DEP0040', join(folder, `${name}.mjs`)],
    // What they are compiled to goes with the run, too: for each what it uses itself of what they share.
    env: { ...fewVariables(), NODE_COMPILE_CACHE: join(runFolder, 'compiled', name) },
  }
}

/** What Node is given to start a program as it is. */
export function startOfSource(program: Program): Start {
  return { args: [SHORT_LIVED, program], env: fewVariables() }
}
