import assert from 'node:assert/strict'
import { freeClaims } from '../../bot/queue/claims-table.ts'
import { addJobs, finishJob, JOBS_CHANNEL, postponeJob, takeJobs } from '../../bot/queue/jobs-table.ts'
import { readPlaces, takeWithin } from '../../bot/queue/limited-jobs-table.ts'
import type { Database } from '../../bot/store/open-database.ts'
import { untilSo } from '../../local/until-so.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

describe('Jobs that several instances take from one database', () => {
  const now = new Date()
  const names = ['a', 'b', 'c']
  let database: Database

  const ordinary = { name: 'send-mail', urgent: false, due: now, person: null, settling: false }
  beforeEach(async () => {
    database = await openMigrated()
    const jobs = names.map((deliveryId) => ({ ...ordinary, data: { deliveryId } }))
    await addJobs(database.db, jobs, now)
  })
  afterEach(() => database.close())

  it('are taken by others while a slow transaction takes some, urgent or not', async () => {
    await addJobs(database.db, [{ ...ordinary, urgent: true, data: { deliveryId: 'a' } }], now)
    await database.db.transaction().execute(async (slow) => {
      const first = await take(slow, 2)
      const others = await take(database.db, 3)
      assert.deepEqual([...first, ...others].toSorted(), names)
      assert.equal(others.length, 1)
    })
  })

  it('are put off by nobody who adds them for later, and stay urgent once they are', async () => {
    const later = new Date(now.getTime() + 60_000)
    const again = async (deliveryId: string, changed: object) =>
      addJobs(database.db, [{ ...ordinary, due: later, ...changed, data: { deliveryId } }], now)
    await again('a', {})
    await again('b', { settling: true })
    await again('c', { urgent: true })
    await again('c', {})
    assert.deepEqual(await take(database.db, 1), ['c'])
    assert.deepEqual((await take(database.db, 2)).toSorted(), ['a', 'b'])
    await again('later', {})
    await again('later', { due: new Date(later.getTime() + 60_000) })
    assert.deepEqual(await take(database.db, 1, later), ['later'])
  })

  it('are heard of by every instance once they are due, unless somebody works on them', async () => {
    const heard: string[] = []
    const stop = await database.listen(JOBS_CHANNEL, (name) => heard.push(name))
    assert.equal((await take(database.db, 3)).length, 3)
    await addJobs(database.db, [{ ...ordinary, data: { deliveryId: 'a' } }], now)
    await addJobs(database.db, [{ ...ordinary, name: 'send-alert', data: { deliveryId: 'a' } }], now)
    await untilSo(
      () => heard.includes('send-alert'),
      () => 'nothing was heard',
    )
    await stop()
    assert.deepEqual(heard, ['send-alert'])
  })

  it('are ended by nobody from whom another has taken them over', async () => {
    const [frozen, other, third] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    const { db } = database
    const end = (claim: string) => finishJob(db, 'send-mail', { deliveryId: 'a' }, claim)
    await take(db, 3, now, frozen)
    await freeClaims(db, [frozen], now)
    await take(db, 3, now, other)
    await end(frozen)
    await postponeJob(
      db,
      { name: 'send-mail', data: { deliveryId: 'b' }, due: now, failingSince: now },
      frozen,
    )
    assert.deepEqual(await take(db, 3), [])
    await freeClaims(db, [other], now)
    assert.equal((await take(db, 3, now, third)).length, 3)
    await end(third)
    await freeClaims(db, [third], now)
    assert.deepEqual((await take(db, 3)).toSorted(), ['b', 'c'])
  })

  it('take a place of a limit once when two instances want it at the same moment', async () => {
    const limited = { name: 'send-mail', limit: 'mail' }
    const places = await readPlaces(database.db, limited)
    assert.deepEqual(places, { taken: [], underWay: 0 })
    const takeOne = (db: Database['db']) =>
      takeWithin(db, limited, { places: 1, normal: 1 }, { taken: [], kept: [] }, crypto.randomUUID(), now)
    const [first, second] = await database.db.transaction().execute(async (trx) => {
      const taken = await takeOne(trx)
      return [taken, takeOne(database.db)] as const
    })
    assert.equal(first?.length, 1)
    assert.equal(await second, null)
    assert.deepEqual(await readPlaces(database.db, limited), { taken: [now.getTime()], underWay: 1 })
  })

  it('leave a place free when no job uses it', async () => {
    const limited = { name: 'send-alert', limit: 'mail' }
    await readPlaces(database.db, limited)
    const places = { taken: [], kept: [] }
    const room = { places: 3, normal: 3 }
    assert.deepEqual(await takeWithin(database.db, limited, room, places, crypto.randomUUID(), now), [])
    assert.deepEqual(await readPlaces(database.db, limited), { taken: [], underWay: 0 })
  })

  async function take(db: Database['db'], most: number, at = now, claim: string = crypto.randomUUID()) {
    const taken = await takeJobs(db, 'send-mail', { places: most, normal: most }, claim, at)
    return taken.map(({ data }) => (data as { deliveryId: string }).deliveryId)
  }
})
