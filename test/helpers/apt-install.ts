import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs a package that tests need, on Debian as root or with sudo; throws elsewhere.
 * @param missing the message of that error: the program that is needed and how to get it
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
