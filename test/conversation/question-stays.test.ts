import assert from 'node:assert/strict'
import { pressOnReceipt, reportLostCard, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('A question that a button opens', () => {
  const straks = withStraks()

  it('stays while its ticket changes, and so does the receipt whose button it was', async () => {
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

  it('is answered with what is so when its ticket has ended meanwhile: nothing was kept', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    const number = await reportLostCard(straks)
    await pressOnReceipt(kari, number, 'Legg til opplysninger')
    const asked = await kari.waitFor(new RegExp(`^Legg til i sak ${number}`))
    await personAt(straks, 'Ingrid Solberg').actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    await kari.press('Lagre', { note: 'Det lå i veska' }, asked)
    await kari.waitFor(`Sak ${number} er avsluttet, og ingenting er endret.`)
  })

  it('of a leader’s alert stays too', async () => {
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
