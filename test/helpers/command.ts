import { execFile } from 'node:child_process'
import { type Start, startOfBundled } from './bundled.ts'

/** `out`: the whole output, errors last. */
type Ended = { out: string; said: string; complaints: string; code: unknown }

/** Runs an administrator's command in local mode, in another process. */
export async function commandOf(
  name: 'backup' | 'move-to-server' | 'person-data' | 'restore',
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return runToEnd(await startOfBundled(`bot/${name}.ts`), [...args, '--local'], { env })
}

/** Runs a program to its end, in another process. */
export function runToEnd(
  start: Start,
  args: string[],
  { env = {}, cwd }: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Ended> {
  const options = { env: { ...start.env, ...env }, ...(cwd && { cwd }) }
  return new Promise((resolve) => {
    execFile(process.execPath, [...start.args, ...args], options, (error, said, complaints) =>
      resolve({ out: said + complaints, said, complaints, code: error ? error.code : 0 }),
    )
  })
}
