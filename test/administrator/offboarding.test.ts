import assert from 'node:assert/strict'
import { HELP_DESK } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('Ending the home office (§§ 3.1 and 3.2)', () => {
  const straks = withStraks()

  it('has no cause, shows what is still out, and is confirmed by the leader', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    const ola = m365.chatOf('Ola Nordmann')
    await kari.say('jeg slutter i jobben')
    assert.match(kari.lastMessage().text, /unntatt det personlige Buypass-kortet/)
    await kari.press('Send meldingen', { equipmentBack: 'some', stillOut: 'skjerm', dataHandled: 'shredded' })
    const mail = await m365.mailbox(HELP_DESK).waitForMail('Hjemmekontor avsluttes')
    assert.match(mail.text, /Noe av det/)
    assert.match(mail.text, /skjerm/)
    assert.match(mail.text, /Makulert/)
    assert.match(mail.text, /§§\u00a03\.1–3\.2/)
    const number = /\d{4}-\d{6}/.exec(mail.subject)?.[0] ?? ''

    const alert = await ola.waitFor(number)
    assert.match(alert.text, /skjerm/)
    await ola.press('Noe gjenstår', {}, alert)
    await kari.waitFor('Noe gjenstår.')
    await ola.press('Alt er levert')
    await kari.waitFor('Alt er levert.')
    const ticket = await personAt(straks, 'Ingrid Solberg').ticket(number)
    assert.equal(ticket.cause, null)
    assert.equal(ticket.urgency, 'normal')
    assert.equal(ticket.history.filter(({ what }) => what === 'confirmed').length, 2)
    assert.ok(ticket.facts.some(({ name, value }) => name === 'stillOut' && value === 'skjerm'))
  })
})
