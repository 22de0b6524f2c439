import assert from 'node:assert/strict'
import { readChat } from '../helpers/dialog-chat.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const begun: Record<string, [first: string, second: string]> = {
  'mista både jobbmobil og pc på bussen': ['phone', 'laptop'],
  'veska er stjålet på toget med jobb-pc, buypasskort og mobil': ['laptop', 'phone'],
  'pcen e vekke og mobilen og': ['laptop', 'phone'],
  'my laptop and phone were stolen': ['laptop', 'phone'],
  'begge deler er våte, pc-en og nettbrettet': ['laptop', 'tablet'],
}

describe('Two devices in one message', () => {
  for (const [text, devices] of Object.entries(begun)) {
    it(`are a report each: «${text}»`, () => {
      const { draft, turn } = readChat(text)
      assert.deepEqual([draft.answers['device'], turn.begun?.answers['device']], devices)
      assert.equal(turn.begun?.type, draft.type)
    })
  }

  for (const text of [
    'pc-en er borte, jeg skriver fra mobilen',
    'mistet mobilen, pc-en har jeg',
    'nettbrettet forsvant fra disken i resepsjonen, noen har nok tatt det',
  ]) {
    it(`are not in «${text}»`, () => assert.equal(readChat(text).turn.begun, undefined))
  }

  it('that a colleague has lost are both theirs', () => {
    const { draft, turn } = readChat('Per Olsen har mistet både pc og mobil')
    assert.deepEqual([draft.called, turn.begun?.called], ['Per Olsen', 'Per Olsen'])
  })

  const straks = withStraks()

  it('are both filed, with the time and the place that were told of them', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista både jobbmobil og pc på bussen')
    assert.match(kari.messages().at(-2)?.text ?? '', /^Du skriver om to ting\./)
    for (const text of ['send', 'fortsett', 'send']) await kari.say(text)
    await straks.idle()
    const numbers = kari.messages().flatMap(({ text }) => /Sak (\d{4}-\d{6}) ·/.exec(text)?.[1] ?? [])
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const tickets = await Promise.all([...new Set(numbers)].map((number) => ingrid.ticket(number)))
    const told = tickets.map(({ facts }) =>
      ['device', 'where'].map((asked) => facts.find(({ name }) => name === asked)?.value),
    )
    assert.deepEqual(told.toSorted(), [
      ['Mobil', 'på bussen'],
      ['PC', 'på bussen'],
    ])
  })
})
