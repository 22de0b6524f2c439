import assert from 'node:assert/strict'
import { DialogChat, itFiles } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('What is said besides the report', () => {
  describe('who is told is answered, and the report begun', () => {
    for (const text of [
      'jeg har mistet pcen min, hvem varsles',
      'eg har mista pc-en min, kven varslast',
      'jeg har mistet pcen min, hvem får beskjed',
      'har mistet kortet hvem varsles',
    ])
      it(text, () => assert.equal(new DialogChat().say(text).shown, 'text + form'))

    it('and “kan du resette passordet mitt?” begins none', () =>
      assert.equal(new DialogChat().say('kan du resette passordet mitt?').shown, 'which'))
  })

  describe('why a colleague does not write themselves is noted, and no report of its own', () => {
    itFiles({
      'kollegaen min har mistet kortet / hun kommer ikke inn på teams':
        'buypass-card lost, note: hun kommer ikke inn på teams',
      'kollegaen min har mistet mobilen / han får ikke logget på Teams uten den':
        'equipment-lost lost, device: phone, note: han får ikke logget på Teams uten den',
      'jeg melder for en kollega som har mistet kortet, hun har ikke tilgang til teams':
        'buypass-card lost, note: jeg melder for en kollega som har mistet kortet, hun har ikke tilgang til teams',
    })

    it('and nothing is begun with it', () => {
      const chat = new DialogChat().say('kollegaen min har mistet kortet, hun kommer ikke inn på teams')
      assert.deepEqual(chat.turn.begun ?? [], [])
    })

    it('but another system is', () =>
      assert.match(
        new DialogChat().say('kollegaen min har mistet mobilen').say('hun kommer ikke inn i gerica').known,
        /^system-password forgotten/,
      ))
  })

  describe('where something is that was filed, is how that stands', () => {
    const pc = filedReport({ id: 'pc', type: 'equipment-lost', cause: 'lost', answers: { device: 'laptop' } })
    for (const text of ['hvor er pc-en min', 'har noen funnet pc-en', 'where is my laptop', 'kor er pc-en?'])
      it(text, () => assert.equal(new DialogChat({ open: [pc] }).say(text).shown, 'state'))
  })
})
