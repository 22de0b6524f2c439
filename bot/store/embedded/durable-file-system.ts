import { fsyncSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { syncFolder } from './sync-to-disk.ts'

type Options = Parameters<NodeFS['init']>[1]
type Hook = NonNullable<Options['preRun']>[number]

/** The part of Emscripten's NODEFS that matters here. An open folder has no descriptor of the host's, only a file has. */
type EmscriptenFiles = {
  realPath(node: unknown): string
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number }
}

/** Emscripten's number for an input/output error. PostgreSQL then stops rather than trust what it wrote. */
const EIO = 29

/**
 * PGlite's files in a folder of the host, with an fsync that reaches the disk: as they come, every fsync is answered
 * with success and nothing is done. Emscripten asks `stream_ops.fsync` for it, which is documented nowhere: that
 * is why PGlite's version is exact, and why each start tries whether `syncs` counts.
 */
export class DurableFileSystem extends NodeFS {
  /** How often something was forced to the disk. */
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
