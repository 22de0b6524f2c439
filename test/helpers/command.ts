import { execFile } from 'node:child_process'
import { fewVariables } from './few-variables.ts'
import { SHORT_LIVED } from './short-lived.ts'

/** Runs a command of the administrator's, in local mode, beside what this process does. */
export function commandOf(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ out: string; code: unknown }> {
  const given = [SHORT_LIVED, `bot/${name}.ts`, ...args, '--local']
  return new Promise((resolve) => {
    execFile(process.execPath, given, { env: { ...fewVariables(), ...env } }, (error, stdout, stderr) =>
      resolve({ out: stdout + stderr, code: error ? error.code : 0 }),
    )
  })
}
