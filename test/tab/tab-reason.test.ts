import assert from 'node:assert/strict'
import { type Reason, reasonOf } from '../../tab/ticket/reason.ts'

describe('Why a delivery did not get through', () => {
  const codes: Record<string, Reason> = {
    'no-leader': 'no-leader',
    'bad address': 'no-address',
    'no address': 'no-address',
    'leader has no Teams': 'no-teams',
    'teams 403 MessageWritesBlocked': 'blocked',
    'graph 404': 'not-found',
    'teams 429': 'busy',
    'smtp 450': 'busy',
    'graph 503 serviceNotAvailable': 'away',
    'smtp ECONNREFUSED': 'away',
    'no service URL known yet': 'away',
    'broken off': 'lost',
    'teams 200 unreadable': 'lost',
    'smtp 550': 'refused',
    'graph 400 ErrorInvalid': 'refused',
    'teams 413': 'refused',
    'teams sign-in invalid_client': 'own-fault',
    'own fault': 'own-fault',
    'something of a later time': 'refused',
  }
  for (const [code, reason] of Object.entries(codes)) {
    it(`${code}: ${reason}`, () => assert.equal(reasonOf(code), reason))
  }
})
