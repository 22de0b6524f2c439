import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { fsyncSync } = fs

/** Returns the number of calls of the operating system's fsync during the work. */
export async function countFsyncs(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  await replaceFsync((descriptor) => {
    count += 1
    fsyncSync(descriptor)
  }, work)
  return count
}

/** Makes fsync fail during the work. */
export async function withFailingDisk(work: () => Promise<unknown>): Promise<void> {
  await replaceFsync(() => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' })
  }, work)
}

async function replaceFsync(replacement: typeof fsyncSync, work: () => Promise<unknown>): Promise<void> {
  fs.fsyncSync = replacement
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    fs.fsyncSync = fsyncSync
    syncBuiltinESMExports()
  }
}
