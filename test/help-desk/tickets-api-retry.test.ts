import assert from 'node:assert/strict'
import { BUYPASS } from '../helpers/desks.ts'
import { reportLostCard, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('Sending a delivery again', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('sends a failed mail as the same mail', async () => {
    straks.m365.faults.next('graph.sendMail', {
      status: 400,
      body: { error: { code: 'ErrorInvalid', message: '' } },
    })
    const ticket = await lostCard(straks)
    assert.equal(ticket.hasFailedDelivery, true)
    const failed = ticket.deliveries.find(({ state }) => state === 'failed')
    assert.ok(failed)
    await json(await ingrid.ask('POST', `/api/deliveries/${failed.id}/retry`))
    const sent = await settled(ingrid, ticket.number)
    assert.equal(sent.deliveries.find(({ id }) => id === failed.id)?.state, 'sent')
    assert.equal(sent.hasFailedDelivery, false)
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail((one) => one.subject.includes(ticket.number))
    assert.equal(mail.headers['x-straks-delivery'], failed.id)
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${failed.id}/retry`)).status, 409)
  })

  it('is refused while the delivery is being sent', async () => {
    straks.m365.faults.next('graph.sendMail', { delayMs: 2_000 })
    const number = await reportLostCard(straks, 'Maria Strand')
    const { deliveries } = await ticketWhen(
      straks,
      number,
      (one) => one.deliveries.some(({ channel, attempts }) => channel === 'email' && attempts === 1),
      { name: 'Ingrid Solberg' },
    )
    const mail = deliveries.find(({ channel }) => channel === 'email')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${mail?.id}/retry`)).status, 409)
    assert.equal((await settled(ingrid, number)).deliveries.find(({ id }) => id === mail?.id)?.attempts, 1)
  })

  it('is refused when the report was withdrawn', async () => {
    straks.m365.faults.next('graph.sendMail', { status: 400 })
    const { deliveries } = await reported(
      straks,
      'Jonas Moe',
      { type: 'buypass-card', cause: 'lost' },
      ingrid,
    )
    const failed = deliveries.find(({ state }) => state === 'failed')
    await straks.m365.chatOf('Jonas Moe').say('fant kortet igjen')
    await straks.m365.chatOf('Jonas Moe').press('Ja, det er funnet igjen')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${failed?.id}/retry`)).status, 409)
  })
})
