import assert from 'node:assert/strict'
import { reportLostCard, seen, ticketOf } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'

describe('A leader who does not have the app', () => {
  const straks = withNewStraks()

  it('is alerted in Teams although another alert has it installed just then', async () => {
    straks.m365.faults.next('graph.install', {
      afterHandling: true,
      status: 409,
      body: { error: { code: 'Conflict' } },
    })
    const number = await reportLostCard(straks, 'Anne Dahl')
    await seen(straks.m365.chatOf('Nils Berg'), number, /Meldt/)
    const { deliveries } = await ticketOf(straks, number, 'Anne Dahl')
    const alerts = deliveries.filter(({ recipient }) => recipient.kind === 'leader')
    assert.deepEqual(
      alerts.map(({ channel }) => channel),
      ['teams'],
    )
  })
})
