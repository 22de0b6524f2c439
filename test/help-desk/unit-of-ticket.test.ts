import assert from 'node:assert/strict'
import type { StatisticsJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported } from '../helpers/tab-people.ts'

describe('The unit of a ticket', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is the affected person’s department, even if the directory tells of it later', async () => {
    await lostCard(straks)
    const affected = straks.m365.personNamed('Per Olsen').id
    await reported(straks, 'Anne Dahl', { type: 'equipment-damaged', cause: 'damaged', affected })
    await straks.idle()
    assert.deepEqual(await units(), [department('Kari Hansen'), department('Per Olsen')])
  })

  it('stays as it was when the person moves', async () => {
    const before = await units()
    straks.m365.personNamed('Kari Hansen').department = 'Arkiv'
    clock.pass(25 * 60)
    await reported(straks, 'Kari Hansen', { type: 'system-password', cause: 'forgotten' })
    await straks.idle()
    // The directory is asked while she reports, and the ticket does not wait for it.
    const [, , third] = await units()
    assert.deepEqual(await units(), [...before, third])
    await reported(straks, 'Kari Hansen', { type: 'nhn-credentials', cause: 'forgotten' })
    await straks.idle()
    assert.deepEqual((await units()).at(-1), 'Arkiv')
  })

  it('is not in the statistics while too few people have reported', async () => {
    const { byUnit, byMonth } = await json<StatisticsJson>(await ingrid.ask('GET', '/api/statistics'))
    assert.deepEqual(byUnit, [])
    assert.equal(byMonth[0]?.count, 4)
  })

  function department(name: string): string {
    return straks.m365.personNamed(name).department
  }

  async function units(): Promise<string[]> {
    const rows = await straks.beside(({ db }) =>
      db.selectFrom('tickets').select('unit').orderBy('opened_at').orderBy('number').execute(),
    )
    return rows.map(({ unit }) => unit)
  }
})
