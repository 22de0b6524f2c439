import assert from 'node:assert/strict'
import { loadPerson } from '../../bot/directory/people-table.ts'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import { apartFromTransaction } from '../../bot/store/own-line.ts'
import { transact } from '../../bot/store/transact.ts'
import { migratedFolder, silent } from '../helpers/embedded/folders.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

for (const [kind, open] of [
  ['the embedded database, which has one line', openEmbedded],
  ['a server', openMigrated],
] as const)
  describe(`Whoever holds a line in a transaction on ${kind}, and asks beside it`, () => {
    let database: Database
    before(async () => {
      database = await open()
    })
    after(() => database.close())

    it('is refused at once, instead of waiting for themselves with everybody behind them', async () => {
      const { db } = database
      const beside = transact({ db }, async ({ db: trx }) => {
        await loadPerson(trx, 'Kari')
        return loadPerson(db, 'Kari')
      })
      await assert.rejects(beside, /second line in a transaction/)
      assert.equal(await loadPerson(db, 'Kari'), undefined)
    })

    it('is not when the transaction is over, nor is what was left for later', async () => {
      const { db } = database
      const left = Promise.withResolvers<unknown>()
      await transact({ db }, async ({ db: trx }) => {
        apartFromTransaction(() => void loadPerson(db, 'Kari').then(left.resolve, left.reject))
        await loadPerson(trx, 'Kari')
      })
      assert.equal(await left.promise, undefined)
      assert.equal(await loadPerson(db, 'Kari'), undefined)
    })
  })

async function openEmbedded(): Promise<Database> {
  return openDatabase({ kind: 'embedded', directory: await migratedFolder() }, 'local', silent)
}
