import { existsSync } from 'node:fs'
import type { Logger } from 'pino'
import { NotDone } from '../settings/not-done.ts'
import { openDatabase, unhurried } from '../store/open-database.ts'
import { fill, rowsOf } from './rows-table.ts'

/** In one transaction. The bot must not run; the folder is left unchanged. @returns rows by table */
export async function moveToServer(
  directory: string,
  url: string,
  owner: string,
  log: Logger,
): Promise<Map<string, number>> {
  if (!existsSync(directory))
    throw new NotDone(`Det er ingen database i ${directory}. Oppgi DATA_DIR slik Straks har hatt den.`)
  const from = await openDatabase({ kind: 'embedded', directory }, owner, log)
  try {
    const to = await openDatabase(unhurried({ kind: 'server', url }), owner, log)
    const copied = await from.db
      .transaction()
      .execute((source) => to.db.transaction().execute((trx) => fill(trx, rowsOf(source))))
      .finally(() => to.close())
    if (!copied)
      throw new NotDone('Databasen på tjeneren er allerede i bruk. Oppgi en tom database i DATABASE_URL.')
    return copied
  } finally {
    await from.close()
  }
}
