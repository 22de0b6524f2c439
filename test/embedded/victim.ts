import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Another process with the database open, inserting rows (keep-inserting.ts). */
export class Victim {
  #child: ChildProcess
  #printed = ''
  #started: Promise<unknown>

  constructor(folder: string) {
    const program = new URL('./keep-inserting.ts', import.meta.url).pathname
    this.#child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'ignore'] })
    this.#child.stdout?.on('data', (text) => {
      this.#printed += text
    })
    this.#started = once(this.#child.stdout ?? this.#child, 'data')
  }

  /** Resolves with the first row. */
  async started(): Promise<void> {
    await this.#started
  }

  /** Kills it as it stands. @returns the rows whose commit it was told of */
  async kill(): Promise<number[]> {
    this.#child.kill('SIGKILL')
    await once(this.#child, 'close')
    return this.#printed.split('\n').slice(0, -1).map(Number)
  }
}
