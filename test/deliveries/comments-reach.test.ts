import assert from 'node:assert/strict'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, settled } from '../helpers/tab-people.ts'

describe('What the help desk writes about something that was reported for a colleague', () => {
  const straks = withStraks()

  it('reaches both, however late', async () => {
    const { m365 } = straks
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const anne = m365.chatOf('Anne Dahl')
    await anne.say('pc-en er knust')
    await anne.press('Send meldingen', { affected: m365.personNamed('Per Olsen').id })
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets'))
    const ticket = await settled(ingrid, items[0]?.number ?? '')
    const text = 'Kom innom oss i morgen.'
    m365.faults.next('teams.send', { status: 503, headers: { 'retry-after': '1' } })
    await json(await ingrid.act(ticket, 'comment', { text }))
    for (const name of ['Anne Dahl', 'Per Olsen']) {
      await m365.chatOf(name).waitFor((one) => one.text.includes(text))
    }
    const { history } = await ingrid.ticket(ticket.number)
    assert.ok(history.every(({ notHeard }) => notHeard.length === 0))
  })
})
