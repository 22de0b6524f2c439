import assert from 'node:assert/strict'
import { isAway } from '../../bot/deliveries/check-absence.ts'
import { Graph } from '../../bot/directory/graph.ts'
import { failing } from '../helpers/failing.ts'
import { withStub } from '../helpers/http-stub.ts'

const OLA = '5f1d8c2e-0000-4000-8000-000000000002'
const NOON = new Date('2026-11-24T12:00:00Z')
const refused = { error: { code: 'ErrorAccessDenied', message: 'no' } }

describe('The absence of a leader', () => {
  const stub = withStub()

  it('is read from automatic replies, which are on always or for a time', async () => {
    stub.answers(200, { status: 'alwaysEnabled', internalReplyMessage: 'Ring meg ikke' })
    assert.equal(await away(), true)
    stub.answers(200, scheduled('2026-11-24T08:00:00.0000000', '2026-11-25T08:00:00.0000000'))
    assert.equal(await away(), true)
    stub.answers(200, scheduled('2026-11-24T13:00:00.0000000', '2026-11-25T08:00:00.0000000'))
    assert.equal(await away(), false)
    stub.answers(200, { status: 'disabled' })
    assert.equal(await away(), false)
  })

  it('is read from the presence in Teams where mailbox settings may not be read', async () => {
    const available = { availability: 'Available', activity: 'Available' }
    stub.answers(403, refused)
    stub.answers(200, { availability: 'Offline', activity: 'OutOfOffice' })
    assert.equal(await away(), true)
    assert.match(stub.requests[1]?.url.pathname ?? '', /\/presence$/)
    stub.answers(403, refused)
    stub.answers(200, {
      availability: 'Away',
      activity: 'Away',
      outOfOfficeSettings: { isOutOfOffice: false },
    })
    assert.equal(await away(), false)
    stub.answers(403, refused)
    stub.answers(200, { ...available, outOfOfficeSettings: { message: 'På ferie', isOutOfOffice: true } })
    assert.equal(await away(), true, 'active in Teams all the same')
  })

  it('counts as none when neither may be read', async () => {
    stub.answers(403, refused)
    stub.answers(403, refused)
    assert.equal(await away(), false)
    stub.answers(404, refused)
    stub.answers(403, refused)
    assert.equal(await away(), false)
  })

  it('is not known when Graph does not answer', async () => {
    stub.resets()
    await failing(away(), 'later')
    stub.answers(403, refused)
    stub.answers(503, '')
    await failing(away(), 'later', 'graph 503')
  })

  function away(): Promise<boolean> {
    return isAway(OLA, new Graph({ graphUrl: stub.url, credential: 'local', catalogAppId: null }), NOON)
  }

  function scheduled(from: string, until: string) {
    return {
      status: 'scheduled',
      scheduledStartDateTime: { dateTime: from, timeZone: 'UTC' },
      scheduledEndDateTime: { dateTime: until, timeZone: 'UTC' },
    }
  }
})
