import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt } from '../helpers/tab-people.ts'

describe('The tickets API', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')
  const kari = personAt(straks, 'Kari Hansen')

  it('refuses the second of two changes to the same version, and shows the first', async () => {
    const ticket = await lostCard(straks)
    const answers = await Promise.all([
      ingrid.act(ticket, 'resolve', { resolution: 'done' }),
      mikkel.act(ticket, 'assign', { assignee: mikkel.id }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412])
    const refused = answers.find(({ status }) => status === 412)
    assert.equal(refused?.headers.get('content-type'), 'application/problem+json')
    const problem = (await refused?.json()) as { ticket: TicketJson }
    const now = await ingrid.ticket(ticket.number)
    assert.equal(problem.ticket.version, now.version)
    assert.equal(refused?.headers.get('etag'), `"${now.version}"`)
    assert.equal(now.version, ticket.version + 1)
  })

  it('demands the version that was read', async () => {
    const ticket = await lostCard(straks)
    const path = `/api/tickets/${ticket.number}/resolve`
    assert.equal((await ingrid.ask('POST', path, { resolution: 'done' })).status, 428)
    for (const tag of ['"0"', `W/"${ticket.version}"`, '*', 'x']) {
      assert.equal(
        (await ingrid.ask('POST', path, { resolution: 'done' }, { 'if-match': tag })).status,
        412,
        tag,
      )
    }
  })

  it('lets nobody but agents change a ticket, and hides it from strangers', async () => {
    const ticket = await lostCard(straks)
    for (const [action, body] of Object.entries(bodies(kari.id))) {
      assert.equal((await kari.act(ticket, action, body)).status, 403, action)
    }
    assert.equal(
      (await kari.ask('PATCH', `/api/tickets/${ticket.number}`, { externalReference: 'x' })).status,
      403,
    )
    assert.equal((await kari.ask('POST', `/api/deliveries/${ticket.deliveries[0]?.id}/retry`)).status, 403)
    assert.equal((await kari.ask('GET', '/api/agents')).status, 403)
    const per = personAt(straks, 'Per Olsen')
    assert.equal((await per.ask('GET', `/api/tickets/${ticket.number}`)).status, 404)
    assert.equal((await ingrid.ticket(ticket.number)).version, ticket.version)
  })

  it('answers bad bodies with 400 and unknown tickets with 404', async () => {
    const ticket = await lostCard(straks)
    const bad: [string, unknown][] = [
      ['assign', { assignee: 'kari' }],
      ['comment', { text: '  ' }],
      ['comment', { text: 'x'.repeat(2_001) }],
      ['resolve', { resolution: 'gone' }],
      ['acknowledge', { how: 'Ola sa det på telefon' }],
      ['acknowledge', []],
    ]
    for (const [action, body] of bad)
      assert.equal((await ingrid.act(ticket, action, body)).status, 400, action)
    assert.equal((await ingrid.act({ ...ticket, number: '2026-999999' }, 'reopen', {})).status, 404)
    assert.equal((await ingrid.ask('POST', '/api/deliveries/1/retry')).status, 404)
    assert.equal((await ingrid.ask('POST', '/api/comments/1/retry')).status, 404)
    for (const number of ['%00', '2026', '2026-1', `2026-${'1'.repeat(1_000)}`]) {
      assert.equal((await ingrid.ask('GET', `/api/tickets/${number}`)).status, 404, number)
    }
  })
})

function bodies(personId: string): Record<string, unknown> {
  return {
    assign: { assignee: personId },
    comment: { text: 'hei' },
    resolve: { resolution: 'done' },
    reopen: {},
    acknowledge: { how: 'phone' },
  }
}
