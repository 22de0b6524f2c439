import assert from 'node:assert/strict'
import { failing } from '../helpers/failing.ts'
import { withGraph } from '../helpers/graph-under-test.ts'

const kari = '11111111-1111-4111-8111-111111111111'
const mailbox = 'straks@eigersund.example'
const mime = Buffer.from('Subject: Hei\r\n\r\nHei')

describe('When Microsoft Graph does not do as asked', () => {
  const { stub, graph } = withGraph()

  describe('sending a mail', () => {
    const meanings = [
      [400, 'never'],
      [401, 'later'],
      [403, 'later'],
      [404, 'later'],
      [413, 'never'],
      [429, 'later'],
      [500, 'later'],
      [502, 'unknown'],
      [503, 'later'],
      [504, 'unknown'],
    ] as const
    for (const [status, kind] of meanings) {
      it(`counts a ${status} as "${kind}" after one request`, async () => {
        stub.answers(status, { error: { code: 'SomeCode', message: 'kari@eigersund.example' } })
        await failing(graph().sendMail(mailbox, mime), kind, `graph ${status} SomeCode`)
        stub.only()
      })
    }

    it('has an unknown outcome when the connection breaks, and sends no second copy', async () => {
      stub.resets()
      await failing(graph().sendMail(mailbox, mime), 'unknown')
      stub.only()
    })

    it('has an unknown outcome when the time runs out', async () => {
      stub.staysSilent()
      // The request must have left by then, on a busy machine too.
      await failing(graph({ timeLimitMs: 3_000 }).sendMail(mailbox, mime), 'unknown', 'graph TimeoutError')
      stub.only()
    })

    it('is tried later when the connection is refused', async () => {
      await stub.close()
      await failing(graph().sendMail(mailbox, mime), 'later', 'graph ECONNREFUSED')
    })

    it('succeeds with a 202, even when the rest of the answer breaks off', async () => {
      stub.breaksOffAfter(202)
      await graph().sendMail(mailbox, mime)
      stub.only()
    })

    it('has an unknown outcome with a page of somebody in between, who answers 200', async () => {
      stub.answers(200, '<html>Logg inn</html>')
      await failing(graph().sendMail(mailbox, mime), 'unknown', 'graph 200 unexpected answer')
      stub.only()
    })

    it('does not follow a redirect with the token', async () => {
      stub.answers(307, '', { location: `${stub.url}/elsewhere` })
      await failing(graph().sendMail(mailbox, mime), 'later', 'graph 307')
      stub.only()
    })
  })

  describe('looking something up', () => {
    it('is tried later when the connection breaks or the time runs out', async () => {
      stub.resets()
      await failing(graph().person(kari), 'later')
      stub.staysSilent()
      await failing(graph({ timeLimitMs: 150 }).manager(kari), 'later', 'graph TimeoutError')
    })

    it('is tried later when the answer is too long to be Graph’s', async () => {
      stub.answers(200, { id: kari, displayName: 'Kari Nordmann', more: 'a'.repeat(20_000_000) })
      await failing(graph().person(kari), 'later', 'graph 200 unexpected answer')
    })

    it('is tried later when a permission is missing, and its failure holds nothing personal', async () => {
      stub.answers(403, { error: { code: 'Authorization_RequestDenied', message: 'kari@eigersund.example' } })
      const failed = await failing(graph().person(kari), 'later', 'graph 403 Authorization_RequestDenied')
      assert.doesNotMatch(failed.message, /kari/)
    })

    it('leaves an error code out of the failure when it is no code', async () => {
      stub.answers(400, { error: { code: 'kari@eigersund.example', message: '' } })
      await failing(graph().person(kari), 'never', 'graph 400')
    })
  })

  describe('being asked to wait', () => {
    const cases = [
      ['30', 30_000],
      ['2.128', 2_128],
      ['Wed, 25 Nov 2026 12:00:45 GMT', 45_000],
      ['soon', undefined],
      ['-5', undefined],
    ] as const
    for (const [header, expected] of cases) {
      it(`reads Retry-After "${header}"`, async () => {
        stub.answers(429, '', { 'retry-after': header, date: 'Wed, 25 Nov 2026 12:00:00 GMT' })
        const failed = await failing(graph().person(kari), 'later', 'graph 429')
        assert.equal(failed.retryAfterMs, expected)
      })
    }
  })
})
