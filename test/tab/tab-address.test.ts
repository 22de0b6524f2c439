import assert from 'node:assert/strict'
import { askedFor, noFilters, readPlace, writePlace } from '../../tab/address.ts'

describe('A place in the tab', () => {
  it('is read from the address as it was written', () => {
    const filters = {
      status: 'new',
      type: '',
      urgency: 'urgent',
      assignee: 'me',
      attention: 'true',
      q: 'æ & ø',
    }
    for (const place of [
      { view: 'tickets', filters },
      { view: 'ticket', number: '2026-000123' },
      { view: 'statistics' },
      {
        view: 'audit',
        looks: { by: '', what: 'searched', ticket: '2026-000123', from: '2026-11-01', to: '' },
      },
      { view: 'alerts' },
      { view: 'alert', number: '2026-000123' },
      { view: 'instruction', heading: null },
      { view: 'instruction', heading: '2.6' },
    ] as const) {
      assert.deepEqual(readPlace(writePlace(place)), place)
    }
  })

  it('is searched from the second letter on, or the first digit', () => {
    const searched = ['k', 'pc', 'kar', '2', '17', 'å b'].map((q) => askedFor({ ...noFilters, q }).q)
    assert.deepEqual(searched, ['', 'pc', 'kar', '2', '17', 'å b'])
  })

  it('of a link that was cut off in the middle is a ticket that does not exist, and no broken page', () => {
    assert.deepEqual(readPlace('#/sak/2026-0001%'), { view: 'ticket', number: '2026-0001%' })
  })
})
