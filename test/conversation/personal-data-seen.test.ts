import assert from 'node:assert/strict'
import { withStraks } from '../helpers/straks-under-test.ts'

const OFFICER = 'personvern@eigersund.example'

describe('Personal data that somebody who logged in may have seen', () => {
  const straks = withStraks({
    organisation: { privacyOfficer: { name: 'Hilde Nes', email: OFFICER } },
  })
  const officer = () => straks.m365.mailbox(OFFICER)

  it('is asked about for Norsk Helsenett, and the leader and the privacy officer hear of Datatilsynet', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('noen kan ha logget inn med passordet mitt til nhn')
    assert.match(
      kari.lastMessage().text,
      /Kan andre ha sett helse- eller personopplysninger\?\nJa\nNei\nVet ikke/,
    )
    await kari.press('Send meldingen', { personalData: 'unknown' })
    const alert = await straks.m365.chatOf('Ola Nordmann').waitFor('Norsk Helsenett kan være kjent av andre')
    assert.match(alert.text, /Andre kan ha sett helse- eller personopplysninger\s+Vet ikke/)
    assert.match(alert.text, /Datatilsynet/)
    const mail = await officer().waitForMail('Norsk Helsenett kan være kjent av andre')
    assert.match(mail.text, /Datatilsynet/)
  })

  it('is understood from a message about a municipal system, and the privacy officer hears of it', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('noen har passordet mitt til Visma, og kan ha sett pasientopplysninger')
    assert.match(per.lastMessage().text, /Andre kan ha sett helse- eller personopplysninger: Ja/)
    await per.press('Send meldingen')
    const mail = await officer().waitForMail('fagsystem kan være kjent av andre')
    assert.match(mail.text, /Datatilsynet/)
  })

  it('is not asked about for a forgotten password, and the privacy officer gets no mail', async () => {
    const anne = straks.m365.chatOf('Anne Dahl')
    await anne.say('glemt passordet til Visma')
    await anne.press('Flere opplysninger (valgfritt)')
    assert.doesNotMatch(anne.lastMessage().text, /personopplysninger/)
    await anne.press('Send meldingen')
    await straks.idle()
    assert.equal(officer().mails.length, 2)
  })
})
