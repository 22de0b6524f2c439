import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { EmbeddedDatabase } from '../../bot/store/embedded/embedded-database.ts'
import { openEmbedded } from '../../bot/store/embedded/open-embedded.ts'

export const silent = pino({ level: 'silent' })

/** Folders for databases, removed together. A first run takes seconds, so most begin as a copy of one whole database. */
export class Scratch {
  readonly root = mkdtempSync(join(tmpdir(), 'straks-embedded-'))
  #whole = join(this.root, 'whole')
  #count = 0

  /** Makes the database that is copied: one row in the table `kept`. */
  async prepare(): Promise<void> {
    const database = await openEmbedded(this.#whole, silent)
    await database.exec('create table kept (id int primary key); insert into kept values (1)')
    await database.close()
  }

  /** A folder that does not exist yet. */
  missing(): string {
    this.#count += 1
    return join(this.root, `data-${this.#count}`)
  }

  /** A folder with a whole database. */
  whole(): string {
    const folder = this.missing()
    cpSync(this.#whole, folder, { recursive: true })
    return folder
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

/** The ids in the table `kept`. */
export async function kept(database: EmbeddedDatabase): Promise<number[]> {
  const { rows } = await database.query<{ id: number }>('select id from kept order by id')
  return rows.map(({ id }) => id)
}
