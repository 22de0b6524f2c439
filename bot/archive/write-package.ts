import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../remote/error-for-log.ts'
import { syncFolder } from '../store/embedded/sync-to-disk.ts'

/** The archive folder cannot be written to, so every other package would fail as well. */
export class ArchiveAway extends Error {
  override name = 'ArchiveAway'
  readonly code: string

  constructor(code: string) {
    super(`the archive takes nothing (${code})`)
    this.code = code
  }
}

/** Writes files, each complete and on disk before it gets its name. Replaces files of the same name. */
export async function writePackage(folder: string, files: Record<string, string>): Promise<void> {
  // Never created: if a disk is not mounted, files would be written below its mount point.
  if (!existsSync(folder)) throw new ArchiveAway('ENOENT')
  try {
    for (const [name, text] of Object.entries(files)) await writeWhole(join(folder, name), text)
  } catch (error) {
    throw new ArchiveAway(codeOf(error) ?? 'unknown')
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o750 })
  const unfinished = `${path}.${randomUUID()}`
  try {
    await writeFile(unfinished, text, { flag: 'wx', mode: 0o640, flush: true })
    await rename(unfinished, path)
    syncFolder(dirname(path))
  } finally {
    await rm(unfinished, { force: true })
  }
}
