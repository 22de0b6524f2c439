import assert from 'node:assert/strict'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { pressOnReceipt, reportLostCard, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, personAt } from '../helpers/tab-people.ts'

describe('A question that a button opens', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('stays while its ticket changes, and so does the receipt with the button', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const number = await reportLostCard(straks)
    await pressOnReceipt(kari, number, 'Legg til opplysninger')
    const asks = new RegExp(`^Legg til i sak ${number}`)
    await kari.waitFor(asks)
    const alert = await seen(straks.m365.chatOf('Ola Nordmann'), number, /Meldt/)
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det', {}, alert)
    await straks.idle()
    await seen(kari, number, /Leder Ola Nordmann\nbekreftet/)
    kari.reload()
    await kari.press('Lagre', { note: 'Det lå i veska' }, await kari.waitFor(asks))
    assert.match(kari.lastMessage().text, /Opplysningene er lagt til/)
    await straks.idle()
    await seen(kari, number, /Sak 20\d\d-\d{6} · Ny/)
  })

  it('gives the help desk its answer, and reopens a ticket that was resolved meanwhile', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const number = await reportLostCard(straks)
    await pressOnReceipt(kari, number, 'Legg til opplysninger')
    const asked = await kari.waitFor(new RegExp(`^Legg til i sak ${number}`))
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    await kari.press('Lagre', { note: 'Det lå i veska', phone: '41 00 00 77' }, asked)
    await kari.waitFor(`Sak ${number} er åpnet igjen, og Brukerhjelpen ser det du skrev.`)
    const ticket = await ingrid.ticket(number)
    assert.deepEqual(commentsIn(ticket), ['Det lå i veska\nTelefon (oppgitt): 41 00 00 77'])
    assert.equal(ticket.status, 'new')
    await straks.m365.chatOf('Ingrid Solberg').waitFor(`Sak ${number} er åpnet igjen av et svar`)
  })

  it('gives the help desk its answer, and leaves a ticket ended that was withdrawn meanwhile', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const number = await reportLostCard(straks)
    const ticketId = idOn((await seen(kari, number, /Legg til/)).card, 'ticketId') ?? ''
    await pressUnseen(kari, 'withdraw', { ticketId, reason: 'found' })
    await pressUnseen(kari, 'add', { ticketId, note: 'Det lå i veska' })
    const answer = await pressUnseen(kari, 'add', { ticketId, note: 'Det lå i veska' })
    assert.match(JSON.stringify(answer?.body), /er avsluttet\. Brukerhjelpen ser likevel det du skrev\./)
    const ticket = await ingrid.ticket(number)
    assert.deepEqual([ticket.status, commentsIn(ticket)], ['withdrawn', ['Det lå i veska']])
  })

  it('reopens the ticket when a typed addition is confirmed after the ticket was resolved', async () => {
    const liv = straks.m365.chatOf('Liv Bakke')
    const number = await reportLostCard(straks, 'Liv Bakke')
    await straks.idle()
    await liv.say('legg til: kortet lå i en rød lommebok')
    await liv.waitFor(`Skal jeg legge dette til i sak ${number}?`)
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    await liv.say('ja')
    await liv.waitFor(`Sak ${number} er åpnet igjen`)
    assert.match(commentsIn(await ingrid.ticket(number)).join(), /rød lommebok/)
  })

  it('reopens a resolved ticket for a leader’s note, and the agent reads whose it is', async () => {
    const ola = straks.m365.chatOf('Ola Nordmann')
    const number = await reportLostCard(straks, 'Per Olsen')
    const ticketId = idOn((await seen(ola, number, /Meldt/)).card, 'ticketId') ?? ''
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    const answer = await pressUnseen(ola, 'note', { ticketId, note: 'Per må ha nytt kort til mandag' })
    assert.match(JSON.stringify(answer?.body), /er åpnet igjen, og Brukerhjelpen ser merknaden\./)
    const ticket = await ingrid.ticket(number)
    assert.equal(ticket.status, 'new')
    assert.equal(ticket.acknowledgedAt !== null, true)
    await straks.m365
      .chatOf('Ingrid Solberg')
      .waitFor(`Sak ${number} er åpnet igjen av en merknad fra Ola Nordmann`)
    await straks.m365.chatOf('Per Olsen').waitFor('Per må ha nytt kort til mandag')
  })

  it('stays in the leader’s chat, too, while the alert changes', async () => {
    const ola = straks.m365.chatOf('Ola Nordmann')
    const number = await reportLostCard(straks, 'Per Olsen')
    const alert = await seen(ola, number, /Meldt/)
    await straks.idle()
    await ola.press('Skriv en merknad', {}, alert)
    await ola.waitFor('Merknad til saken')
    await ola.waitFor('Buypass-kort mistet: Per Olsen')
    await ola.press('Bekreft at jeg har sett det', {}, await seen(ola, number, /Meldt/))
    await straks.idle()
    ola.reload()
    await ola.press('Lagre merknaden', { note: 'Ringer Per' })
    await straks.idle()
    await seen(straks.m365.chatOf('Per Olsen'), number, /Merknad fra Ola Nordmann: Ringer Per/)
  })
})

describe('A municipality that writes nynorsk first', () => {
  const straks = withStraks({ organisation: { languages: ['nn', 'nb'] } })

  it('shows the help desk additions to an ended ticket in nynorsk', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const number = await reportLostCard(straks)
    const ticketId = idOn((await seen(kari, number, /Legg til/)).card, 'ticketId') ?? ''
    await pressUnseen(kari, 'withdraw', { ticketId, reason: 'found' })
    await pressUnseen(kari, 'add', { ticketId, where: 'I bilen' })
    assert.deepEqual(commentsIn(await personAt(straks, 'Ingrid Solberg').ticket(number)), ['Kvar: I bilen'])
  })
})
