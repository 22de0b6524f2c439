import assert from 'node:assert/strict'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { madeUpTicket } from '../../local/seed/made-up-ticket.ts'
import { type Start, startOfBundled, startOfSource } from '../helpers/bundled.ts'
import { runToEnd } from '../helpers/command.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

const COMMAND = 'local/seed/seed-command.ts'

describe('Many made-up tickets', () => {
  let DATA_DIR: string
  before(async () => {
    DATA_DIR = await migratedFolder()
  })

  const seed = async (asked: string[], start?: Start) =>
    runToEnd(start ?? (await startOfBundled(COMMAND)), asked, { env: { DATA_DIR } })

  it('are not made when the number is invalid', async () => {
    for (const asked of [['many'], ['0'], ['10', 'x']]) {
      const { code, complaints } = await seed(asked)
      assert.equal(code, 1)
      assert.match(complaints, /npm run seed -- \[saker, 1 til 5000000; ellers 2000\]/)
    }
  })

  it('are told only to those to whom a report of that type is told', () => {
    const options = { now: new Date('2026-11-25T10:00Z'), secondsApart: 60, count: 200, incidentTypes }
    for (let n = 1; n <= 200; n++) {
      const { ticket, deliveries } = madeUpTicket(n, options)
      const type = incidentTypes.find(({ id }) => id === ticket.type) ?? assert.fail()
      const told = type.leader === 'none' ? ['desk'] : ['desk', 'leader']
      assert.deepEqual(
        deliveries.map(({ recipient_kind }) => recipient_kind),
        told,
      )
      assert.deepEqual(deliveries[0]?.recipient_id, type.desks[0])
    }
  })

  it('are made while their progress is shown, and the next report takes the next number', async () => {
    const { said } = await seed(['300', '1'], startOfSource(COMMAND))
    assert.match(said, /300 av 300 saker, \d+ s/)
    const straks = await startUnderTest({ env: { DATA_DIR } })
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const newest = await json<{ items: { number: string }[] }>(
      await ingrid.ask('GET', '/api/tickets?limit=1'),
    )
    const last = newest.items[0]?.number ?? ''
    const { number } = await lostCard(straks)
    await straks.close()
    assert.deepEqual([number.slice(0, 4), sequence(number)], [last.slice(0, 4), sequence(last) + 1])
  })

  it('are not added to other tickets', async () => {
    const { code, complaints } = await seed(['10'])
    assert.equal(code, 1)
    assert.match(complaints, /det er saker i databasen allerede/)
  })
})

function sequence(number: string): number {
  return Number(number.split('-')[1])
}
