import assert from 'node:assert/strict'
import type { PersonChat } from '../../local/person-chat.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { seen, sendForm, ticketsOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('Several things at once', () => {
  const straks = withStraks()
  const chat = (name: string) => straks.m365.chatOf(name)

  it('a bag with two things gives one form, and two linked tickets with a receipt each', async () => {
    const nils = chat('Nils Berg')
    await nils.say('noen stjal veska med pc-en og buypasskortet')
    await nils.press('Send meldingen', { where: 'på toget' })
    const card = await straks.m365.mailbox(BUYPASS).waitForMail('Buypass-kort stjålet')
    const pc = await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ text }) => text.includes('Nils Berg') && text.includes('Utstyr stjålet'))
    assert.match(pc.text, /på toget/)
    const [first, second] = [numberIn(pc.subject), numberIn(card.subject)]
    await seen(chat('Nils Berg'), first, new RegExp(`Meldt sammen med sak ${second}`))
    await seen(chat('Nils Berg'), second, new RegExp(`Meldt sammen med sak ${first}`))
    assert.equal((await ticketsOf(straks, 'Nils Berg')).length, 2)
  })

  it('equipment that was only ticked may hold personal data, so its alert tells of Datatilsynet', async () => {
    await sendForm(chat('Hilde Nes'), 'mista buypasskortet', { equipmentToo: 'yes' })
    const alert = await chat('Tor Vik').waitFor(({ text }) => text.includes('Utstyr mistet\nHvem\nHilde Nes'))
    assert.match(alert.text, /Datatilsynet/)
  })
})

function numberIn(subject: string): string {
  return /\d{4}-\d{6}/.exec(subject)?.[0] ?? ''
}

describe('Two incidents in one message', () => {
  const straks = withStraks()

  const urgentFirst: [name: string, words: string, first: string, second: RegExp][] = [
    ['Kari Hansen', 'mistet pc og glemt passord til gerica', 'Utstyr mistet', /passord til fagsystem glemt/],
    ['Per Olsen', 'jeg slutter fredag og har mistet pcen', 'Utstyr mistet', /Hjemmekontor avsluttes/],
  ]
  for (const [name, words, first, second] of urgentFirst) {
    it(`“${words}” becomes two reports, the urgent one first`, async () => {
      const chat = straks.m365.chatOf(name)
      await chat.say(words)
      assert.match(said(chat, -2), /^Du skriver om to ting\./)
      await chat.press('Send meldingen')
      await chat.waitFor(first)
      await chat.waitFor('Du har også en påbegynt melding')
      await chat.press('Fortsett med meldingen')
      await chat.press('Send meldingen')
      await chat.waitFor((one) => second.test(one.text) && /Sak \d{4}/.test(one.text))
      await chat.say('send')
      assert.match(chat.lastMessage().text, /Hva har skjedd\?/)
    })
  }

  it('are both filed by text, and both notes keep the message', async () => {
    const chat = straks.m365.chatOf('Eva Lund')
    await chat.say('mistet mobilen og skjermen på pcen er knust')
    await chat.say('send')
    await chat.say('fortsett')
    await chat.say('send')
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const numbers = chat.messages().flatMap(({ text }) => /Sak (\d{4}-\d{6}) ·/.exec(text)?.[1] ?? [])
    const tickets = await Promise.all(numbers.map((number) => ingrid.ticket(number)))
    const notes = tickets.map(({ type, facts }) => [type, facts.find(({ name }) => name === 'note')?.value])
    const words = 'mistet mobilen og skjermen på pcen er knust'
    assert.deepEqual(notes.toSorted(), [
      ['equipment-damaged', words],
      ['equipment-lost', words],
    ])
  })

  it('report the card as lost although its PIN is forgotten, too', async () => {
    const chat = straks.m365.chatOf('Nils Berg')
    await chat.say('kortet er borte og jeg har glemt pin også')
    await chat.press('Send meldingen')
    await chat.waitFor('Buypass-kort mistet')
  })

  function said(chat: PersonChat, at: number): string {
    return chat.messages().at(at)?.text ?? ''
  }
})
