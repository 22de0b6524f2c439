import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { onlyTo } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, type Report, reported, settled } from '../helpers/tab-people.ts'

const REFUSED = { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } }
const LOST_CARD = { type: 'buypass-card', cause: 'lost' }

describe('What needs follow-up', () => {
  const straks = withNewStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is a ticket whose mail was refused, until it is sent again', async () => {
    const { number, deliveries } = await withRefusedMail()
    assert.deepEqual(await listed(), [number])
    const failed = deliveries.find(({ state }) => state === 'failed')
    await json(await ingrid.ask('POST', `/api/deliveries/${failed?.id}/retry`))
    assert.deepEqual(await listed(), [])
    assert.equal((await settled(ingrid, number)).needsAttention, false)
    assert.deepEqual(await listed(), [])
  })

  it('is a ticket whose mail was refused once more', async () => {
    const { number, deliveries } = await withRefusedMail()
    straks.m365.faults.next('graph.sendMail', REFUSED)
    const failed = deliveries.find(({ state }) => state === 'failed')
    await json(await ingrid.ask('POST', `/api/deliveries/${failed?.id}/retry`))
    await settled(ingrid, number)
    assert.deepEqual(await listed(), [number])
  })

  it('is nothing where a mail took the place of what Teams refused', async () => {
    straks.m365.chatOf('Eva Lund').block()
    const { deliveries } = await report('Nils Berg')
    assert.ok(deliveries.some(({ state, replaced }) => state === 'failed' && replaced))
    assert.deepEqual(await listed(), [])
  })

  it('is a ticket without anybody to alert, until the leader is known to know', async () => {
    const ticket = await report('Emil Sand')
    assert.equal(ticket.leaderState, 'not-found')
    assert.deepEqual(await listed(), [ticket.number])
    await json(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    assert.deepEqual(await listed(), [])
  })

  it('is a ticket whose leader neither Teams nor mail reaches, until the leader is known to know', async () => {
    straks.m365.chatOf('Ola Nordmann').block()
    const { email } = straks.m365.personNamed('Ola Nordmann')
    straks.m365.faults.always('graph.sendMail', onlyTo(email, REFUSED))
    const ticket = await report('Kari Hansen')
    assert.deepEqual(await listed(), [ticket.number])
    const known = await json<TicketJson>(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    assert.deepEqual([known.needsAttention, known.hasFailedDelivery], [false, true])
    assert.deepEqual(await listed(), [])
  })

  it('is nothing once it has ended: that the leader knows is not noted any more', async () => {
    const { number } = await report('Emil Sand')
    const ended = await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    assert.equal((await ingrid.act(ended, 'acknowledge', { how: 'phone' })).status, 409)
    assert.equal((await ingrid.ticket(number)).acknowledgedAt, null)
  })

  it('is a ticket without anybody to alert, until the employee has named a leader', async () => {
    const { number } = await report('Emil Sand')
    const emil = straks.m365.chatOf('Emil Sand')
    await emil.waitFor((one) => one.buttons.includes('Varsle lederen'))
    await emil.press('Varsle lederen', { leader: straks.m365.personNamed('Tor Vik').id })
    assert.equal((await settled(ingrid, number)).leaderState, 'alerted')
    assert.deepEqual(await listed(), [])
  })

  it('is nothing where the type asks for no leader', async () => {
    await report('Emil Sand', { type: 'system-password', cause: 'forgotten' })
    assert.deepEqual(await listed(), [])
  })

  it('is a ticket in which the employee has missed a message, until it is sent again', async () => {
    const ticket = await report('Kari Hansen')
    straks.m365.faults.next('teams.send', { status: 404, body: {} })
    await json(await ingrid.act(ticket, 'comment', { text: 'Kommer denne fram?' }))
    await until([ticket.number])
    const { history } = await ingrid.ticket(ticket.number)
    const [missed] = history.flatMap(({ notHeard }) => notHeard)
    await json(await ingrid.ask('POST', `/api/deliveries/${missed?.delivery}/retry`))
    assert.deepEqual(await listed(), [])
  })

  it('is open: a ticket that is resolved is gone, and comes back with what did not get through', async () => {
    const ticket = await withRefusedMail()
    const resolved = await json<TicketJson>(await ingrid.act(ticket, 'resolve', { resolution: 'done' }))
    assert.deepEqual([resolved.hasFailedDelivery, resolved.needsAttention], [true, false])
    assert.deepEqual(await listed(), [])
    await json(await ingrid.act(await settled(ingrid, ticket.number), 'reopen', {}))
    assert.deepEqual(await listed(), [ticket.number])
  })

  it('is listed, found and saved within the other filters', async () => {
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

  it('is asked for with one word, and any other is refused by name', async () => {
    for (const path of ['tickets', 'tickets.csv']) {
      const answer = await ingrid.ask('GET', `/api/${path}?attention=yes`)
      assert.equal(answer.status, 400)
      assert.match(await answer.text(), /Not understood: attention\./)
    }
    assert.equal((await ingrid.ask('GET', '/api/tickets?attention=')).status, 200)
  })

  it('shows nobody more than their own tickets', async () => {
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
