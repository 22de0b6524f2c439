import { setImmediate } from 'node:timers/promises'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import type { DurableFileSystem } from './durable-file-system.ts'

/** PGlite on a durable folder, yielding to other work of the process. */
export class EmbeddedDatabase extends PGlite {
  readonly files: DurableFileSystem
  /** Runs before the database closes. */
  whenClosing: () => void = () => {}
  /** Runs when the folder is no longer in use. */
  whenClosed: () => void = () => {}
  /** Runs when a backup has been made from a copy of the folder. */
  whenBackedUp: (at: Date) => Promise<void> = async () => {}
  /** PostgreSQL has stopped, for example because the disk failed; every further statement is refused. */
  hasStopped = false

  constructor(options: PGliteOptions & { fs: DurableFileSystem }) {
    super(options)
    this.files = options.fs
  }

  override async close(): Promise<void> {
    this.whenClosing()
    try {
      await super.close()
    } finally {
      this.whenClosed()
    }
  }

  /** PGlite never returns to the event loop by itself: a series of queries would block everything else. */
  override async _runExclusiveTransaction<T>(work: () => Promise<T>): Promise<T> {
    return super._runExclusiveTransaction(async () => {
      await setImmediate()
      return work()
    })
  }

  /** Reserves the database for the caller until the returned function is called. */
  async hold(): Promise<() => void> {
    await this._checkReady()
    const free = Promise.withResolvers<void>()
    await new Promise<void>((held, failed) => {
      this._runExclusiveTransaction(() => {
        held()
        return free.promise
      }).catch(failed)
    })
    return free.resolve
  }

  /** Passes each message to PostgreSQL. After a stop, PGlite would loop for ever and freeze the process. */
  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.hasStopped) throw new Error('the embedded database has stopped: mend its disk and start again')
    return super.execProtocolRawSync(message)
  }
}
