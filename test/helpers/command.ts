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

/** Runs a program in this process until it would end, at a fraction of the cost of a process. */
export async function runHere(program: string, args: string[]): Promise<Ended> {
  const { exit, argv, exitCode } = process
  const { log, error } = console
  const said: string[] = []
  const complaints: string[] = []
  let code: unknown
  const ended = new Error('the program has ended')
  process.argv = [process.execPath, program, ...args]
  process.exitCode = 0
  process.exit = (given) => {
    code ??= given ?? 0
    throw ended
  }
  // After its end, a program says nothing more.
  console.log = (line) => void (code === undefined && said.push(`${line}\n`))
  console.error = (line) => void (code === undefined && complaints.push(`${line}\n`))
  try {
    // Each time as new; what it imports stays.
    await import(`../../${program}?${crypto.randomUUID()}`)
  } catch (fault) {
    if (fault !== ended) throw fault
  } finally {
    code ??= process.exitCode
    Object.assign(process, { exit, argv, exitCode })
    Object.assign(console, { log, error })
  }
  const [out, complained] = [said.join(''), complaints.join('')]
  return { out: out + complained, said: out, complaints: complained, code }
}
