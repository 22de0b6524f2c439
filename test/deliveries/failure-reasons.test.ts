import assert from 'node:assert/strict'
import { smtpFailure } from '../../bot/deliveries/mail-transport.ts'
import { brokenOff } from '../../bot/deliveries/outcome.ts'
import { noToken, refusedByGraph } from '../../bot/directory/graph-failure.ts'
import {
  type DeliveryFailure,
  NotConnected,
  type Reason,
  unreachable,
} from '../../bot/remote/delivery-failure.ts'
import { failureOfAnswer } from '../../bot/teams/connector.ts'

const refusedConnection = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })

describe('The reason for a failed delivery', () => {
  const failures: [DeliveryFailure, string, Reason][] = [
    [
      failureOfAnswer(403, '{"error":{"code":"MessageWritesBlocked"}}'),
      'teams 403 MessageWritesBlocked',
      'blocked',
    ],
    [
      failureOfAnswer(404, '{"error":{"code":"ConversationNotFound"}}'),
      'teams 404 ConversationNotFound',
      'chat-gone',
    ],
    [failureOfAnswer(404, ''), 'teams 404', 'not-found'],
    [failureOfAnswer(413, ''), 'teams 413', 'refused'],
    [failureOfAnswer(429, ''), 'teams 429', 'busy'],
    [failureOfAnswer(504, ''), 'teams 504', 'away'],
    [unreachable('teams', refusedConnection, 'unknown'), 'teams ECONNREFUSED', 'away'],
    [graphSaid(400), 'graph 400', 'refused'],
    [graphSaid(404), 'graph 404', 'not-found'],
    [graphSaid(503), 'graph 503', 'away'],
    [unreachable('graph', new DOMException('', 'TimeoutError'), 'later'), 'graph TimeoutError', 'away'],
    [noToken(new Error('AADSTS7000215: wrong')), 'entra AADSTS7000215', 'own-fault'],
    [smtpFailure({ responseCode: 450 }, false), 'smtp 450', 'busy'],
    [smtpFailure({ responseCode: 550, command: 'RCPT TO' }, false), 'smtp 550', 'refused'],
    [smtpFailure({ code: 'EENVELOPE' }, false), 'bad address', 'no-address'],
    [smtpFailure({ code: 'ECONNECTION', originalCode: 'ECONNREFUSED' }, false), 'smtp ECONNREFUSED', 'away'],
    [brokenOff, 'broken off', 'lost'],
  ]
  for (const [failure, code, reason] of failures) {
    it(`is "${reason}" after ${code}`, () => assert.deepEqual([failure.code, failure.reason], [code, reason]))
  }
})

describe('A connection that was never made', () => {
  for (const code of ['ECONNREFUSED', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'ETIMEDOUT', 'ECONNRESET']) {
    it(`puts the delivery off, to Teams as to Graph: ${code}`, () => {
      const cause = Object.assign(new Error(code), { code })
      for (const party of ['teams', 'graph'] as const) {
        const failure = unreachable(party, new NotConnected('not connected', { cause }), 'unknown')
        assert.deepEqual([failure.kind, failure.code], ['later', `${party} ${code}`])
      }
    })
  }
})

function graphSaid(status: number): DeliveryFailure {
  return refusedByGraph({ status, headers: {}, body: undefined })
}
