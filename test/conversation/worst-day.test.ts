import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { FiledReport, MayBeFor } from '../../dialogs/turn.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

const card = filedReport({ id: 'card' })
const filed = { open: [card], mayBeFor: meantFor(card) }

function meantFor({ id, number, type }: FiledReport): MayBeFor {
  return { ticketId: id, number, type, as: 'addition', asked: false }
}

describe('Messages on a bad day', () => {
  describe('a first message in distress', () => {
    for (const text of ['huff', 'faen', 'å nei å nei', 'jeg gråter', 'eg skjelv', 'jeg har gjort noe dumt']) {
      it(`“${text}” is answered calmly`, () => {
        const [said] = new DialogChat().say(text).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.calm,
        )
      })
    }
  })

  describe('the question what happens if the thing turns up', () => {
    for (const text of [
      'hva om jeg finner det igjen',
      'hva skjer hvis jeg finner det',
      'kva om eg finn det att?',
      'kan jeg trekke den etterpå?',
      'what if I find it?',
    ])
      it(`“${text}” is answered before the report is sent`, () => {
        const [said] = new DialogChat().say('mista kortet').say(text).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.ifFound,
        )
      })

    it('“hva gjør jeg når jeg ikke finner kortet” gets the instruction and the form', () =>
      assert.equal(
        new DialogChat().say('hva gjør jeg når jeg ikke finner kortet').shown,
        'instruction + form',
      ))

    for (const text of ['fant det', 'fann det', 'found it', 'trekk saken', 'trekk saka', 'withdraw it'])
      it(`“${text}” asks about withdrawal once the report is filed`, () =>
        assert.equal(new DialogChat(filed).say(text).shown, 'ask-withdrawal'))
  })

  describe('a report about a colleague', () => {
    for (const name of [
      'Mikkel Ruud',
      'hun heter Mikkel Ruud',
      'det gjelder Mikkel Ruud',
      'ja, meld for Mikkel Ruud',
    ]) {
      it(`“${name}” names the colleague`, () => {
        const chat = new DialogChat().say('kollegaen min mistet kortet sitt')
        chat.say(name, { named: { id: 'mikkel' } }).say('send')
        assert.equal(
          chat.known,
          'buypass-card lost, note: kollegaen min mistet kortet sitt, affected: mikkel',
        )
      })
    }

    it('a name that nobody knows leads back to the form', () => {
      const chat = new DialogChat().say('kollegaen min mistet kortet sitt').say('Mikkel Ruud')
      assert.equal(chat.shown, 'text + form')
    })

    it('“vet ikke” to the question who it is shows the form again', () => {
      const chat = new DialogChat().say('kollegaen min mistet kortet sitt').say('send').say('vet ikke')
      assert.equal(chat.shown, 'form')
    })
  })

  describe('messages about a filed ticket', () => {
    const shown: Record<string, string> = {
      'det var ikke mistet men stjålet': 'ask-forwarding',
      'jeg tror det ble stjålet': 'ask-forwarding',
      'jeg har anmeldt det': 'ask-forwarding',
      'politiet har saksnummer 1234567': 'ask-forwarding',
      'dere kan ringe meg etter 15': 'ask-forwarding',
      'har leita overalt': 'state',
      'finner det ikke': 'state',
      'finner det fortsatt ikke': 'state',
      'kortet er ikke funnet': 'state',
      'det dukket ikke opp': 'state',
      'kortet lå i jakka': 'ask-withdrawal',
      'ingen svarer': 'state',
      purring: 'state',
      'hva om noen bruker det?': 'text',
      'tlf mitt er 91234567': 'ask-forwarding',
      'anmeldelsen har nummer 15839201': 'ask-forwarding',
      'har dere funnet det': 'state',
      'hvem har dere sagt det til': 'state',
      'ha det': 'text',
      hade: 'text',
      'når får jeg nytt': 'text + contact',
      'slett alt om meg': 'text',
      'dere har varslet feil leder, jeg har en ny nå': 'ask-leader',
      'buypass sier de ikke har fått noe': 'state',
      'hvem vet om dette': 'state',
      'send meg kvitteringen på nytt': 'state',
      'lå i lomma hele tida 😅': 'ask-withdrawal',
      'fant veska': 'ask-withdrawal',
      'sak 2026-000001': 'state',
      '2026-000001': 'state',
      'jeg har bestilt nytt kort selv': 'ask-forwarding',
    }
    for (const [text, expected] of Object.entries(shown)) {
      it(`“${text}” gets the right answer`, () =>
        assert.equal(new DialogChat(filed).say(text).shown, expected))
    }

    for (const text of [
      'når får jeg nytt kort?',
      'når kommer nytt kort?',
      'kan jeg bare få ny pin',
      'får jeg nytt kort av dere',
      'når får eg nytt kort?',
      'when do I get a new card?',
    ]) {
      it(`“${text}” is answered with whom to ask, as a report orders nothing`, () => {
        const [said, contact] = new DialogChat(filed).say(text).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.ordersNothing,
        )
        assert.deepEqual(contact, { show: 'contact', desks: ['buypass'] })
      })
    }

    for (const text of ['når er siste dag?', 'når er siste dagen min?', 'when is my last day?']) {
      it(`“${text}” opens a form only when no end of home office is filed`, () => {
        const ends = filedReport({ id: 'ends', type: 'offboarding', cause: null })
        assert.equal(new DialogChat({ open: [ends] }).say(text).shown, 'state')
        assert.match(new DialogChat().say(text).shown, /form$/)
      })
    }

    const handsBack = { open: [filedReport({ id: 'ends', type: 'offboarding', cause: null })] }
    for (const text of [
      'eg har levert alt no',
      'eg fann skjermen og har levert alt no',
      'jeg har funnet skjermen og levert den',
      'har levert skjermen',
      'papirene er makulert',
      'jeg har ikke levert skjermen ennå',
      'I have handed everything back',
    ])
      it(`“${text}” is offered for forwarding on a hand-back, and withdraws nothing`, () => {
        assert.equal(new DialogChat(handsBack).say(text).shown, 'ask-forwarding')
      })
    for (const text of ['jeg skal ikke slutte likevel', 'trekk saken', 'har levert en melding ved en feil'])
      it(`“${text}” asks whether to withdraw a hand-back`, () => {
        assert.equal(new DialogChat(handsBack).say(text).shown, 'ask-withdrawal')
      })

    const phone = filedReport({
      id: 'phone',
      type: 'equipment-lost',
      answers: { device: 'phone' },
      number: '2026-000002',
    })
    const both: Record<string, string> = {
      'eg fann kortet, mobilen er framleis vekke': 'ask-withdrawal',
      'glem mobilen': 'ask-withdrawal',
      'fant ikke mobilen hjemme': 'state',
      'mobilen var på bussen i går': 'ask-forwarding',
      'mobilen var med på toget': 'ask-forwarding',
      'hva skjer med mobilen?': 'state',
      'kortet er funnet av politiet, men mobilen er borte': 'ask-withdrawal',
      'veska er funnet, men mobilen er borte': 'state',
      'politiet har funnet mobilen': 'ask-withdrawal',
    }
    for (const [text, expected] of Object.entries(both)) {
      it(`“${text}” gets the right answer with two open tickets`, () =>
        assert.equal(new DialogChat({ open: [phone, card] }).say(text).shown, expected))
    }

    it('“ikke glem kortet mitt” does not ask about withdrawal', () => {
      assert.notEqual(new DialogChat(filed).say('ikke glem kortet mitt').shown, 'ask-withdrawal')
    })

    it('“takk, nå virker alt” after the help desk’s solution asks for nothing', () => {
      const mayBeFor: MayBeFor = { ...meantFor(card), as: 'answer' }
      assert.equal(new DialogChat({ mayBeFor }).say('takk, nå virker alt').shown, 'text')
    })
  })

  describe('finding a thing that belongs to somebody else', () => {
    for (const text of [
      'fant et buypasskort på gangen, ikke mitt',
      'fant en pc på bussen merket eigersund kommune',
      'eg fann ein mobil på bussen',
      'I found a laptop on the bus',
      'fant kortet til Kari på kantina',
      'jeg har funnet kollegaens mobil',
      'eg fann kortet til ein kollega',
      'I found my colleague’s phone',
    ]) {
      it(`“${text}” is answered with whom to contact`, () =>
        assert.match(new DialogChat().say(text).shown, /^contact/))
    }

    it('a colleague’s card is asked about only when the ticket is about that colleague', () => {
      const found = 'fant kortet til Kari på kantina'
      assert.equal(new DialogChat(filed).say(found).shown, 'contact')
      const forKari = filedReport({ id: 'of Kari', answers: { affected: 'kari' } })
      assert.equal(new DialogChat({ open: [forKari] }).say(found).shown, 'ask-withdrawal')
    })
  })

  it('“noen har tatt bilde av skjermen min” opens no form', () => {
    assert.equal(new DialogChat().say('noen har tatt bilde av skjermen min').shown, 'contact')
    assert.equal(new DialogChat().say('noen har tatt pcen min').shown, 'form')
  })

  for (const text of ['noen har lagt igjen pcen sin hos oss', 'er dere åpne på lørdag'])
    it(`“${text}” is answered with whom to contact`, () =>
      assert.equal(new DialogChat().say(text).shown, 'contact'))

  it('“jo send den likevel” after dropping the report shows the menu, and withdraws nothing', () => {
    assert.equal(
      new DialogChat().say('mista kortet').say('avbryt').say('jo send den likevel').shown,
      'text + menu',
    )
  })
})
