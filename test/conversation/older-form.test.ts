import assert from 'node:assert/strict'
import type { PersonChat } from '../../local/person-chat.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const SEND = 'Send meldingen'

describe('A form that stands above what was typed since', () => {
  const straks = withStraks()
  let kari: PersonChat

  before(async () => {
    kari = straks.m365.chatOf('Kari Hansen')
  })

  async function sent(words: string): Promise<string> {
    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail(({ text }) => text.includes(words))
    return mail.text
  }

  it('files what was typed as well', async () => {
    await kari.say('ipaden er borte')
    const form = kari.lastMessage()
    for (const text of ['neste', 'ja', 'nei']) await kari.say(text)
    await kari.press(SEND, {}, form)
    const mail = await sent('Nettbrett')
    assert.match(mail, /personopplysninger på utstyret: Ja/)
    assert.match(mail, /Låst med kode eller passord: Nei/)
  })

  it('prefers what was changed on it to what was typed', async () => {
    await kari.say('jobbtelefonen er borte')
    const form = kari.lastMessage()
    for (const text of ['neste', 'ja', 'nei']) await kari.say(text)
    await kari.press(SEND, { personalData: 'no', where: 'på kaia' }, form)
    const mail = await sent('på kaia')
    assert.match(mail, /personopplysninger på utstyret: Nei/)
    assert.match(mail, /Låst med kode eller passord: Nei/)
  })

  it('files nothing that was emptied on it, although Straks had understood it', async () => {
    await kari.say('noen stjal PC-en min i går')
    assert.match(JSON.stringify(kari.lastMessage().card), /"value":"[^"]*dag/)
    await kari.press(SEND, { when: '', where: 'i kantina' })
    assert.doesNotMatch(await sent('i kantina'), /Når:/)
  })

  it('takes nothing away when an older release made it, which does not tell what it showed', () => {
    const chat = new DialogChat().say('mista buypasskortet').say('på bussen')
    chat.does({ kind: 'sent-form', values: { cause: 'stolen', where: '', note: 'svart mappe' }, shown: {} })
    assert.equal(chat.known, 'buypass-card stolen, where: på bussen, note: svart mappe')
  })

  it('files the corrected report after a typed correction', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('mista kortet mitt på bussen')
    const form = per.lastMessage()
    await per.say('nei det var ikke kortet, det var mobilen')
    assert.match(per.lastMessage().text, /Utstyr er borte/)
    await per.press(SEND, {}, form)
    assert.match(await sent('Per Olsen'), /Mobil[\s\S]*på bussen/)
    await straks.idle()
    assert.equal(straks.m365.mailbox(BUYPASS).mails.length, 0)
  })

  it('files nothing that only the conversation needs', () => {
    const chat = new DialogChat().say('mista buypasskortet').say('kanskje fant det').say('send')
    for (const { answers } of chat.turn.reports) assert.deepEqual(answers, {})
  })

  it('asks whether to add what was written on it after the report was filed elsewhere', async () => {
    const eva = straks.m365.chatOf('Eva Lund')
    await eva.say('nettbrettet er borte, på bussen')
    const form = eva.lastMessage()
    await eva.press(SEND, {}, form)
    const [, number = ''] = /Sak (\S+)/.exec(eva.lastMessage().text) ?? assert.fail('no receipt')
    await eva.press(SEND, { note: 'Det lå i ei raud veske' }, form)
    assert.match(eva.lastMessage().text, new RegExp(`Legg til i sak ${number}`))
    await eva.press('Lagre')
    assert.match(await sent('raud veske'), new RegExp(number))
  })

  it('asks nothing when its button is pressed twice', async () => {
    const grete = straks.m365.chatOf('Grete Haug')
    await grete.say('nettbrettet er borte, på bussen')
    const form = grete.lastMessage()
    for (let pressed = 0; pressed < 2; pressed++) await grete.press(SEND, { note: 'i ein sekk' }, form)
    assert.equal(grete.messages('Legg til i sak').length, 0)
  })
})
