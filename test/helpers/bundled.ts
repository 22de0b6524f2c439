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
 * Returns Node's arguments for a program in a few files: most of a start's cost is finding two thousand. All
 * bundles are made once per run, when first needed. One test also starts each program from source.
 * @param embedded whether the program may open an embedded database: see SHORT_LIVED
 */
export async function startOfBundled(program: Program, { embedded = true } = {}): Promise<Start> {
  const folder = await madeOnce('bundled', async (unfinished) => {
    await promisify(execFile)(process.execPath, [BUNDLE, unfinished, ...PROGRAMS])
  })
  const name = basename(program, '.ts')
  return {
    // Node lets packages use its `punycode` without a warning, and a bundle is not a package.
    args: [...(embedded ? [SHORT_LIVED] : []), '--disable-warning=DEP0040', join(folder, `${name}.mjs`)],
    // The compile cache also belongs to the run: one per program, with its own part of the shared code.
    env: { ...fewVariables(), NODE_COMPILE_CACHE: join(runFolder, 'compiled', name) },
  }
}

/** Returns Node's arguments for a program as it is, from source. */
export function startOfSource(program: Program): Start {
  return { args: [SHORT_LIVED, program], env: fewVariables() }
}
