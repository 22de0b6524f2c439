import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createMembership } from '../../bot/directory/membership.ts'
import { withGraph } from '../helpers/graph-under-test.ts'
import { handClock } from '../helpers/hand-clock.ts'

const GROUP = '5f1d8c2e-0000-4000-8000-0000000000ff'
const INGRID = '5f1d8c2e-0000-4000-8000-000000000013'

describe('The membership in the help desk’s group', () => {
  const { stub, graph } = withGraph()
  const clock = handClock()

  it('is believed for five minutes, and no longer because of a clock that was a year ahead', async () => {
    const membership = createMembership(graph(), GROUP, clock)
    const isAgent = async () => (await membership(INGRID)).isAgent
    stub.answers(200, { value: [GROUP] })
    clock.set('2027-11-24T09:00+01:00')
    assert.equal(await isAgent(), true)
    stub.answers(200, { value: [] })
    clock.pass(4)
    assert.equal(await isAgent(), true)

    clock.set('2026-11-24T09:00+01:00')
    assert.equal(await isAgent(), false)
  })

  it('is remembered of a limited number of people, so that the memory does not fill up', async () => {
    const membership = createMembership(graph(), GROUP, clock)
    const isMember = async (personId: string, answer: string[]) => {
      stub.answers(200, { value: answer })
      return (await membership(personId)).isAgent
    }
    const askAboutOthers = async () => {
      for (let other = 0; other < 1_000; other++) await isMember(randomUUID(), [])
    }
    await askAboutOthers()
    assert.equal(await isMember(INGRID, []), false)
    await askAboutOthers()
    assert.equal(await isMember(INGRID, [GROUP]), true)
  })
})
