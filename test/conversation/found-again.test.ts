import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { chatting } from '../helpers/chatting.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { mailsAbout, pressOnReceipt, report, reportLostCard, reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('Withdrawing a ticket', () => {
  const clock = handClock()
  const straks = withStraks({ clock })
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('also tells a leader whose alert was still under way', async () => {
    let isLookedFor = false
    straks.m365.faults.always('graph.manager', () => {
      if (isLookedFor) return
      isLookedFor = true
      return { delayMs: 1_500 }
    })
    const number = await reportNew(chat('Mikkel Ruud'), 'mista buypasskortet')
    await untilSo(() => isLookedFor, 'nobody looks for the leader')
    await pressOnReceipt(chat('Mikkel Ruud'), number, 'Funnet igjen')
    await chat('Mikkel Ruud').press('Ja, det er funnet igjen')
    await straks.idle()
    // The news waits until the alert has been handled.
    clock.pass(1)
    await straks.idle()
    const { deliveries } = await ingrid.ticket(number)
    const toLeader = deliveries.filter(({ recipient }) => recipient.kind === 'leader')
    assert.ok(toLeader.length === 2 && toLeader.every(({ recipient }) => recipient.id))
    assert.deepEqual(
      toLeader.map(({ state }) => state),
      ['sent', 'sent'],
    )
  })

  it('tells everybody who was told of the report, and says that a blocked card stays blocked', async () => {
    const number = await reportNew(chat('Kari Hansen'), 'mista buypasskortet')
    await straks.m365.mailbox(BUYPASS).waitForMail(number)
    await seen(chat('Ola Nordmann'), number, /Meldt/)
    await seen(chat('Kari Hansen'), number, /varslet/)
    await pressOnReceipt(chat('Kari Hansen'), number, 'Funnet igjen')
    await chat('Kari Hansen').press('Ja, det er funnet igjen')
    const mail = await straks.m365
      .mailbox(BUYPASS)
      .waitForMail(({ subject }) => subject.includes(`${number}] Trukket`))
    assert.match(mail.text, /funnet igjen/)
    assert.match(mail.text, /skal ikke åpnes på grunn av denne e-posten/)
    await seen(chat('Ola Nordmann'), number, /er trukket: funnet igjen/)
    await seen(chat('Ola Nordmann'), number, /✓ Trukket: funnet igjen/)
    const receipt = await seen(chat('Kari Hansen'), number, /Trukket: funnet igjen/)
    assert.match(receipt.text, /Har Buypass allerede sperret kortet, forblir det sperret/)
    assert.doesNotMatch(receipt.text, /ikke sperret før/)
    assert.deepEqual(receipt.buttons, [])
    const ticket = await ingrid.ticket(number)
    assert.equal(ticket.status, 'withdrawn')
    const toBuypass = ticket.deliveries.filter(({ recipient }) => recipient.id === 'buypass')
    assert.deepEqual(
      toBuypass.map(({ occasion }) => occasion),
      ['report', 'withdrawal'],
    )
    assert.deepEqual(ticket.history.find(({ what }) => what === 'withdrawn')?.details, { reason: 'found' })
  })

  it('stops a mail that has not been sent yet', async () => {
    straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '600' } })
    const number = await reportNew(chat('Per Olsen'), 'mista buypasskortet')
    await seen(chat('Ola Nordmann'), number, /Meldt/)
    await seen(chat('Per Olsen'), number, /e-post ikke sendt ennå/)
    await pressOnReceipt(chat('Per Olsen'), number, 'Funnet igjen')
    await chat('Per Olsen').press('Ja, det ble meldt ved en feil')
    straks.m365.faults.clear()
    await seen(chat('Ola Nordmann'), number, /er trukket: meldt ved en feil/)
    await seen(chat('Per Olsen'), number, /Buypass\ne-post stoppet/)
    clock.pass(11)
    await straks.idle()
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 0)
  })

  it('is only asked about after «fant kortet igjen», and a no leaves the ticket open', async () => {
    const number = await reportNew(chat('Jonas Moe'), 'mista buypasskortet')
    await chat('Jonas Moe').say('fant kortet igjen')
    await chat('Jonas Moe').waitFor(`Skal sak ${number} trekkes?`)
    await chat('Jonas Moe').press('Nei, la saken stå')
    assert.equal((await ingrid.ticket(number)).status, 'new')
  })

  it('is done after a yes for the ticket that is named, and else the reporter is asked which ticket', async () => {
    const card = await reportNew(chat('Emil Sand'), 'mista buypasskortet')
    // He has no leader, and is told so when that is known.
    await straks.idle()
    await chatting(chat('Emil Sand'), [
      ['fant pcen', /^Hvilken sak gjelder det\?/],
      ['fant kortet igjen', new RegExp(`^Skal sak ${card} trekkes\\?`, 'm')],
    ])
    const pc = await reportNew(chat('Emil Sand'), 'mista pc-en')
    await straks.idle()
    await chatting(chat('Emil Sand'), [
      ['fant det igjen', /^Hvilken sak gjelder det\?/],
      ['fant pcen', new RegExp(`^Skal sak ${pc} trekkes\\?`, 'm')],
    ])
    await chat('Emil Sand').press('Ja, det er funnet igjen')
    await chat('Emil Sand').waitFor(`Sak ${pc} er trukket.`)
    const statusOf = async (number: string) => (await ingrid.ticket(number)).status
    assert.deepEqual([await statusOf(pc), await statusOf(card)], ['withdrawn', 'new'])
  })

  it('is answered with “allerede trukket” when it is, and with how to report again', async () => {
    const number = await reportLostCard(straks, 'Maria Strand')
    await chat('Maria Strand').say('fant kortet igjen')
    await chat('Maria Strand').press('Ja, det er funnet igjen')
    await straks.idle()
    const again = new RegExp(`^Sak ${number} er allerede trukket\\. Gjelder den likevel, skriv hit`)
    await chatting(chat('Maria Strand'), [
      ['fant kortet igjen', again],
      ['nei vent, det var feil kort', again],
    ])
  })

  it('is answered about the ticket of that type, although another one was resolved later', async () => {
    const card = await reportLostCard(straks, 'Nils Berg')
    await straks.idle()
    await ingrid.actNow(card, 'resolve', { resolution: 'done' })
    const password = await reportNew(chat('Nils Berg'), 'glemt passord til visma')
    await straks.idle()
    await ingrid.actNow(password, 'resolve', { resolution: 'done' })
    await straks.idle()
    await chatting(chat('Nils Berg'), [
      ['fant kortet', new RegExp(`^Sak ${card} er allerede avsluttet\\.\nIKT Brukerhjelpen: `)],
      ['fant mobilen', /^Jeg finner ingen åpen sak\./],
    ])
  })
})

describe('A card that is found again after many other reports', () => {
  const clock = handClock()
  const straks = withStraks({ clock })

  it('is asked about, although ten other tickets were withdrawn since', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const number = await reportLostCard(straks)
    for (let closed = 0; closed < 10; closed++) {
      await report(kari, 'glemt passord til nhn')
      await kari.press('Trekk saken')
      await kari.press('Ja, det ble meldt ved en feil')
    }
    await kari.say('fant kortet igjen')
    await kari.waitFor(`Skal sak ${number} trekkes?`)
  })
})
