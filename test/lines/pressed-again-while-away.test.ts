import assert from 'node:assert/strict'
import { BUYPASS } from '../helpers/desks.ts'
import { withOwnServer } from '../helpers/own-server.ts'
import { mailsAbout } from '../helpers/reporting.ts'

describe('A form that is pressed again while the database is away', () => {
  const { postgres, straks } = withOwnServer()

  it('is confirmed as filed afterwards when the first press had filed it', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    const form = kari.lastMessage()
    await kari.press('Send meldingen', {}, form)
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail()
    const number = mail.headers['x-straks-ticket'] ?? ''
    await postgres.stop()
    assert.match(JSON.stringify((await kari.press('Send meldingen', {}, form))?.body), /Ikke meldt/)

    await postgres.start()
    await kari.waitFor(`Det ble meldt, sak ${number}.`)
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
  })

  it('gets nothing said afterwards when it was not filed', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('mista buypasskortet')
    await postgres.stop()
    assert.match(JSON.stringify((await per.press('Send meldingen'))?.body), /Ikke meldt/)
    const said = per.messages().length

    await postgres.start()
    await per.say('hei')
    assert.ok(
      per
        .messages()
        .slice(said)
        .every(({ text }) => !text.includes('Det ble meldt')),
    )
  })
})
