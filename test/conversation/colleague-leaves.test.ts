import assert from 'node:assert/strict'
import { HELP_DESK } from '../helpers/desks.ts'
import { readChat } from '../helpers/dialog-chat.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A message that somebody is leaving', () => {
  for (const text of [
    'sykepleieren min slutter på fredag',
    'vikaren min har sluttet og ikke levert pc',
    'en ansatt hos meg har sluttet',
    'hun slutter på fredag',
    'lederen min slutter på fredag',
    'ein tilsett hjå meg sluttar fredag',
    'ein av mine tilsette har sagt opp',
    'renholderen vår går av med pensjon',
    'min kollega skal slutte',
    'one of my employees is leaving on Friday',
    'a consultant on my team is leaving',
  ]) {
    it(`«${text}» is about a colleague`, () => assert.ok(readChat(text).draft.colleague))
  }

  for (const [text, name] of [
    ['Per Olsen slutter på fredag', 'Per Olsen'],
    ['hu Marit slutte på fredag', 'Marit'],
    ['Kari på sykehjemmet skal slutte', 'Kari'],
    ['jeg slutter på fredag / nei, det er Per Olsen som slutter', 'Per Olsen'],
  ] as const) {
    it(`«${text}» gives the colleague’s name`, () => assert.equal(readChat(text).draft.called, name))
  }

  for (const text of [
    'jeg slutter på fredag',
    'Nå slutter jeg',
    'Skal slutte på fredag',
    'Kontrakten slutter i mai, da slutter jeg',
    'leverer pc-en i resepsjonen når eg sluttar',
    'mistet kortet / Ola har sluttet, jeg har ny leder',
  ]) {
    it(`«${text}» is not about a colleague`, () => assert.ok(!readChat(text).draft.colleague))
  }

  const straks = withStraks()

  it('opens a form that cannot be sent before it names the colleague', async () => {
    const { m365 } = straks
    await m365.chatOf('Per Olsen').say('hei')
    await straks.idle()
    const ola = m365.chatOf('Ola Nordmann')
    await ola.say('Per Olsen slutter på fredag')
    assert.match(ola.lastMessage().text, /Gjelder det en kollega\? Velg hvem først/)
    await assert.rejects(ola.press('Send meldingen'), /Velg hvem det gjelder/)
    await ola.press('Send meldingen', { affected: m365.personNamed('Per Olsen').id })
    const mail = await m365.mailbox(HELP_DESK).waitForMail('Hjemmekontor avsluttes')
    assert.match(mail.text, /Navn: Per Olsen/)
    assert.match(mail.text, /Meldt av: Ola Nordmann/)
  })
})
