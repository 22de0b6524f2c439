import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  existsSync,
  globSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../../local/free-port.ts'
import { untilSo } from '../../local/until-so.ts'
import { foundOrInstalled } from './apt-install.ts'
import { madeOnce } from './made-once.ts'

export type PostgresServer = {
  url: string
  directory: string
  pid(): number
  /** Runs one of PostgreSQL's programs, such as pg_dump. */
  run(program: string, ...args: string[]): void
  /** Creates a database: empty, or a copy of another one that has no connections. */
  freshDatabase(template?: string): Promise<string>
  /** Stops as when the machine goes down; committed data stays. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

const OLDEST = 15

/** Settings without work for long-lived databases, replicas, recovery and monitoring. */
const FOR_SHORT_LIVES = [
  'autovacuum=off',
  'jit=off',
  'synchronous_commit=off',
  'update_process_title=off',
  'bgwriter_delay=10s',
  'wal_writer_delay=10s',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=128MB',
]

export type Certificate = { cert: string; private: string }

type Options = {
  /** Off by default: tests end processes, not machines. */
  fsync?: boolean
  /** With a certificate, the server takes only encrypted connections. */
  certificate?: Certificate
  /** It needs no close() and does not keep the process alive. */
  endsWithProcess?: boolean
}

/** Starts a real PostgreSQL server for tests, on loopback; installs it with apt where it is missing. */
export async function startPostgres({
  fsync = false,
  certificate,
  endsWithProcess = false,
}: Options = {}): Promise<PostgresServer> {
  const bin = foundOrInstalled(
    findPrograms,
    'postgresql',
    `these tests need PostgreSQL ${OLDEST} or later: install it, for example with apt-get install postgresql`,
  )
  const user = userForServer()
  const cluster = await madeOnce('postgres', async (folder) => newCluster(join(bin, 'initdb'), user, folder))
  const directory = mkdtempSync(join((endsWithProcess && roomyMemory()) || tmpdir(), 'straks-postgres-'))
  execFileSync('cp', ['-a', `${cluster}/.`, directory])
  const options = { ...user, cwd: directory, stdio: 'ignore' } as const
  const port = await freePort()
  const url = `postgres://straks@127.0.0.1:${port}/postgres${certificate ? '?sslmode=no-verify' : ''}`
  if (certificate) encryptAll(directory, certificate, user)
  let server = serve()

  function serve() {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${directory}`,
      `fsync=${fsync ? 'on' : 'off'}`,
      `full_page_writes=${fsync ? 'on' : 'off'}`,
      'max_connections=200',
      `ssl=${certificate ? 'on' : 'off'}`,
      ...(endsWithProcess ? FOR_SHORT_LIVES : []),
    ]
    return spawn(join(bin, 'postgres'), ['-D', directory, ...settings.flatMap((one) => ['-c', one])], options)
  }

  async function stop(): Promise<void> {
    if (server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
  }

  await untilUp(url)
  if (endsWithProcess) {
    server.unref()
    process.once('exit', () => {
      execFileSync(join(bin, 'pg_ctl'), ['stop', '-D', directory, '-m', 'immediate'], options)
      rmSync(directory, { recursive: true, force: true })
    })
  }
  return {
    url,
    directory,
    pid: () => server.pid ?? 0,
    run: (program, ...args) => void execFileSync(join(bin, program), args, { stdio: 'ignore' }),
    freshDatabase: (template) => freshDatabase(url, (statement) => query(url, statement), template),
    stop,
    async start() {
      server = serve()
      await untilUp(url)
    },
    async close() {
      await untilAlone(url)
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Copied for each server, because making a new one costs twice as much. */
function newCluster(initdb: string, user: User | undefined, folder: string): void {
  const directory = mkdtempSync(join(tmpdir(), 'straks-cluster-'))
  if (user) chownSync(directory, user.uid, user.gid)
  const how = ['-D', directory, '-U', 'straks', '--auth=trust', '-E', 'UTF8', '--no-sync']
  execFileSync(initdb, how, { ...user, cwd: directory, stdio: 'ignore' })
  renameSync(directory, folder)
}

/** Returns a folder in memory, if large: it halves the cost of creating and dropping a database. */
function roomyMemory(): string | false {
  const folder = '/dev/shm'
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > 4 * 2 ** 30 && folder
}

function encryptAll(directory: string, { cert, private: key }: Certificate, user: User | undefined): void {
  const files = {
    'server.crt': cert,
    'server.key': key,
    'pg_hba.conf': 'hostssl all all 127.0.0.1/32 trust\n',
  }
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name)
    rmSync(path, { force: true })
    writeFileSync(path, content, { mode: 0o600 })
    if (user) chownSync(path, user.uid, user.gid)
  }
}

export async function freshDatabase(
  serverUrl: string,
  ask: (statement: string) => Promise<unknown>,
  template = 'template1',
): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await ask(`create database ${name} template ${template} strategy file_copy`)
  const url = new URL(serverUrl)
  url.pathname = name
  return url.href
}

/** Runs statements one by one, over a connection of their own. @returns the rows of the last */
export async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  } finally {
    await client.end()
  }
}

function findPrograms(): string | undefined {
  const found = globSync('/usr/lib/postgresql/*/bin/initdb').map((path) => path.replace(/\/initdb$/, ''))
  const version = (path: string) => Number(path.split('/').at(-2))
  return found.filter((path) => version(path) >= OLDEST).toSorted((a, b) => version(b) - version(a))[0]
}

type User = { uid: number; gid: number }

/** Returns the user that PostgreSQL's package makes, because PostgreSQL refuses to run as root. */
export function userForServer(): User | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString())
  return { uid: id('-u'), gid: id('-g') }
}

/** Waits for closing connections, which would report the server's end as an error. */
async function untilAlone(url: string): Promise<void> {
  const others = `select 1 / (count(*) = 0)::integer from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid()`
  await untilSo(() => succeeds(query(url, others))).catch(() => undefined)
}

export async function untilUp(url: string): Promise<void> {
  await untilSo(() => succeeds(query(url, 'select 1')), `no PostgreSQL at ${url}`, 60_000)
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}
