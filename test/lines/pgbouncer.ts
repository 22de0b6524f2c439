import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../local/free-port.ts'
import { foundOrInstalled } from '../helpers/apt-install.ts'
import { untilUp, userForServer } from '../helpers/postgres.ts'

export type Pooler = {
  /** Returns the address of the same database by way of the pooler. */
  through(databaseUrl: string): string
  close(): Promise<void>
}

/**
 * Starts a real PgBouncer in transaction mode in front of a server of `startPostgres`; installs it with apt
 * where it is missing. It has few connections to the server, so that a client seldom gets the same one twice.
 * @param users the users allowed in, without a password
 */
export async function startPgBouncer(
  serverUrl: string,
  users: string[],
  settings: Record<string, string> = {},
): Promise<Pooler> {
  const user = userForServer()
  const directory = mkdtempSync(join(tmpdir(), 'straks-pgbouncer-'))
  const port = await freePort()
  const file = join(directory, 'pgbouncer.ini')
  writeFileSync(file, iniOf(serverUrl, port, join(directory, 'users'), settings))
  writeFileSync(join(directory, 'users'), users.map((name) => `"${name}" ""\n`).join(''))
  if (user) chownSync(directory, user.uid, user.gid)
  const child = spawn(program(), ['-q', file], { ...user, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const through = (databaseUrl: string) => {
    const url = new URL(databaseUrl)
    url.port = String(port)
    return url.href
  }
  await untilUp(through(serverUrl))
  return {
    through,
    async close() {
      child.kill('SIGQUIT')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function iniOf(serverUrl: string, port: number, users: string, settings: Record<string, string>): string {
  const server = new URL(serverUrl)
  const all = {
    listen_addr: '127.0.0.1',
    listen_port: String(port),
    unix_socket_dir: '',
    auth_type: 'trust',
    auth_file: users,
    pool_mode: 'transaction',
    default_pool_size: '3',
    ...settings,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`)
  return ['[databases]', `* = host=${server.hostname} port=${server.port}`, '[pgbouncer]', ...lines, ''].join(
    '\n',
  )
}

function program(): string {
  const find = () => ['/usr/sbin/pgbouncer'].find((path) => existsSync(path))
  const missing = 'these tests need PgBouncer: install it, for example with apt-get install pgbouncer'
  return foundOrInstalled(find, 'pgbouncer', missing)
}
