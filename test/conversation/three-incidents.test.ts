import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { DialogChat, readChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'

describe('Three incidents in one message', () => {
  it('put the PC and the card on the first form, and the charger comes after', () => {
    const { draft, turn } = readChat('pc-en, kortet og laderen er borte')
    assert.deepEqual([draft.type, draft.answers['device']], ['equipment-lost', 'laptop'])
    assert.equal(draft.answers['cardToo'], 'yes')
    assert.deepEqual(
      turn.begun?.map(({ type, answers }) => [type, answers['cause'], answers['device']]),
      [['equipment-damaged', 'accessory-lost', 'other']],
    )
  })

  it('are ordered by urgency, whichever is named first', () => {
    const { draft, turn } = readChat('laderen, kortet og pc-en er borte')
    const types = [draft, ...(turn.begun ?? [])].map(({ type }) => type)
    assert.deepEqual(types.toSorted(), ['buypass-card', 'equipment-damaged', 'equipment-lost'])
    assert.equal(types.at(-1), 'equipment-damaged')
  })

  it('are counted as things, and not as reports', () => {
    for (const [text, count] of [
      [
        'mista kortet, mobilen og minnepinnen på bussen',
        /^Du skriver om flere ting\. Send denne først, så kommer resten\./,
      ],
      ['pc-en, kortet og laderen er borte', /^Du skriver om flere ting\./],
      ['mista pc-en og en minnepinne', /^Du skriver om to ting\. Send denne først, så kommer den andre\./],
    ] as const)
      assert.match(firstWords(new DialogChat().say(text)), count)
  })

  it('are not found in a long story that names one thing twice', () => {
    const { draft, turn } = readChat(
      'Hei. Ruta på bilen var knust, og veska mi med jobb-PC-en, smartkortet og en perm borte. PC-en var låst. Jeg kan nås på 41223344. Hva gjør jeg nå?',
    )
    assert.equal(turn.begun, undefined)
    assert.deepEqual(
      [draft.type, draft.answers['cardToo'], draft.answers['phone']],
      ['equipment-lost', 'yes', '41223344'],
    )
  })

  it('a PIN in a stolen bag is a report of its own, and its card is not stolen', () => {
    const { draft, turn } = readChat('pcen er stjålet og jeg hadde lappen med pin i veska')
    assert.equal(draft.answers['cardToo'], undefined)
    assert.deepEqual(
      turn.begun?.map(({ type, answers }) => [type, answers['cause']]),
      [['buypass-card', 'pin-compromised']],
    )
  })
})

describe('A bag that is gone', () => {
  for (const text of [
    'veska mi er borte',
    'jeg har mistet veska mi',

    'eg mista sekken',
    'my bag is gone',
  ])
    it(`“${text}” is answered with the question what was in it`, () => {
      const chat = new DialogChat().say(text)
      assert.equal(chat.shown, 'which')
      assert.equal(chat.say('pc').draft.type, 'equipment-lost')
    })

  for (const text of ['sekken er stjålet, bare private ting i den'])
    it(`“${text}” opens no form`, () => assert.doesNotMatch(new DialogChat().say(text).shown, /which|form/))
})

function firstWords({
  turn: {
    replies: [first],
  },
}: DialogChat): string {
  return first?.show === 'text' ? first.text(textsOf(eigersund, 'nb')) : ''
}
