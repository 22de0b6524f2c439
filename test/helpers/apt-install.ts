import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Returns what is found, if need be after installing a package.
 * @param missing the message when it is not there: the program that is needed and how to get it
 */
export function foundOrInstalled(find: () => string | undefined, name: string, missing: string): string {
  const found = find()
  if (found) return found
  aptInstall(name, missing)
  return find() ?? assert.fail(missing)
}

/**
 * Installs a package that tests need, on Debian as root or with sudo; throws elsewhere.
 * @param missing the message of that error
 */
export function aptInstall(name: string, missing: string): void {
  if (!existsSync('/etc/debian_version')) throw new Error(missing)
  console.error(`${name} is missing: installing it with apt-get.`)
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', name)
}

// Standard output belongs to mocha's report, so apt writes to standard error.
function apt(...words: string[]): void {
  // A fresh machine may be busy with its own upgrades: wait for the lock.
  const command = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', ...words]
  const [program = '', ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', '-E', ...command]
  execFileSync(program, rest, {
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
