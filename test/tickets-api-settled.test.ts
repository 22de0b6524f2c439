import assert from 'node:assert/strict'
import { settle } from '../bot/helpdesk/settled-history.ts'

describe('Ids of the history are settled', () => {
  it('at once when no transaction is running', () => {
    const now = sight({ lastId: 7, oldestRunning: 100n, nextBegun: 100n })
    assert.deepEqual(settle([], now), { settledId: 7, open: [] })
  })

  it('not while a transaction that began earlier may still add a lower id', () => {
    const now = sight({ lastId: 7, oldestRunning: 99n, nextBegun: 101n })
    assert.deepEqual(settle([], now), { settledId: null, open: [now] })
  })

  it('up to what was seen before everything now running began', () => {
    const earlier = sight({ lastId: 7, oldestRunning: 99n, nextBegun: 101n })
    const now = sight({ lastId: 9, oldestRunning: 101n, nextBegun: 103n })
    assert.deepEqual(settle([earlier], now), { settledId: 7, open: [now] })
  })

  it('after half a minute, whatever else runs in the same database server', () => {
    const earlier = sight({ lastId: 7, oldestRunning: 99n, nextBegun: 101n })
    const now = sight({ lastId: 9, oldestRunning: 99n, nextBegun: 103n, at: 30_001 })
    assert.deepEqual(settle([earlier], now), { settledId: 7, open: [now] })
  })
})

function sight(seen: { lastId: number; oldestRunning: bigint; nextBegun: bigint; at?: number }) {
  return { at: 0, ...seen }
}
