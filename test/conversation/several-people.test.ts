import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { DialogChat, readChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('A message about several people', () => {
  const texts = textsOf(eigersund, 'nb')
  const said = (text: string) =>
    readChat(text).turn.replies.map((reply) => (reply.show === 'text' ? reply.text(texts) : reply.show))

  for (const text of [
    'to av mine ansatte har mistet kortene sine',
    'to ansatte har fått stjålet pc',
    'Kari og Per har begge mistet kortet',
    'Kari har mistet kortet og Per har mistet kortet',
    'jeg og Kari har mistet kortene våre',
    'tre vikarer slutter på fredag',
    'begge vikarene mine har mistet pc-en',
    'vi er to som har mistet kortet',
    'tre av oss har mistet kortet',
    'Hanne Olsen og Kari Berg slutter 31. desember',
    'Kari mistet kortet, og jeg mistet mitt også',
    'to av dei tilsette mine har mista korta sine',
    'two of my employees have lost their cards',
    'Me and my colleague both forgot our passwords for Visma',
    'jeg og kollegaen min har mistet kortene våre',
    'eg er leiar, to tilsette har gløymt PIN-koden',
  ])
    it(`“${text}” opens a form about a colleague, and says that each person needs a report`, () => {
      assert.deepEqual(said(text), [texts.severalPeople, 'form'])
      assert.equal(readChat(text).draft.colleague, true)
    })

  it('the next person gets the same report, in the words that Straks asks for', () => {
    const open = [
      filedReport({ id: 'phone', type: 'equipment-lost', answers: { device: 'phone', where: 'på toget' } }),
    ]
    const next = {
      'og så for kollegaen min, Per Olsen': 'Per Olsen',
      'and for my colleague Per Olsen': 'Per Olsen',
      'den neste er Kari': 'Kari',
      'og no for kollegaen': null,
    }
    for (const [text, called] of Object.entries(next)) {
      const { known, draft } = new DialogChat({ open }).say(text)
      assert.equal(known, 'equipment-lost lost, device: phone')
      assert.deepEqual([draft.colleague, draft.called], [true, called])
    }
  })

  it('does not take the last day of one person for that of another', () => {
    const { answers, called } = readChat('Liv slutter på fredag og Tor slutter 1. desember').draft
    assert.deepEqual([answers['lastDay'], called], [undefined, null])
  })

  it('begins a report of its own for the thing that another person lost', () => {
    const { draft, turn } = readChat('Kari har mistet kortet og Per har mistet mobilen')
    assert.equal(draft.answers['equipmentToo'], undefined)
    assert.deepEqual(
      turn.begun?.map(({ type, colleague }) => [type, colleague]),
      [['equipment-lost', true]],
    )
  })

  for (const text of [
    'ansatt har mistet kortet',
    'tilsett har mista pc-en',
    'en lærer har mistet pc-en',
    'nattevakta har mistet mobilen',
  ])
    it(`“${text}” is about somebody else`, () => assert.equal(readChat(text).draft.colleague, true))

  for (const text of ['jeg mistet kortet da Kari og Per var på besøk', 'vi har mistet to kort'])
    it(`“${text}” is about the reporter`, () => {
      assert.deepEqual(said(text), ['form'])
      assert.equal(readChat(text).draft.colleague, false)
    })
})
