import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { query } from '../helpers/postgres.ts'

export type SmallDisk = {
  /** A new, empty database on the disk. */
  url: string
  /** Leaves no byte of room, for any user. */
  fill(): void
  /** Makes room again. */
  clear(): void
  close(): void
}

/** Mounts a 32 MB disk for a new database, as root or with sudo. The server's log stays on its own disk. */
export async function smallDisk(serverUrl: string): Promise<SmallDisk> {
  const directory = mkdtempSync(join(tmpdir(), 'straks-disk-'))
  const [server] = await query(serverUrl, 'show data_directory')
  const { uid, gid } = statSync(String(server?.['data_directory']))
  asRoot('mount', '-t', 'tmpfs', '-o', `size=32m,uid=${uid},gid=${gid},mode=755`, 'tmpfs', directory)
  await query(
    serverUrl,
    `create tablespace small location '${directory}'`,
    'create database on_small_disk tablespace small',
  )
  const url = new URL(serverUrl)
  url.pathname = 'on_small_disk'
  const filler = join(directory, 'filler')
  return {
    url: url.href,
    fill() {
      for (const bytes of [1_000_000, 4_096]) untilFull(() => appendFileSync(filler, Buffer.alloc(bytes)))
    },
    clear: () => rmSync(filler),
    close() {
      asRoot('umount', '--lazy', directory)
      rmSync(directory, { recursive: true })
    },
  }
}

function asRoot(...command: string[]): void {
  const [program = '', ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command]
  execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
}

function untilFull(write: () => void): void {
  for (;;) {
    try {
      write()
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return
      throw error
    }
  }
}
