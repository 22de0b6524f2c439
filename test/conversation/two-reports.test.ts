import assert from 'node:assert/strict'
import type { PersonChat } from '../../local/person-chat.ts'
import { BUYPASS, HELP_DESK, NHN } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const SEND = 'Send meldingen'
const FIRST_IN_MIND = 'Du har også en påbegynt melding: Brukernavn eller passord hos Norsk Helsenett.'

describe('A second thing while a report is open', () => {
  const straks = withStraks()

  async function chat(name: string, ...texts: string[]): Promise<PersonChat> {
    const person = straks.m365.chatOf(name)
    for (const text of texts) await person.say(text)
    return person
  }

  it('goes into the same report where the form has a tick for it, and one «send» files both', async () => {
    const kari = await chat('Kari Hansen', 'pcen er borte', 'mista buypasskortet')
    assert.match(kari.lastMessage().text, /Buypass-kortet også borte: Ja/)
    await kari.say('send')
    await straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr mistet')
    await straks.m365.mailbox(BUYPASS).waitForMail('Buypass-kort mistet')
  })

  it('is followed by the first report after «send», and a second «send» files that', async () => {
    const per = await chat('Per Olsen', 'glemt passord til nhn', 'mobilen min ble stjålet', 'send')
    assert.match(per.lastMessage().text, new RegExp(FIRST_IN_MIND))
    await straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr stjålet')
    await per.say('send')
    await straks.m365.mailbox(NHN).waitForMail('glemt')
    assert.doesNotMatch(per.lastMessage().text, /påbegynt/)
  })

  it('is followed by the first report when its button is pressed, and that can be sent, too', async () => {
    const ingrid = await chat('Ingrid Solberg', 'glemt passord til nhn', 'mobilen min ble stjålet')
    await ingrid.press(SEND)
    assert.match(ingrid.lastMessage().text, new RegExp(FIRST_IN_MIND))
    await ingrid.press('Fortsett med meldingen')
    await ingrid.press(SEND)
    assert.match(ingrid.lastMessage().text, /Norsk Helsenett glemt[\s\S]*Sak 2026-/)
  })

  it('is followed by the first report when it is dropped', async () => {
    const emil = await chat('Emil Sand', 'glemt passord til nhn', 'mobilen min ble stjålet', 'avbryt')
    assert.match(emil.lastMessage().text, new RegExp(FIRST_IN_MIND))
    await emil.say('forkast')
    assert.match(emil.lastMessage().text, /forkastet og ikke sendt/)
    await emil.say('send')
    assert.match(emil.lastMessage().text, /Hva har skjedd/)
  })

  it('is not followed by the first report when that was filed from its own form meanwhile', async () => {
    const maria = await chat('Maria Strand', 'glemt passord til nhn')
    const first = maria.lastMessage()
    await maria.say('mobilen min ble stjålet')
    await maria.press(SEND, {}, first)
    await maria.say('send')
    assert.doesNotMatch(maria.lastMessage().text, /påbegynt/)
  })
})
