import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { syncFolder } from './sync-to-disk.ts'

type Options = Parameters<NodeFS['init']>[1]
type Hook = NonNullable<Options['preRun']>[number]

/** The part of Emscripten's NODEFS used here. Only an open file has a host descriptor, not an open folder. */
type EmscriptenFiles = {
  realPath(node: unknown): string
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number }
}

/** Emscripten's code for an input/output error, at which PostgreSQL stops rather than trust its writes. */
const EIO = 29

/**
 * PGlite's files in a host folder, with an fsync that reaches the disk: PGlite's own reports success and does
 * nothing. Emscripten calls the undocumented `stream_ops.fsync`: hence PGlite's version is pinned, and each
 * start checks that `syncs` grows.
 */
export class DurableFileSystem extends NodeFS {
  /** Number of forced writes to disk since start. */
  syncs = 0

  override async init(pglite: PGlite, options: Options): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const giveFsync: Hook = ({ NODEFS }) => this.#giveFsync(NODEFS)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), giveFsync] } }
  }

  #giveFsync(files: unknown): void {
    if (!isEmscriptenFiles(files)) return
    files.stream_ops.fsync = ({ nfd, node }) => {
      try {
        if (nfd === undefined) syncFolder(files.realPath(node))
        else fsyncSync(nfd)
      } catch {
        return EIO
      }
      this.syncs += 1
      return 0
    }
  }
}

function isEmscriptenFiles(files: unknown): files is EmscriptenFiles {
  return typeof files === 'object' && files !== null && 'realPath' in files && 'stream_ops' in files
}
