import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../local/free-port.ts'
import { untilSo } from '../../local/until-so.ts'
import { foundOrInstalled } from './apt-install.ts'
import { userForServer } from './postgres.ts'

export const PASSWORD = 'et hemmelig@passord'

export type Dovecot = {
  /** The address, with user and password. */
  url: string
  arrive(mail: string | Buffer, at?: Date): void
  /** Returns the files of the inbox; their names tell whether a mail is read or deleted. */
  files(): string[]
  stop(): Promise<void>
  start(): Promise<void>
  /** Only while stopped: gives all mails new ids, as when a mailbox is restored from a backup. */
  forgetIds(): void
  close(): Promise<void>
}

/** Starts a real Dovecot with one mailbox, a Maildir; installs it with apt where it is missing. */
export async function startDovecot(settings: Record<string, string> = {}): Promise<Dovecot> {
  const program = dovecot()
  const directory = mkdtempSync(join(tmpdir(), 'straks-dovecot-'))
  const port = await freePort()
  const user = userForServer()
  const maildir = join(directory, 'mail')
  for (const folder of ['', 'new', 'cur', 'tmp']) mkdirSync(join(maildir, folder))
  const file = join(directory, 'dovecot.conf')
  writeFileSync(file, configuration(directory, port, settings))
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, directory])
  let arrived = 0
  let server: ChildProcess | null = null
  const start = async () => {
    server = spawn(program, ['-F', '-c', file], { ...user, stdio: 'ignore', detached: true })
    await untilListening(port)
  }
  const stop = async () => {
    if (!server?.pid) return
    const ended = once(server, 'exit')
    // The whole group: a process with an open connection would outlive the master.
    process.kill(-server.pid, 'SIGKILL')
    server = null
    await ended
  }
  await start()
  return {
    url: `imap://straks:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    arrive(mail, at = new Date()) {
      const name = `${at.getTime()}.M${arrived++}.test`
      const being = join(maildir, 'tmp', name)
      writeFileSync(being, mail)
      utimesSync(being, at, at)
      if (user) chownSync(being, user.uid, user.gid)
      renameSync(being, join(maildir, 'new', name))
    },
    files: () => ['new', 'cur'].flatMap((folder) => readdirSync(join(maildir, folder))),
    stop,
    start,
    forgetIds() {
      // `dovecot-uidvalidity` stays: it makes the next id differ, also within the same second.
      for (const name of readdirSync(maildir))
        if (/^dovecot(-uidlist|\.index)/.test(name)) rmSync(join(maildir, name), { recursive: true })
    },
    async close() {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Returns a configuration for Dovecot 2.4 that needs no root rights. */
function configuration(directory: string, port: number, settings: Record<string, string>): string {
  const name = userForServer() ? 'postgres' : userInfo().username
  return `
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${directory}/run
state_dir = ${directory}/state
log_path = ${directory}/log
default_internal_user = ${name}
default_internal_group = ${name}
default_login_user = ${name}
protocols = imap
listen = 127.0.0.1
ssl = no
auth_allow_cleartext = yes
auth_failure_delay = 0
mail_driver = maildir
mail_path = ${directory}/mail
mail_home = ${directory}
mailbox_list_index = no
first_valid_uid = 1
passdb static {
  password = ${PASSWORD}
}
userdb static {
  fields {
    uid = ${name}
    gid = ${name}
    home = ${directory}
  }
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
${Object.entries(settings)
  .map(([key, value]) => `${key} = ${value}`)
  .join('\n')}
`
}

async function untilListening(port: number): Promise<void> {
  const listens = () =>
    new Promise<boolean>((tell) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('error', () => tell(false))
      // The greeting counts, for the port alone is already opened by the master.
      socket.once('data', () => {
        socket.destroy()
        tell(true)
      })
    })
  await untilSo(listens, 'Dovecot does not start', 60_000)
}

function dovecot(): string {
  const find = () => (existsSync('/usr/lib/dovecot/imap') ? '/usr/sbin/dovecot' : undefined)
  const missing = 'these tests need Dovecot 2.4: install it, for example with apt-get install dovecot-imapd'
  return foundOrInstalled(find, 'dovecot-imapd', missing)
}
