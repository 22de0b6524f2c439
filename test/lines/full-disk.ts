import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

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
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    const { uid, gid } = statSync(rows[0]?.data_directory ?? '')
    asRoot('mount', '-t', 'tmpfs', '-o', `size=32m,uid=${uid},gid=${gid},mode=755`, 'tmpfs', directory)
    await client.query(`create tablespace small location '${directory}'`)
    await client.query('create database on_small_disk tablespace small')
  } finally {
    await client.end()
  }
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
