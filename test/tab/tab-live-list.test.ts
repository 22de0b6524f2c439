import assert from 'node:assert/strict'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { noFilters } from '../../tab/address.ts'
import { mayMatch, withChanged, withFurther } from '../../tab/list/live-list.ts'

const me = { id: 'me', incidentTypes: [] }

describe('A live change in the list', () => {
  const first = ticket('2026-000002', '2026-11-25T12:00:00.000Z')
  const filedWithIt = ticket('2026-000001', '2026-11-25T12:00:00.000Z')

  it('of a ticket that the same report opened, on a page not read yet, waits for that page', () => {
    assert.deepEqual(numbers([first], filedWithIt, 'next'), ['2026-000002'])
  })

  it('of a ticket as old as the last one is shown when there is no further page', () => {
    assert.deepEqual(numbers([first], filedWithIt, null), ['2026-000002', '2026-000001'])
  })

  it('of a new ticket is put where it belongs in the order, urgent first, then oldest', () => {
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

  it('of a new ticket that belongs on a page not read yet waits for that page, whatever the order', () => {
    const urgent = ticket('2026-000003', '2026-11-25T08:00:00.000Z')
    const calm = { ...ticket('2026-000004', '2026-11-25T07:00:00.000Z'), urgency: 'normal' } as const
    assert.deepEqual(numbers([urgent], calm, 'next', 'urgency'), ['2026-000003'])
  })

  it('by name is put as a Norwegian list has it, and without a name last', () => {
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

  it('never puts an older state over a newer', () => {
    const newer = { ...first, version: 3, status: 'resolved' } as const
    const [shown] = withChanged(
      { items: [newer], nextCursor: null, sort: '-openedAt' },
      { ...first, version: 2 },
      noFilters,
      me,
    )
    assert.equal(shown?.status, 'resolved')
  })

  it('that sorts a ticket further down leaves it where it is, and once, when more of the list is read', () => {
    const taken = { ...first, version: 2, status: 'in-progress' } as const
    const further = withFurther([taken, filedWithIt], [ticket('2026-000003', first.openedAt), taken])
    assert.deepEqual(
      further.map(({ number }) => number),
      ['2026-000002', '2026-000001', '2026-000003'],
    )
  })

  it('may be what was searched for, whatever it can be found by has changed', () => {
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

  it('of a ticket that is opened again, or ends, is told to whoever searches among those', () => {
    const empty = { items: [] }
    const open = { ...noFilters, status: 'open', q: 'ruud' }
    const ended = { ...first, status: 'withdrawn' } as const
    assert.ok(mayMatch(empty, 'reopened', first, open, me))
    assert.ok(!mayMatch(empty, 'reopened', first, { ...open, status: '' }, me))
    assert.ok(!mayMatch(empty, 'withdrawn', ended, open, me))
    assert.ok(mayMatch(empty, 'withdrawn', ended, { ...open, status: 'withdrawn' }, me))
  })

  it('is no news to whoever has typed a whole number', () => {
    assert.ok(!isTold('opened', '2026-000400'))
    assert.ok(isTold('opened', '2026-0004'))
  })

  it('of a ticket that begins to need follow-up is shown, or told, to whoever looks for those', () => {
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
