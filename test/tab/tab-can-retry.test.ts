import assert from 'node:assert/strict'
import type { DeliveryJson } from '../../bot/helpdesk/api-shapes.ts'
import { canRetry } from '../../tab/ticket/can-retry.ts'

describe('A delivery that an agent can send again', () => {
  it('has failed, or waits to be tried again', () => {
    assert.ok(canRetry(delivery({ state: 'failed' }), { status: 'new', touchedAt: null }))
    assert.ok(canRetry(delivery({ state: 'pending' }), { status: 'resolved', touchedAt: null }))
    assert.ok(!canRetry(delivery({ state: 'pending', lastError: null }), { status: 'new', touchedAt: null }))
    assert.ok(!canRetry(delivery({ state: 'failed', replaced: true }), { status: 'new', touchedAt: null }))
  })

  it('is only the one about the withdrawal once the report is withdrawn', () => {
    assert.ok(!canRetry(delivery({ state: 'failed' }), { status: 'withdrawn', touchedAt: null }))
    assert.ok(
      canRetry(delivery({ state: 'failed', occasion: 'withdrawal' }), {
        status: 'withdrawn',
        touchedAt: null,
      }),
    )
    assert.ok(
      !canRetry(delivery({ state: 'failed', occasion: 'withdrawal' }), { status: 'new', touchedAt: null }),
    )
  })

  function delivery(changed: Partial<DeliveryJson>): DeliveryJson {
    return {
      id: 'alert',
      recipient: { kind: 'leader', id: null, name: '', named: false },
      channel: 'teams',
      occasion: 'report',
      state: 'sent',
      withheld: false,
      trial: false,
      replaced: false,
      attempts: 1,
      lastError: 'graph 404',
      reason: 'not-found',
      sentAt: null,
      acknowledgedAt: null,
      delayed: false,
      answeredAt: null,
      answer: null,
      ...changed,
    }
  }
})
