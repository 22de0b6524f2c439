import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { DeliveryJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import {
  isAlert,
  mailsAbout,
  onlyTo,
  reportLostCard,
  reportNew,
  ticketAtRest,
  ticketOf,
  ticketWhen,
  toBuypass,
} from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

describe('A lost answer', () => {
  const clock = handClock()
  const straks = withStraks({ clock })
  afterEach(() => straks.m365.faults.clear())

  it('to a mail has it sent again under the same id', async () => {
    const { m365 } = straks
    m365.faults.next('graph.sendMail', { reset: true, afterHandling: true })
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).state === 'unknown')
    await m365.chatOf('Kari Hansen').waitFor('kan være sendt')
    clock.pass(1)
    await ticketWhen(straks, number, (ticket) => toBuypass(ticket).state === 'sent')

    const copies = mailsAbout(straks, BUYPASS, number)
    assert.equal(copies.length, 2)
    for (const header of ['message-id', 'x-straks-delivery']) {
      assert.equal(new Set(copies.map(({ headers }) => headers[header])).size, 1, header)
    }
  })

  it('to a mail four times leaves it unknown, and it is not sent a fifth time', async () => {
    const { m365 } = straks
    m365.faults.always('graph.sendMail', onlyTo(BUYPASS, { reset: true, afterHandling: true }))
    const number = await reportLostCard(straks)
    for (const [at, minutes] of [1, 5, 20].entries()) {
      await ticketAtRest(straks, number, (ticket) => isLost(toBuypass(ticket), at + 1))
      clock.pass(minutes)
    }
    await ticketAtRest(straks, number, (ticket) => isLost(toBuypass(ticket), 4))
    const told = `Sak ${number}: E-posten til Buypass kan ha kommet fram, men vi vet det ikke sikkert`
    await m365.chatOf('Kari Hansen').waitFor(told)
    clock.pass(60)
    await straks.idle()

    assert.equal(toBuypass(await ticketOf(straks, number)).state, 'unknown')
    const copies = mailsAbout(straks, BUYPASS, number)
    assert.equal(copies.length, 4)
    assert.equal(new Set(copies.map(({ headers }) => headers['message-id'])).size, 1)
  })

  it('to a report does not keep the receipt from coming', async () => {
    const maria = straks.m365.chatOf('Maria Strand')
    await maria.say('mista buypasskortet')
    const lost = [{ status: 503 }]
    straks.m365.faults.always('teams.send', (request) => (isAlert(request) ? undefined : lost.shift()))
    const { mails } = straks.m365.mailbox(BUYPASS)
    const earlier = mails.length
    // The receipt's delivery sends it some seconds later.
    clock.slowDown()
    await maria.say('send')
    const mail = await untilSo(() => mails[earlier], 'no mail')
    const number = String(mail.headers['x-straks-ticket'])
    assert.ok(!maria.messages().some(({ text }) => text.includes(number)))

    clock.pass(1)
    await maria.waitFor((one) => one.text.includes(number) && one.text.includes('e-post sendt'))
  })

  it('to news does not have it repeated once it is no longer true', async () => {
    const [per, ola] = [straks.m365.chatOf('Per Olsen'), straks.m365.chatOf('Ola Nordmann')]
    const number = await reportNew(per, 'pc-en er knust')
    const first = 'Ola Nordmann vil undersøke mer'
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes(first) ? { reset: true, afterHandling: true } : undefined,
    )
    await ola.press('Må undersøkes først', {}, await ola.waitFor(number))
    await per.waitFor(first)
    const alert = await ola.waitFor(
      ({ text, buttons }) => text.includes(number) && !buttons.includes('Må undersøkes først'),
    )
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    await ola.press('Kommunen erstatter', {}, alert)
    await ola.press('Bekreft avgjørelsen')
    await per.waitFor(`Sak ${number}: Ola Nordmann har avgjort at kommunen erstatter`)
    clock.pass(3)
    await straks.idle()

    assert.equal(per.messages(first).length, 1)
  })

  it('to a comment has it sent again although another person has read the next one', async () => {
    const { m365 } = straks
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const about = { type: 'equipment-damaged', cause: 'damaged', affected: m365.personNamed('Per Olsen').id }
    const { number } = await reported(straks, 'Anne Dahl', about, ingrid)
    await m365.chatOf('Per Olsen').waitFor(number)
    const [anne, per] = [m365.chatOf('Anne Dahl'), m365.chatOf('Per Olsen')]
    const putOff: Fault[] = [{ status: 429, headers: { 'retry-after': '600' } }]
    let lostIn = ''
    m365.faults.always('teams.send', ({ path, body }) => {
      if (body.includes('Eller i morgen') && path === lostIn) return putOff.shift()
      if (!body.includes('Kom i dag') || lostIn !== '') return undefined
      lostIn = path
      return { reset: true }
    })
    await ingrid.actNow(number, 'comment', { text: 'Kom i dag.' })
    await straks.idle()
    await ingrid.actNow(number, 'comment', { text: 'Eller i morgen.' })
    await straks.idle()
    const has = (words: string) => [anne, per].map((chat) => chat.messages(words).length)
    assert.deepEqual(has('Kom i dag').toSorted(), [0, 1])
    await timePasses(3, clock, straks)
    assert.deepEqual(has('Kom i dag'), [1, 1])
  })

  it('to news of an outcome does not make it unsent when the ticket is opened again', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const { number } = await lostCard(straks)
    straks.m365.faults.always('teams.send', ({ body }) =>
      body.includes('Brukerhjelpen har avsluttet') ? { reset: true, afterHandling: true } : undefined,
    )
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.m365.chatOf('Kari Hansen').waitFor('Brukerhjelpen har avsluttet')
    await json(await ingrid.act(await settled(ingrid, number), 'reopen', {}))
    await straks.m365.chatOf('Kari Hansen').waitFor('Brukerhjelpen har åpnet sak')
    const { rows } = await straks.beside(({ db }) =>
      sql<{ state: string }>`
        select about || ' ' || state as state from deliveries join tickets on tickets.id = ticket_id
        where number = ${number} and occasion = 'outcome' order by made`.execute(db),
    )
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['resolved unknown', 'reopened sent'],
    )
  })
})

function isLost({ state, attempts }: DeliveryJson, times: number): boolean {
  return state === 'unknown' && attempts === times
}
