import assert from 'node:assert/strict'
import pg from 'pg'
import { pino } from 'pino'
import { erase } from '../../bot/person-data/erase.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import { openDatabase, unhurried } from '../../bot/store/open-database.ts'
import { systemClock } from '../../bot/time/clock.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { untilSo } from '../../local/until-so.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { query } from '../helpers/postgres.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

const equipment = { type: 'equipment-lost', cause: 'lost', note: 'Lå på bussen' }

describe('While a person is erased beside the running bot', () => {
  const straks = withNewStraks()
  beforeEach(async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const { number } = await reported(straks, 'Kari Hansen', equipment)
    await json(await ingrid.act(await settled(ingrid, number), 'resolve', { resolution: 'done' }))
    await settled(ingrid, number)
    await straks.m365.chatOf('Kari Hansen').say('jobbtelefonen er stjålet')
    // Keeps Graph from restoring the name.
    straks.m365.faults.always('graph.user', { status: 503 })
  })

  it('a report that the person sends is void, and the chat says so', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await whileErasing('people', () => kari.press('Send meldingen'))
    await kari.waitFor('ingenting ble sendt')
    assert.doesNotMatch((await straks.dump()).get('tickets') ?? '', /"status": ?"new"/)
  })

  it('a report by a colleague comes with the person’s name', async () => {
    await whileErasing('drafts', async () => {
      await reported(straks, 'Anne Dahl', { ...equipment, affected: idOf('Kari Hansen') })
    })
    assert.match((await straks.dump()).get('people') ?? '', /Kari Hansen/)
  })

  /** Holds the erasing at this table, and lets it go on once `work` is under way. */
  async function whileErasing(table: 'people' | 'drafts', work: () => Promise<unknown>): Promise<void> {
    const key = table === 'people' ? 'id' : 'person_id'
    const lock = new pg.Client(straks.databaseUrl)
    await lock.connect()
    await lock.query('begin')
    await lock.query(`select from ${table} where ${key} = $1 for update`, [idOf('Kari Hansen')])
    const erasing = eraseKari()
    await untilWaiting(1)
    const working = work()
    await (table === 'people' ? untilWaiting(2) : working)
    await lock.query('commit')
    await Promise.all([erasing, working])
    await lock.end()
  }

  async function eraseKari(): Promise<void> {
    const log = pino({ level: 'silent' })
    const place = unhurried({ kind: 'server', url: straks.databaseUrl })
    const database = await openDatabase(place, 'local', log)
    const queue = addsJobs(systemClock)
    const organisation = { ...eigersund, retention: { ...eigersund.retention, eraseOnRequest: true } }
    try {
      const context = {
        db: database.db,
        queue,
        clock: systemClock,
        organisation,
        incidentTypes,
        teamsAppId: null,
        log,
      }
      await erase({ ...context, personId: idOf('Kari Hansen'), by: idOf('Tor Vik') })
    } finally {
      await database.close()
    }
  }

  function idOf(name: string): string {
    return straks.m365.personNamed(name).id
  }

  /** Waits until this many statements wait for a lock. */
  async function untilWaiting(count: number): Promise<void> {
    const waiting =
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    const areWaiting = async () => (await query(straks.databaseUrl, waiting)).length >= count
    await untilSo(areWaiting, `fewer than ${count} wait`)
  }
})
