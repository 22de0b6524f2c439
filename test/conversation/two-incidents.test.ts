import assert from 'node:assert/strict'
import type { PersonChat } from '../../local/person-chat.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('Two incidents in one message', () => {
  let straks: StraksUnderTest
  before(async () => {
    straks = await startUnderTest()
  })
  after(() => straks.close())

  const urgentFirst: [name: string, words: string, first: string, second: RegExp][] = [
    ['Kari Hansen', 'mistet pc og glemt passord til gerica', 'Utstyr mistet', /passord til fagsystem glemt/],
    ['Per Olsen', 'jeg slutter fredag og har mistet pcen', 'Utstyr mistet', /Hjemmekontor avsluttes/],
  ]
  for (const [name, words, first, second] of urgentFirst) {
    it(`“${words}” is two reports, the urgent one first`, async () => {
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

  it('goes on with the second by text, and keeps the words of both', async () => {
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

  it('a card that is gone is gone, though its PIN is forgotten too', async () => {
    const chat = straks.m365.chatOf('Nils Berg')
    await chat.say('kortet er borte og jeg har glemt pin også')
    await chat.press('Send meldingen')
    await chat.waitFor('Buypass-kort mistet')
  })

  function said(chat: PersonChat, at: number): string {
    return chat.messages().at(at)?.text ?? ''
  }
})
