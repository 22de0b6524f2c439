import assert from 'node:assert/strict'
import { settle } from '../../bot/helpdesk/history-position.ts'

describe('Ids of the history are settled', () => {
  it('at once when nobody is writing', () => {
    const now = sight({ lastId: 7, writing: [] })
    assert.deepEqual(settle([], now), { settledId: 7, open: [] })
  })

  it('not while somebody who began earlier may still add a lower id', () => {
    const now = sight({ lastId: 7, writing: ['3/14'] })
    assert.deepEqual(settle([], now), { settledId: null, open: [now] })
  })

  it('when whoever was writing then has ended, though others have begun', () => {
    const earlier = sight({ lastId: 7, writing: ['3/14', '4/2'] })
    const still = sight({ lastId: 9, writing: ['4/2', '3/15'] })
    assert.deepEqual(settle([earlier], still), { settledId: null, open: [earlier, still] })
    const now = sight({ lastId: 9, writing: ['3/15'] })
    assert.deepEqual(settle([earlier, still], now), { settledId: 7, open: [still, now] })
  })

  it('after half a minute, whoever it is that does not end', () => {
    const earlier = sight({ lastId: 7, writing: ['3/14'] })
    const now = sight({ lastId: 9, writing: ['3/14'], at: 30_001 })
    assert.deepEqual(settle([earlier], now), { settledId: 7, open: [now] })
  })
})

function sight({ lastId, writing, at = 0 }: { lastId: number; writing: string[]; at?: number }) {
  return { lastId, writing: new Set(writing), at }
}
