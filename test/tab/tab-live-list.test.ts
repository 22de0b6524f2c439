import assert from 'node:assert/strict'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { noFilters } from '../../tab/address.ts'
import { mayMatch, withChanged, withFurther } from '../../tab/list/live-list.ts'

const me = { id: 'me', incidentTypes: [] }

describe('A live change in the list', () => {
  const first = ticket('2026-000002', '2026-11-25T12:00:00.000Z')
  const filedWithIt = ticket('2026-000001', '2026-11-25T12:00:00.000Z')

  it('waits for the page not read yet when its ticket was filed with the last one shown', () => {
    assert.deepEqual(numbers([first], filedWithIt, 'next'), ['2026-000002'])
  })

  it('shows a ticket as old as the last one when there is no further page', () => {
    assert.deepEqual(numbers([first], filedWithIt, null), ['2026-000002', '2026-000001'])
  })

  it('puts a new ticket where it belongs in the order, urgent first, then oldest', () => {
    const [old, young] = [
      ticket('2026-000003', '2026-11-25T08:00:00.000Z'),
      ticket('2026-000005', '2026-11-25T10:00:00.000Z'),
    ]
    const calm = { ...ticket('2026-000004', '2026-11-25T07:00:00.000Z'), urgency: 'normal' } as const
    const between = ticket('2026-000006', '2026-11-25T09:00:00.000Z')
    assert.deepEqual(numbers([old, young, calm], between, null, 'urgency'), [
      '2026-000003',
      '2026-000006',
      '2026-000005',
      '2026-000004',
    ])
    assert.deepEqual(numbers([calm, young, old], between, null, '-urgency'), [
      '2026-000004',
      '2026-000005',
      '2026-000006',
      '2026-000003',
    ])
  })

  it('waits for the page not read yet to which a new ticket belongs, in any order', () => {
    const urgent = ticket('2026-000003', '2026-11-25T08:00:00.000Z')
    const calm = { ...ticket('2026-000004', '2026-11-25T07:00:00.000Z'), urgency: 'normal' } as const
    assert.deepEqual(numbers([urgent], calm, 'next', 'urgency'), ['2026-000003'])
  })

  it('sorts names as a Norwegian list does, and a missing name last', () => {
    const of = (number: string, name: string) => ({
      ...ticket(number, '2026-11-25T08:00:00.000Z'),
      reporter: { id: number, name },
    })
    const [zoe, aase, nobody] = [of('2026-000001', 'Zoe'), of('2026-000002', 'Åse'), of('2026-000003', '')]
    const oerjan = of('2026-000004', 'Ørjan')
    assert.deepEqual(numbers([zoe, aase, nobody], oerjan, null, 'affected'), [
      '2026-000001',
      '2026-000004',
      '2026-000002',
      '2026-000003',
    ])
    assert.deepEqual(numbers([aase, zoe, nobody], oerjan, null, '-affected'), [
      '2026-000002',
      '2026-000004',
      '2026-000001',
      '2026-000003',
    ])
  })

  it('never puts an older state over a newer one', () => {
    const newer = { ...first, version: 3, status: 'resolved' } as const
    const [shown] = withChanged(
      { items: [newer], nextCursor: null, sort: '-openedAt' },
      { ...first, version: 2 },
      noFilters,
      me,
    )
    assert.equal(shown?.status, 'resolved')
  })

  it('leaves a ticket that would move down where it is, and once, when more of the list is read', () => {
    const taken = { ...first, version: 2, status: 'in-progress' } as const
    const further = withFurther([taken, filedWithIt], [ticket('2026-000003', first.openedAt), taken])
    assert.deepEqual(
      further.map(({ number }) => number),
      ['2026-000002', '2026-000001', '2026-000003'],
    )
  })

  it('may match a search when anything that a ticket is found by has changed', () => {
    for (const what of [
      'opened',
      'added',
      'rectified',
      'assigned',
      'referenced',
      'leader-named',
      'escalated',
    ]) {
      assert.ok(isTold(what, 'ruud'), what)
    }
    assert.ok(!isTold('delivery', 'ruud'))
  })

  it('is told to a search among open or withdrawn tickets when its ticket becomes one', () => {
    const empty = { items: [] }
    const open = { ...noFilters, status: 'open', q: 'ruud' }
    const ended = { ...first, status: 'withdrawn' } as const
    assert.ok(mayMatch(empty, 'reopened', first, open, me))
    assert.ok(!mayMatch(empty, 'reopened', first, { ...open, status: '' }, me))
    assert.ok(!mayMatch(empty, 'withdrawn', ended, open, me))
    assert.ok(mayMatch(empty, 'withdrawn', ended, { ...open, status: 'withdrawn' }, me))
  })

  it('is not told to a search for a whole number', () => {
    assert.ok(!isTold('opened', '2026-000400'))
    assert.ok(isTold('opened', '2026-0004'))
  })

  it('is shown, or told, in the follow-up filter when its ticket begins to need follow-up', () => {
    const filters = { ...noFilters, attention: 'true' }
    const needy = { ...first, needsAttention: true }
    const empty = { items: [], nextCursor: null, sort: '-openedAt' }
    assert.deepEqual(withChanged(empty, needy, filters, me), [needy])
    assert.deepEqual(withChanged(empty, first, filters, me), [])
    assert.ok(mayMatch(empty, 'delivery', needy, { ...filters, q: 'ruud' }, me))
    assert.ok(!mayMatch(empty, 'delivery', first, { ...filters, q: 'ruud' }, me))
  })

  function isTold(what: string, q: string): boolean {
    return mayMatch({ items: [] }, what, first, { ...noFilters, q }, me)
  }

  function numbers(
    items: TicketSummary[],
    changed: TicketSummary,
    nextCursor: string | null,
    sort = '-openedAt',
  ): string[] {
    return withChanged({ items, nextCursor, sort }, changed, noFilters, me).map(({ number }) => number)
  }
})

function ticket(number: string, openedAt: string): TicketSummary {
  return {
    number,
    version: 1,
    type: 'equipment-lost',
    cause: 'stolen',
    urgency: 'urgent',
    status: 'new',
    reporter: null,
    affected: null,
    leader: null,
    assignee: null,
    openedAt,
    acknowledgedAt: null,
    resolvedAt: null,
    externalReference: null,
    confirmed: [],
    handedOver: false,
    leaderState: 'none',
    hasFailedDelivery: false,
    mayHaveArrived: false,
    lostBecause: [],
    answeredAt: null,
    needsAttention: false,
    withheld: false,
    touchedAt: null,
    touchDueAt: null,
    resolveDueAt: null,
    dueAt: null,
  }
}
