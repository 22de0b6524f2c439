import assert from 'node:assert/strict'
import { createApi } from '../../tab/api.ts'
import { ApiProblem } from '../../tab/ask.ts'

const button = (verb: string) => ({ title: verb, verb, data: {} })

describe('A request of the tab to the API', () => {
  const { fetch } = globalThis
  let answer: () => Promise<Response>
  let refusals = 0
  const api = createApi(
    async () => 'Bearer x',
    'nb',
    () => {
      refusals += 1
    },
  )

  beforeEach(() => {
    refusals = 0
    globalThis.fetch = () => answer()
  })
  afterEach(() => {
    globalThis.fetch = fetch
  })

  it('may have been done when its answer was lost, unless its press only asks', async () => {
    answer = async () => Promise.reject(new TypeError('fetch failed'))
    assert.equal((await problemOf(api.press('1', button('acknowledge'), {}))).mayBeDone, true)
    const { mayBeDone, status } = await problemOf(api.press('1', button('ask-note'), {}))
    assert.deepEqual([mayBeDone, status], [false, 0])
  })

  it('has the person looked up anew when it is refused with 403, and after no other error', async () => {
    const { signal } = new AbortController()
    for (const status of [400, 404, 500, 503]) {
      answer = async () => new Response('{}', { status })
      assert.equal((await problemOf(api.statistics(signal))).status, status)
    }
    assert.equal(refusals, 0)
    answer = async () => new Response('{}', { status: 403 })
    assert.equal((await problemOf(api.statistics(signal))).status, 403)
    assert.equal(refusals, 1)
  })
})

async function problemOf(asked: Promise<unknown>): Promise<ApiProblem> {
  const problem = await asked.then(
    () => null,
    (error: unknown) => error,
  )
  assert.ok(problem instanceof ApiProblem)
  return problem
}
