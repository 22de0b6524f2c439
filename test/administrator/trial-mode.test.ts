import assert from 'node:assert/strict'
import { linkIn } from '../helpers/desk-links.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Trial mode', () => {
  const straks = withStraks({
    organisation: { delivery: 'trial', trialMailbox: 'straks-test@example.no' },
  })

  it("sends an outside desk's mail to the trial mailbox, and says so in subject, mail and receipt", async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    await kari.press('Send meldingen')
    const mail = await m365.mailbox('straks-test@example.no').waitForMail('Buypass-kort mistet')
    assert.match(mail.subject, /PRØVE/)
    assert.match(mail.text, /skulle gått til Buypass/)
    await straks.idle()
    assert.equal(m365.mailbox(BUYPASS).mails.length, 0)
    assert.equal((await fetch(linkIn(mail.text))).status, 200)
    await kari.waitFor(/prøvedrift/)
  })

  it('leaves mail to the help desk and alerts to leaders as they are', async () => {
    const { m365 } = straks
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('jobbtelefonen er stjålet')
    await kari.press('Send meldingen')
    const mail = await m365.mailbox(HELP_DESK).waitForMail('Utstyr stjålet')
    assert.doesNotMatch(mail.subject, /PRØVE/)
    await m365.chatOf('Ola Nordmann').waitFor('Utstyr stjålet')
  })
})
