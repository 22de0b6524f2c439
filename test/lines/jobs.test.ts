import assert from 'node:assert/strict'
import { addJobs, takeJobs } from '../../bot/queue/jobs-table.ts'
import type { Database } from '../../bot/store/open-database.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

describe('Jobs that several instances take from one database', () => {
  const now = new Date()
  const names = ['a', 'b', 'c']
  let database: Database

  before(async () => {
    database = await openMigrated()
    const ordinary = { name: 'send-mail', urgent: false, due: now, person: null, settling: false }
    const jobs = names.map((deliveryId) => ({ ...ordinary, data: { deliveryId } }))
    await addJobs(database.db, jobs, now)
  })
  after(() => database.close())

  it('a transaction that is just taking some holds nobody up: the others get the rest meanwhile', async () => {
    await database.db.transaction().execute(async (slow) => {
      const first = await take(slow, 2)
      const others = await take(database.db, 3)
      assert.deepEqual([...first, ...others].toSorted(), names)
      assert.equal(others.length, 1)
    })
  })

  async function take(db: Database['db'], most: number): Promise<unknown[]> {
    const taken = await takeJobs(db, 'send-mail', { places: most, normal: most }, crypto.randomUUID(), now)
    return taken.map(({ data }) => (data as { deliveryId: string }).deliveryId)
  }
})
