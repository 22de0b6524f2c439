import { spawnSync } from 'node:child_process'
import { aptInstall } from '../helpers/apt-install.ts'

const PROGRAM = 'promtool'

/** Runs Prometheus' own checker. @returns its output, and whether it is content */
export function promtool(args: string[], options: { cwd?: string; input?: string } = {}) {
  if (spawnSync(PROGRAM, ['--version']).error)
    aptInstall(
      'prometheus',
      'this test needs promtool: install Prometheus, for example with apt-get install prometheus',
    )
  const { status, stdout, stderr } = spawnSync(PROGRAM, args, { encoding: 'utf8', ...options })
  return { isContent: status === 0, said: `${stdout}${stderr}` }
}
