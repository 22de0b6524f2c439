import assert from 'node:assert/strict'
import { loadPerson } from '../../bot/directory/people-table.ts'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import { apartFromTransaction } from '../../bot/store/own-line.ts'
import { transact } from '../../bot/store/transact.ts'
import { migratedFolder, silent } from '../helpers/embedded/folders.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

for (const [kind, open] of [
  ['the embedded database with its one line', openEmbedded],
  ['a server', openMigrated],
] as const)
  describe(`A query beside one’s own transaction on ${kind}`, () => {
    let database: Database
    before(async () => {
      database = await open()
    })
    after(() => database.close())

    it('is refused at once instead of waiting for the transaction', async () => {
      const { db } = database
      const beside = transact({ db }, async ({ db: trx }) => {
        await loadPerson(trx, 'Kari')
        return loadPerson(db, 'Kari')
      })
      await assert.rejects(beside, /second line in a transaction/)
      assert.equal(await loadPerson(db, 'Kari'), undefined)
    })

    it('is allowed once the transaction is over, or when it was left for later', async () => {
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
