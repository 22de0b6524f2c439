import assert from 'node:assert/strict'
import { idOn } from '../helpers/chatting.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { ticketsOf } from '../helpers/reporting.ts'
import { type StraksUnderTest, withNewStraks } from '../helpers/straks-under-test.ts'

describe('The same thing sent twice', () => {
  const straks = withNewStraks()

  it('makes one ticket when a form is pressed again, at once and after a restart', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    const form = kari.lastMessage()
    await kari.press('Send meldingen', {}, form)
    const number = await numberOnReceipt(straks)
    const again = await kari.press('Send meldingen', {}, form)
    await straks.restart()
    const afterRestart = await kari.press('Send meldingen', {}, form)

    for (const answer of [again, afterRestart]) assert.match(JSON.stringify(answer?.body), new RegExp(number))
    await assertOneTicket(straks, 'Kari Hansen')
  })

  it('makes one ticket when a form is pressed on several devices at once', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    const form = kari.lastMessage()
    const answers = await Promise.all([1, 2, 3].map(() => kari.press('Send meldingen', {}, form)))
    const number = await numberOnReceipt(straks)

    for (const answer of answers) assert.match(JSON.stringify(answer?.body), new RegExp(number))
    await assertOneTicket(straks, 'Kari Hansen')
  })

  it('makes one ticket when Teams repeats a text that files, at once and after a restart', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    const send = kari.activity({ text: 'send' })
    await Promise.all([kari.post(send), kari.post(send)])
    const number = await numberOnReceipt(straks)
    await straks.restart()
    await kari.post(send)

    assert.match(kari.lastMessage().text, new RegExp(number))
    await assertOneTicket(straks, 'Kari Hansen')
  })

  it('asks a question once when Teams repeats a text, at once or after a restart', async () => {
    const anne = straks.m365.chatOf('Anne Dahl')
    await anne.say('meny')
    await anne.press('PC, mobil eller annet utstyr er borte')
    const stolen = anne.activity({ text: 'Det er stjålet' })
    await anne.post(stolen)
    const heard = anne.messages().length
    await anne.post(stolen)
    await straks.restart()
    await anne.post(stolen)

    assert.equal(anne.messages().length, heard)
  })

  it('never answers the next question when Teams repeats a text', async () => {
    const anne = straks.m365.chatOf('Anne Dahl')
    await anne.say('meny')
    await anne.press('PC, mobil eller annet utstyr er borte')
    await anne.say('Det er stjålet')
    const pc = anne.activity({ text: 'PC' })
    await anne.post(pc)
    await anne.post(pc)
    await anne.say('ja')
    await anne.say('send')

    const mail = await straks.m365.mailbox(HELP_DESK).waitForMail('Utstyr stjålet')
    assert.match(mail.text, /Utstyr: PC/)
    assert.match(mail.text, /personopplysninger på utstyret: Ja/)
  })

  it('shows nothing of a filed report to a colleague who presses its form', async () => {
    const [kari, per] = [straks.m365.chatOf('Kari Hansen'), straks.m365.chatOf('Per Olsen')]
    await kari.say('mista buypasskortet')
    const draftId = idOn(kari.lastMessage().card, 'draftId')
    await kari.press('Send meldingen')
    const number = await numberOnReceipt(straks)
    const value = { action: { type: 'Action.Execute', verb: 'send', data: { draftId } }, trigger: 'manual' }
    const press = per.activity({ type: 'invoke', name: 'adaptiveCard/action', value })
    for (const answer of [await per.post(press), await per.post(press)]) {
      assert.match(JSON.stringify(answer?.body), /kjenner jeg ikke igjen/)
      assert.ok(!JSON.stringify(answer?.body).includes(number))
    }
  })

  it('is answered with a text when it changes no card: Teams takes an empty one for a failure', async () => {
    const liv = straks.m365.chatOf('Liv Bakke')
    await liv.say('hei')
    const value = { action: { type: 'Action.Execute', verb: 'menu', data: {} }, trigger: 'manual' }
    const press = liv.activity({ type: 'invoke', name: 'adaptiveCard/action', value })
    const [first, again] = [await liv.post(press), await liv.post(press)]
    assert.match(JSON.stringify(first?.body), /AdaptiveCard/)
    const type = 'application/vnd.microsoft.activity.message'
    assert.deepEqual(again?.body, { statusCode: 200, type, value: 'Se nederst i chatten.' })
  })

  it('makes two tickets when two forms are open', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista buypasskortet')
    const first = kari.lastMessage()
    await kari.say('meny')
    await kari.press('Buypass-kortet eller PIN-koden')
    const second = kari.lastMessage()
    await kari.press('Send meldingen', {}, first)
    await kari.press('Send meldingen', { cause: 'pin-compromised' }, second)
    await straks.m365.mailbox(BUYPASS).waitForMail()
    assert.equal((await ticketsOf(straks, 'Kari Hansen')).length, 2)
  })

  it('makes one menu when Teams tells of a new chat in two ways at once', async () => {
    const chat = straks.m365.chatOf('Hilde Nes')
    const { recipient } = chat.activity({ type: 'message' })
    await Promise.all([
      chat.post(chat.activity({ type: 'conversationUpdate', membersAdded: [recipient] })),
      chat.post(chat.activity({ type: 'installationUpdate', action: 'add' })),
    ])
    assert.equal(chat.messages().length, 1)
  })
})

async function numberOnReceipt({ m365 }: StraksUnderTest): Promise<string> {
  const receipt = await m365.chatOf('Kari Hansen').waitFor(/Sak \d{4}-\d{6}/)
  return /\d{4}-\d{6}/.exec(receipt.text)?.[0] ?? ''
}

async function assertOneTicket(straks: StraksUnderTest, name: string): Promise<void> {
  const kari = straks.m365.chatOf(name)
  await straks.m365.mailbox(BUYPASS).waitForMail()
  await kari.waitFor('e-post sendt')
  await straks.idle()
  assert.equal((await ticketsOf(straks, name)).length, 1)
  assert.equal(straks.m365.mailbox(BUYPASS).mails.length, 1)
}
