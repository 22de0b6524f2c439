import assert from 'node:assert/strict'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { type Filters, noFilters } from '../../tab/address.ts'
import { mayBeMore, withChanged, withFurther, withRead } from '../../tab/list/live-list.ts'

describe('A live change in the list', () => {
  const first = ticket('2026-000002', '2026-11-25T12:00:00.000Z')
  const filedWithIt = ticket('2026-000001', '2026-11-25T12:00:00.000Z')
  const [one, two, three] = ['2026-000003', '2026-000004', '2026-000005'].map((number) =>
    ticket(number, '2026-11-25T08:00:00.000Z'),
  ) as [TicketSummary, TicketSummary, TicketSummary]

  it('never puts an older state over a newer one', () => {
    const newer = { ...first, version: 3, status: 'resolved' } as const
    const older = { ...first, version: 2 }
    assert.deepEqual(withChanged([newer], older), [newer])
    assert.deepEqual(withRead([newer], [older]), [newer])
  })

  it('leaves a ticket that would move down where it is, and once, when more of the list is read', () => {
    const taken = { ...first, version: 2, status: 'in-progress' } as const
    const further = withFurther([taken, filedWithIt], [one, taken])
    assert.deepEqual(numbers(further), ['2026-000002', '2026-000001', '2026-000003'])
  })

  it('puts a new ticket where the reading has it, and keeps in its place what passes no longer', () => {
    assert.deepEqual(numbers(withRead([one, first, two], [one, three, two])), [
      '2026-000003',
      '2026-000002',
      '2026-000005',
      '2026-000004',
    ])
    assert.deepEqual(numbers(withRead([first, one], [two, one])), [
      '2026-000002',
      '2026-000004',
      '2026-000003',
    ])
  })

  it('has the list read again when a ticket that is not listed passes the filters', () => {
    assert.ok(isRead('opened', {}))
    assert.ok(isRead('opened', { q: 'ruud' }))
    assert.ok(isRead('reopened', { status: 'open' }))
    assert.ok(!isRead('opened', { status: 'withdrawn' }))
    assert.ok(!isRead('opened', {}, [first]))
  })

  it('has nothing read for the fate of a message, unless follow-up is asked for', () => {
    assert.ok(!isRead('delivery', {}))
    const needy = { ...first, needsAttention: true }
    assert.ok(isRead('delivery', { attention: 'true' }, [], needy))
    assert.ok(!isRead('delivery', { attention: 'true' }))
  })

  it('has nothing read for a number that is found', () => {
    assert.ok(!isRead('opened', { q: '2026-000001' }, [filedWithIt]))
    assert.ok(isRead('opened', { q: '2026-0000' }, [filedWithIt]))
  })

  function isRead(what: string, filters: Partial<Filters>, items: TicketSummary[] = [], heard = first) {
    const change = { id: 1, at: heard.openedAt, what, by: null, ticket: heard }
    return mayBeMore({ items }, change, { ...noFilters, ...filters }, { id: 'me' })
  }

  function numbers(items: TicketSummary[]): string[] {
    return items.map(({ number }) => number)
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
