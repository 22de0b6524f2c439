import assert from 'node:assert/strict'
import type { StatisticsJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

describe('The statistics', () => {
  const clock = handClock()
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('are counted anew after a minute, even after a clock that was a year ahead', async () => {
    const last = async () => {
      const { months } = await json<StatisticsJson>(await ingrid.ask('GET', '/api/statistics'))
      return months.at(-1)
    }
    clock.set('2027-11-24T09:00+01:00')
    assert.equal(await last(), '2027-11')
    clock.set('2026-11-24T09:00+01:00')
    assert.equal(await last(), '2026-11')
    clock.set('2026-11-30T23:59:30+01:00')
    assert.equal(await last(), '2026-11')
    clock.set('2026-12-01T00:00:15+01:00')
    assert.equal(await last(), '2026-11', 'counted less than a minute ago')
    clock.set('2026-12-01T00:00:45+01:00')
    assert.equal(await last(), '2026-12')
  })
})
