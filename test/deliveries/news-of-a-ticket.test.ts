import assert from 'node:assert/strict'
import type { Fault } from '../../local/faults.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

/** So long that nothing is tried again before the clock moves. */
const AWAY: Fault = { status: 503, headers: { 'retry-after': '60' } }

describe('News for those whose ticket it is', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('raises no alarm when a leader’s answer is not heard', async () => {
    const { number } = await reported(straks, 'Kari Hansen', { type: 'equipment-damaged', cause: 'damaged' })
    failing(/har avgjort at/, { status: 404, body: {} })
    await straks.m365.chatOf('Ola Nordmann').press('Kommunen erstatter')
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft avgjørelsen')
    await straks.idle()
    const ticket = await settled(ingrid, number)
    assert.deepEqual([ticket.hasFailedDelivery, ticket.needsAttention], [false, false])
    assert.equal(told('har avgjort at') + told('kom ikke fram'), 0)
    assert.ok(!ticket.deliveries.some(({ recipient }) => recipient.id === ticket.reporter?.id))
  })

  it('about a failed mail is tried again, and is no delivery of the ticket', async () => {
    const refused = { status: 400, body: { error: { code: 'ErrorInvalid', message: '' } } }
    straks.m365.faults.next('graph.sendMail', refused)
    const lost = [AWAY]
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('kom ikke fram') && body.includes('Brukerhjelpen ser det') ? lost.shift() : undefined,
    )
    const { number } = await lostCard(straks)
    clock.pass(2)
    await straks.m365.chatOf('Kari Hansen').waitFor(`Sak ${number}: E-posten til Buypass kom ikke fram`)
    assert.equal((await settled(ingrid, number)).deliveries.length, 2)
  })

  it('is told even after a withdrawal, unless it is no longer true', async () => {
    const filed = await lostCard(straks)
    failing(/Ring oss|Brukerhjelpen har åpnet/, AWAY)
    await json(await ingrid.act(filed, 'resolve', { resolution: 'done' }))
    await ingrid.actNow(filed.number, 'reopen', {})
    await ingrid.actNow(filed.number, 'comment', { text: 'Ring oss' })
    const kari = straks.m365.chatOf('Kari Hansen')
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    await kari.press('Funnet igjen')
    await kari.press('Ja, det er funnet igjen')
    await straks.idle()
    straks.m365.faults.clear()
    clock.pass(2)
    await kari.waitFor('Ring oss')
    await straks.idle()
    assert.equal(told('Brukerhjelpen har åpnet'), 0)
    assert.equal((await ingrid.ticket(filed.number)).hasFailedDelivery, false)
  })

  it('tells the outcome once when that has changed to and fro meanwhile', async () => {
    const { number } = await lostCard(straks)
    failing(/Brukerhjelpen har/, AWAY)
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await ingrid.actNow(number, 'reopen', {})
    await ingrid.actNow(number, 'resolve', { resolution: 'found' })
    await straks.idle()
    straks.m365.faults.clear()
    clock.pass(2)
    await straks.m365.chatOf('Kari Hansen').waitFor('Brukerhjelpen har avsluttet')
    await straks.idle()
    assert.deepEqual([told('Brukerhjelpen har avsluttet'), told('Brukerhjelpen har åpnet')], [1, 0])
  })

  function failing(words: RegExp, fault: Fault): void {
    straks.m365.faults.always('teams.send', ({ body }) => (words.test(body) ? fault : undefined))
  }

  function told(words: string): number {
    const messages = straks.m365.chatOf('Kari Hansen').messages()
    return messages.filter(({ text }) => text.includes(words)).length
  }
})
