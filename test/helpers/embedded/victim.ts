import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { SHORT_LIVED } from '../short-lived.ts'

const KEEP_INSERTING = fileURLToPath(new URL('./keep-inserting.ts', import.meta.url))

/** Another process that has the database open and inserts rows until it is killed. */
export class Victim {
  #process: ChildProcessByStdio<null, Readable, null>
  #printed = ''
  #started: Promise<unknown>
  #ended: Promise<unknown>

  constructor(folder: string) {
    this.#process = spawn(process.execPath, [SHORT_LIVED, KEEP_INSERTING, folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
      // Ends it when the test fails.
      timeout: 120_000,
      killSignal: 'SIGKILL',
    })
    this.#process.stdout.on('data', (text) => {
      this.#printed += text
    })
    this.#started = once(this.#process.stdout, 'data')
    this.#ended = once(this.#process, 'close')
  }

  /** Resolves once the first row is committed. */
  async started(): Promise<void> {
    await this.#started
  }

  /** Kills it at once. @returns the rows whose commit it reported */
  async kill(): Promise<number[]> {
    this.#process.kill('SIGKILL')
    await this.#ended
    return this.#printed.split('\n').slice(0, -1).map(Number)
  }
}
