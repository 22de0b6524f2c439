import assert from 'node:assert/strict'
import { askedFor, type Filters, noFilters, readPlace, writePlace } from '../../tab/address.ts'

describe('A place in the tab', () => {
  it('is read from the address as it was written', () => {
    const filters = {
      status: 'new',
      type: '',
      urgency: 'urgent',
      assignee: 'me',
      attention: 'true',
      due: 'late',
      q: 'æ & ø',
      sort: '-affected',
      saved: '90000000-0000-4000-8000-000000000003',
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

  it('is searched from the second letter or the first digit on', () => {
    const searched = ['k', 'pc', 'kar', '2', '17', 'å b'].map((q) => askedFor({ ...noFilters, q }).q)
    assert.deepEqual(searched, ['', 'pc', 'kar', '2', '17', 'å b'])
  })

  it('shows open tickets, urgent first, unless something else is asked for or searched', () => {
    const asked = (filters: Partial<Filters>) => {
      const { status, sort } = askedFor({ ...noFilters, ...filters })
      return [status, sort]
    }
    assert.deepEqual(asked({}), ['open', 'urgency'])
    assert.deepEqual(asked({ status: 'new' }), ['new', 'urgency'])
    assert.deepEqual(asked({ status: 'all' }), ['all', '-openedAt'])
    assert.deepEqual(asked({ status: 'resolved' }), ['resolved', '-openedAt'])
    assert.deepEqual(asked({ q: 'kari' }), ['all', '-openedAt'])
    assert.deepEqual(asked({ q: 'k' }), ['open', 'urgency'])
    assert.deepEqual(asked({ q: 'kari', status: 'open', sort: 'number' }), ['open', 'number'])
  })

  it('is a missing ticket and no broken page when its link was cut off', () => {
    assert.deepEqual(readPlace('#/sak/2026-0001%'), { view: 'ticket', number: '2026-0001%' })
  })
})
