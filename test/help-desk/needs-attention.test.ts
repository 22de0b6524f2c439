import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { onlyTo } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, type Report, reported, settled } from '../helpers/tab-people.ts'

const REFUSED = { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } }
const LOST_CARD = { type: 'buypass-card', cause: 'lost' }

describe('The list of tickets that need attention', () => {
  const straks = withNewStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('has a ticket whose mail was refused, until it is sent again', async () => {
    const { number, deliveries } = await withRefusedMail()
    assert.deepEqual(await listed(), [number])
    const failed = deliveries.find(({ state }) => state === 'failed')
    await json(await ingrid.ask('POST', `/api/deliveries/${failed?.id}/retry`))
    assert.deepEqual(await listed(), [])
    assert.equal((await settled(ingrid, number)).needsAttention, false)
    assert.deepEqual(await listed(), [])
  })

  it('has a ticket whose mail was refused a second time', async () => {
    const { number, deliveries } = await withRefusedMail()
    straks.m365.faults.next('graph.sendMail', REFUSED)
    const failed = deliveries.find(({ state }) => state === 'failed')
    await json(await ingrid.ask('POST', `/api/deliveries/${failed?.id}/retry`))
    await settled(ingrid, number)
    assert.deepEqual(await listed(), [number])
  })

  it('has no ticket whose refused Teams message was replaced by a mail', async () => {
    straks.m365.chatOf('Eva Lund').block()
    const { deliveries } = await report('Nils Berg')
    assert.ok(deliveries.some(({ state, replaced }) => state === 'failed' && replaced))
    assert.deepEqual(await listed(), [])
  })

  it('has a ticket without a leader, until an acknowledgement by phone is noted', async () => {
    const ticket = await report('Emil Sand')
    assert.deepEqual([ticket.leaderState, ticket.alertsWithoutLeader], ['not-found', 1])
    assert.deepEqual(await listed(), [ticket.number])
    await json(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    assert.deepEqual(await listed(), [])
  })

  it('has a ticket whose leader was not reached, until an acknowledgement by phone is noted', async () => {
    straks.m365.chatOf('Ola Nordmann').block()
    const { email } = straks.m365.personNamed('Ola Nordmann')
    straks.m365.faults.always('graph.sendMail', onlyTo(email, REFUSED))
    const ticket = await report('Kari Hansen')
    assert.deepEqual(await listed(), [ticket.number])
    const known = await json<TicketJson>(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    assert.deepEqual([known.needsAttention, known.hasFailedDelivery], [false, true])
    assert.equal(known.alertsWithoutLeader, 0)
    assert.deepEqual(await listed(), [])
  })

  it('takes no acknowledgement by phone for a ticket that has ended', async () => {
    const { number } = await report('Emil Sand')
    const ended = await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    assert.equal((await ingrid.act(ended, 'acknowledge', { how: 'phone' })).status, 409)
    assert.equal((await ingrid.ticket(number)).acknowledgedAt, null)
  })

  it('has a ticket without a leader, until the reporter has named one', async () => {
    const { number } = await report('Emil Sand')
    const emil = straks.m365.chatOf('Emil Sand')
    await emil.waitFor((one) => one.buttons.includes('Varsle lederen'))
    await emil.press('Varsle lederen', { leader: straks.m365.personNamed('Tor Vik').id })
    assert.equal((await settled(ingrid, number)).leaderState, 'alerted')
    assert.deepEqual(await listed(), [])
  })

  it('has no ticket of a type that asks for no leader', async () => {
    await report('Emil Sand', { type: 'system-password', cause: 'forgotten' })
    assert.deepEqual(await listed(), [])
  })

  it('has a ticket with a message that missed the reporter, until it is sent again', async () => {
    const ticket = await report('Kari Hansen')
    straks.m365.faults.next('teams.send', { status: 404, body: {} })
    await json(await ingrid.act(ticket, 'comment', { text: 'Kommer denne fram?' }))
    await until([ticket.number])
    const { history } = await ingrid.ticket(ticket.number)
    const [missed] = history.flatMap(({ notHeard }) => notHeard)
    await json(await ingrid.ask('POST', `/api/deliveries/${missed?.delivery}/retry`))
    assert.deepEqual(await listed(), [])
  })

  it('loses a ticket that is resolved, and gets it back when it is opened again', async () => {
    const ticket = await withRefusedMail()
    const resolved = await json<TicketJson>(await ingrid.act(ticket, 'resolve', { resolution: 'done' }))
    assert.deepEqual([resolved.hasFailedDelivery, resolved.needsAttention], [true, false])
    assert.deepEqual(await listed(), [])
    await json(await ingrid.act(await settled(ingrid, ticket.number), 'reopen', {}))
    assert.deepEqual(await listed(), [ticket.number])
  })

  it('can be filtered, searched and downloaded', async () => {
    const { number } = await withRefusedMail()
    const emils = await report('Emil Sand')
    const { number: quiet } = await report('Kari Hansen')
    assert.deepEqual(await listed(), [emils.number, number])
    assert.deepEqual(await listed('&q=sand'), [emils.number])
    assert.deepEqual(await listed(`&q=${quiet}`), [])
    assert.deepEqual(await listed(`&q=${number.slice(0, 4)}-`), [emils.number, number])
    assert.deepEqual(await listed('&open=true&urgency=urgent&assignee=none&type=buypass-card'), [
      emils.number,
      number,
    ])
    for (const none of ['status=resolved', 'type=nhn-credentials', `assignee=${ingrid.id}`])
      assert.deepEqual(await listed(`&${none}`), [], none)
    const file = await (await ingrid.ask('GET', '/api/tickets.csv?attention=true&q=sand')).text()
    assert.match(file, new RegExp(`^[^\n]*\n${emils.number};[^\n]*\n$`))
  })

  it('is asked for with attention=true, and any other word is refused by name', async () => {
    for (const path of ['tickets', 'tickets.csv']) {
      const answer = await ingrid.ask('GET', `/api/${path}?attention=yes`)
      assert.equal(answer.status, 400)
      assert.match(await answer.text(), /Not understood: attention\./)
    }
    assert.equal((await ingrid.ask('GET', '/api/tickets?attention=')).status, 200)
  })

  it('shows an employee only their own tickets', async () => {
    const { number } = await withRefusedMail()
    await report('Emil Sand')
    assert.deepEqual(await listed('', personAt(straks, 'Kari Hansen')), [number])
    assert.deepEqual(await listed('', personAt(straks, 'Per Olsen')), [])
  })

  function report(name: string, what: Report = LOST_CARD): Promise<TicketJson> {
    return reported(straks, name, what, ingrid)
  }

  /** Reports Kari Hansen's lost card; Buypass refuses the mail. */
  function withRefusedMail(): Promise<TicketJson> {
    straks.m365.faults.next('graph.sendMail', REFUSED)
    return report('Kari Hansen')
  }

  async function listed(more = '', asker = ingrid): Promise<string[]> {
    const answer = await asker.ask('GET', `/api/tickets?attention=true${more}`)
    const { items } = await json<TicketPageJson>(answer)
    assert.ok(items.every(({ needsAttention }) => needsAttention))
    return items.map(({ number }) => number)
  }

  async function until(numbers: string[]): Promise<void> {
    for (let looks = 0; looks < 600; looks += 1) {
      if (String(await listed()) === String(numbers)) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    assert.fail(`never listed: ${numbers}`)
  }
})
