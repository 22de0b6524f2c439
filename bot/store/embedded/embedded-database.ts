import { setImmediate } from 'node:timers/promises'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import type { DurableFileSystem } from './durable-file-system.ts'

/** PGlite on a durable folder, which leaves room for everything else that the process does. */
export class EmbeddedDatabase extends PGlite {
  readonly files: DurableFileSystem
  /** Runs before the database closes. */
  whenClosing: () => void = () => {}
  /** Runs when the folder is no longer used. */
  whenClosed: () => void = () => {}
  /** Runs when somebody has made a backup of a copy of the folder. */
  whenBackedUp: (at: Date) => Promise<void> = async () => {}
  /** PostgreSQL gave itself up, for example because the disk failed. From now on every statement is refused. */
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

  /**
   * Every query and transaction passes here. PGlite answers without ever going back to the event loop: without this
   * turn, code that awaits one query after another would hold up timers and requests for as long as it goes on.
   */
  override async _runExclusiveTransaction<T>(work: () => Promise<T>): Promise<T> {
    return super._runExclusiveTransaction(async () => {
      await setImmediate()
      return work()
    })
  }

  /** Nobody else says anything to it until what is returned here is called. */
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

  /** Everything said to PostgreSQL passes here. With one that stopped, PGlite would spin for ever and freeze the process. */
  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.hasStopped) throw new Error('the embedded database has stopped: mend its disk and start again')
    return super.execProtocolRawSync(message)
  }
}
