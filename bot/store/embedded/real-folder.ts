import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** One name per folder, however it is reached: the lock lies beside it. */
export function realFolder(directory: string): string {
  const folder = resolve(directory)
  if (existsSync(folder)) return realpathSync(folder)
  mkdirSync(dirname(folder), { recursive: true })
  return join(realpathSync(dirname(folder)), basename(folder))
}
