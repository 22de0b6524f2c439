import assert from 'node:assert/strict'
import { DialogChat, itFiles } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('Messages that say more than the report', () => {
  describe('a loss with the question who is told', () => {
    for (const text of [
      'jeg har mistet pcen min, hvem varsles',
      'eg har mista pc-en min, kven varslast',
      'jeg har mistet pcen min, hvem får beskjed',
      'har mistet kortet hvem varsles',
    ])
      it(`“${text}” is answered and opens the form`, () =>
        assert.equal(new DialogChat().say(text).shown, 'text + form'))

    it('“kan du resette passordet mitt?” opens no form, and Straks asks which password it is', () =>
      assert.equal(new DialogChat().say('kan du resette passordet mitt?').shown, 'which'))
  })

  describe('the reason why a colleague does not write themselves goes into the note', () => {
    itFiles({
      'kollegaen min har mistet kortet / hun kommer ikke inn på teams':
        'buypass-card lost, note: hun kommer ikke inn på teams',
      'kollegaen min har mistet mobilen / han får ikke logget på Teams uten den':
        'equipment-lost lost, device: phone, note: han får ikke logget på Teams uten den',
      'jeg melder for en kollega som har mistet kortet, hun har ikke tilgang til teams':
        'buypass-card lost, note: jeg melder for en kollega som har mistet kortet, hun har ikke tilgang til teams',
    })

    it('the reason begins no second report', () => {
      const chat = new DialogChat().say('kollegaen min har mistet kortet, hun kommer ikke inn på teams')
      assert.deepEqual(chat.turn.begun ?? [], [])
    })

    it('another system that the colleague cannot get into begins a password report', () =>
      assert.match(
        new DialogChat().say('kollegaen min har mistet mobilen').say('hun kommer ikke inn i gerica').known,
        /^system-password forgotten/,
      ))
  })

  describe('a mail that the sender has written to somebody is no password that others know', () => {
    itFiles({
      'jeg sendte mail til sjefen, kortet er borte':
        'buypass-card lost, note: jeg sendte mail til sjefen, kortet er borte',
      'eg har sendt ein epost til leiaren, mobilen er vekke':
        'equipment-lost lost, device: phone, note: eg har sendt ein epost til leiaren, mobilen er vekke',
    })

    it('a password in a mail is', () =>
      assert.equal(new DialogChat().say('jeg sendte passordet mitt på mail til sjefen').shown, 'which'))
  })

  describe('a question where something filed is now', () => {
    const pc = filedReport({ id: 'pc', type: 'equipment-lost', cause: 'lost', answers: { device: 'laptop' } })
    for (const text of ['hvor er pc-en min', 'har noen funnet pc-en', 'where is my laptop', 'kor er pc-en?'])
      it(`“${text}” is answered with how the ticket stands`, () =>
        assert.equal(new DialogChat({ open: [pc] }).say(text).shown, 'state'))
  })
})
