import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { FiledReport, MayBeFor, WaitingAlert } from '../../dialogs/turn.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

const card = filedReport({ id: 'card' })
const filed = { open: [card], mayBeFor: meantFor(card) }

function meantFor({ id, number, type }: FiledReport): MayBeFor {
  return { ticketId: id, number, type, as: 'addition', asked: false }
}

describe('What people write on a bad day', () => {
  describe('when they have said nothing yet, is answered calmly', () => {
    for (const text of ['huff', 'faen', 'å nei å nei', 'jeg gråter', 'eg skjelv', 'jeg har gjort noe dumt']) {
      it(text, () => {
        const [said] = new DialogChat().say(text).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.calm,
        )
      })
    }
  })

  describe('what comes of it when it turns up, is told to whoever asks before they send', () => {
    for (const text of [
      'hva om jeg finner det igjen',
      'hva skjer hvis jeg finner det',
      'kva om eg finn det att?',
      'kan jeg trekke den etterpå?',
      'what if I find it?',
    ])
      it(text, () => {
        const [said] = new DialogChat().say('mista kortet').say(text).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.ifFound,
        )
      })

    it('but not to whoever cannot find it', () =>
      assert.equal(
        new DialogChat().say('hva gjør jeg når jeg ikke finner kortet').shown,
        'instruction + form',
      ))

    for (const text of ['fant det', 'fann det', 'found it', 'trekk saken', 'trekk saka', 'withdraw it'])
      it(`“${text}” is then understood`, () =>
        assert.equal(new DialogChat(filed).say(text).shown, 'ask-withdrawal'))
  })

  describe('of a colleague: the name is enough, as the form asks for it first', () => {
    for (const name of ['Mikkel Ruud', 'hun heter Mikkel Ruud', 'det gjelder Mikkel Ruud']) {
      it(name, () => {
        const chat = new DialogChat().say('kollegaen min mistet kortet sitt')
        chat.say(name, { named: { id: 'mikkel' } }).say('send')
        assert.equal(chat.known, 'buypass-card lost, affected: mikkel')
      })
    }

    it('a name that nobody knows is asked for on the form', () => {
      const chat = new DialogChat().say('kollegaen min mistet kortet sitt').say('Mikkel Ruud')
      assert.equal(chat.shown, 'text + form')
    })

    it('who does not know whom is shown the form again', () => {
      const chat = new DialogChat().say('kollegaen min mistet kortet sitt').say('send').say('vet ikke')
      assert.equal(chat.shown, 'form')
    })
  })

  describe('of what is filed', () => {
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
      it(text, () => assert.equal(new DialogChat(filed).say(text).shown, expected))
    }

    for (const text of [
      'når får jeg nytt kort?',
      'når kommer nytt kort?',
      'kan jeg bare få ny pin',
      'får jeg nytt kort av dere',
      'når får eg nytt kort?',
      'when do I get a new card?',
    ]) {
      it(`“${text}”: nothing is ordered by a report, and it is said whom to ask`, () => {
        const [said, contact] = new DialogChat(filed).say(text).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.ordersNothing,
        )
        assert.deepEqual(contact, { show: 'contact', desks: ['buypass'] })
      })
    }

    for (const text of ['når er siste dag?', 'når er siste dagen min?', 'when is my last day?']) {
      it(`“${text}”, of working from home that ends, begins no second report`, () => {
        const ends = filedReport({ id: 'ends', type: 'offboarding', cause: null })
        assert.equal(new DialogChat({ open: [ends] }).say(text).shown, 'state')
        assert.match(new DialogChat().say(text).shown, /form$/)
      })
    }

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
      it(`of two: ${text}`, () =>
        assert.equal(new DialogChat({ open: [phone, card] }).say(text).shown, expected))
    }

    it('“ikke glem kortet mitt” takes nothing back', () => {
      assert.notEqual(new DialogChat(filed).say('ikke glem kortet mitt').shown, 'ask-withdrawal')
    })

    it('“takk, nå virker alt” after it was solved asks for nothing', () => {
      const mayBeFor: MayBeFor = { ...meantFor(card), as: 'answer' }
      assert.equal(new DialogChat({ mayBeFor }).say('takk, nå virker alt').shown, 'text')
    })
  })

  describe('of a thing that is not theirs: whoever finds one is told whom to call', () => {
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
      it(text, () => assert.match(new DialogChat().say(text).shown, /^contact/))
    }

    it('their own card that is gone has nothing to do with a colleague’s', () => {
      const found = 'fant kortet til Kari på kantina'
      assert.equal(new DialogChat(filed).say(found).shown, 'contact')
      const forKari = filedReport({ id: 'of Kari', answers: { affected: 'kari' } })
      assert.equal(new DialogChat({ open: [forKari] }).say(found).shown, 'ask-withdrawal')
    })
  })

  it('a photograph of the screen took nothing away', () => {
    assert.equal(new DialogChat().say('noen har tatt bilde av skjermen min').shown, 'contact')
    assert.equal(new DialogChat().say('noen har tatt pcen min').shown, 'form')
  })

  for (const text of ['noen har lagt igjen pcen sin hos oss', 'er dere åpne på lørdag'])
    it(`“${text}” is told whom to call`, () => assert.equal(new DialogChat().say(text).shown, 'contact'))

  it('“jo send den likevel” after it was dropped begins anew, and withdraws nothing', () => {
    assert.equal(
      new DialogChat().say('mista kortet').say('avbryt').say('jo send den likevel').shown,
      'text + menu',
    )
  })
})

describe('In the middle of a report, in half a sentence', () => {
  // A slash between two messages, and what is filed in the end.
  const chats: Record<string, string> = {
    'mista kortet / jeg kan nås på 41 22 33 44. Ring gjerne. / send':
      'buypass-card lost, note: jeg kan nås på 41 22 33 44. Ring gjerne., phone: 41 22 33 44',
    'mista pcen / hva med kortet som lå i veska / send':
      'equipment-lost lost, device: laptop, note: hva med kortet som lå i veska',
    'eg har gløymt passordet mitt te gerica og visma / send':
      'system-password forgotten, system: gerica, visma',
    'eg har gløymt både pin og passord / send':
      'buypass-card pin-forgotten, note: eg har gløymt både pin og passord',
    'I lost my card / it was yesterday on the train / send':
      'buypass-card lost, when: tirsdag 24. november, where: on the train',
    'glemt pin / glemt / send': 'buypass-card pin-forgotten',
    'glemt pin / noen så den / send': 'buypass-card pin-compromised',
    'glemt pin til mobilen / send': 'system-password forgotten',
    'fikk en rar mail og oppga brukernavn og passord / til nhn / send': 'nhn-credentials compromised',
    'mista pcen / mobilen / send': 'equipment-lost lost, device: laptop',
    'mista kortet / jeg har ingen leder / send': 'buypass-card lost, note: jeg har ingen leder',
    'mista kortet / pinkoden sto på kortet / send': 'buypass-card lost, note: pinkoden sto på kortet',
    'mista kortet / jada / send': 'buypass-card lost',
    'jeg ga pin til en kollega så hun kunne jobbe / send': 'buypass-card pin-compromised',
  }
  for (const [said, expected] of Object.entries(chats)) {
    it(said, () => {
      const chat = new DialogChat()
      for (const text of said.split(' / ')) chat.say(text)
      assert.equal(chat.known, expected)
    })
  }

  for (const text of [
    'kan noen ringe meg på 91234567 kortet mitt er borte',
    'kortet er borte kan jeg ringe noen',
    'jeg vil ringe noen kortet er borte',
  ])
    it(`“${text}” gets the form besides whom to call`, () => {
      const chat = new DialogChat().say(text)
      assert.equal(chat.shown, 'contact + form')
      assert.equal(chat.say('send').turn.reports.length, 1)
    })

  it('“vet ikke” to the question which password it is gets somebody who knows, and the question stays', () => {
    const chat = new DialogChat().say('glemt passord').say('vet ikke')
    assert.equal(chat.shown, 'contact')
    assert.equal(chat.say('visma').say('send').known, 'system-password forgotten, system: visma')
  })

  it('what we know to be no matter of ours is not said to be beyond us', () => {
    const said = (text: string) => {
      const [first] = new DialogChat().say(text).turn.replies
      return first?.show === 'text' ? first.text(textsOf(eigersund, 'nb')) : ''
    }
    assert.match(said('pc-en min har virus'), /^Det kan jeg ikke hjelpe deg med her\./)
    assert.match(said('lkjsdf lkjsdf'), /^Det forsto jeg ikke\./)
  })

  it('“send” to the question what is meant asks it again, and forgets nothing', () => {
    const chat = new DialogChat().say('veska er stjålet').say('send')
    assert.equal(chat.shown, 'which')
    assert.equal(chat.say('pc').say('send').known, 'equipment-lost stolen, device: laptop')
  })

  it('“min ansatt har mistet pc” is asked about as theirs', () => {
    for (const text of ['min ansatt har mistet pc', 'my employee lost her laptop'])
      assert.equal(new DialogChat().say(text).draft.colleague, true, text)
    assert.equal(new DialogChat().say('vikaren min så pinkoden min').draft.colleague, false)
  })

  it('“Olas kort er borte” is asked about as a colleague’s', () => {
    assert.equal(new DialogChat().say('Olas kort er borte').draft.colleague, true)
    assert.equal(new DialogChat().say('Kommunens pc er borte').draft.colleague, false)
  })

  it('the instruction is quoted once', () => {
    const { replies } = new DialogChat().say('kan jeg melde dette anonymt?').turn
    assert.equal(replies.filter(({ show }) => show === 'instruction').length, 1)
  })

  it('another thing that is named is offered as a report of its own', () => {
    assert.equal(new DialogChat().say('mista pcen').say('mobilen').shown, 'which')
  })

  it('yes to the only thing that was asked about is that', () => {
    assert.equal(new DialogChat().say('jeg må ha nytt kort i dag, har vakt kl 15').shown, 'which')
    assert.equal(new DialogChat().say('jeg må ha nytt kort i dag, har vakt kl 15').say('ja').shown, 'form')
  })
})

describe('What a leader writes on a bad day', () => {
  const alert: WaitingAlert = {
    ticketId: 'ticket',
    deliveryId: 'delivery',
    type: 'buypass-card',
    cause: 'lost',
    urgency: 'urgent',
    number: '2026-000001',
    at: new Date(),
    name: null,
  }
  const leader = () => new DialogChat({ alerts: [alert] })

  for (const text of [
    'sett, jeg følger opp',
    'mottatt, takk',
    'ok, jeg tar det med henne',
    'jeg ringer henne i morgen',
    'jeg følger opp på mandag',
    'I have seen it, thanks',
    'bekreft',
    'greit det',
    'sett, eg tek det',
  ]) {
    it(`“${text}” acknowledges`, () => assert.deepEqual(leader().say(text).turn.acknowledges, ['ticket']))
  }

  it('“I’ll take it after all” does, of what they have handed on; “ok” does not', () => {
    const handedOn = () => new DialogChat({ handedOn: [alert] })
    assert.deepEqual(handedOn().say('I’ll take it after all').turn.acknowledges, ['ticket'])
    assert.deepEqual(handedOn().say('jeg tar det').turn.acknowledges, ['ticket'])
    assert.equal(handedOn().say('ok').turn.acknowledges, undefined)
  })

  for (const text of ['ok, men jeg er ikke lederen hennes', 'sett, men det er ikke min ansatt', 'ok?']) {
    it(`“${text}” does not`, () => assert.equal(leader().say(text).turn.acknowledges, undefined))
  }

  for (const text of [
    'jeg er på ferie, send til noen andre',
    'jeg er ikke på jobb før mandag',
    'det er ikke min ansatt',
    'dette er feil, jeg leder ikke den avdelingen',
    'eg er ikkje leiaren hennar lenger',
    'I am not her manager',
  ]) {
    it(`“${text}” hands it on`, () => {
      const { handsOn = [] } = leader().say(text).turn
      assert.deepEqual(
        handsOn.map(({ ticketId }) => ticketId),
        ['ticket'],
      )
    })
  }

  for (const text of [
    'hvem er det som har mistet kortet?',
    'hvem er det som har mistet kortet',
    'hvem mistet pc-en?',
    'kven er det som har mista kortet?',
    'who lost the card?',
  ]) {
    it(`“${text}” is shown whom it is about, and no form`, () =>
      assert.equal(leader().say(text).shown, 'text + alert'))
  }

  for (const text of [
    'hvem er dette',
    'fikset',
    'hun var uforsiktig så dette får hun dekke',
    'hva i all verden er dette',
    'kortet hennes er allerede sperret',
    'hun har allerede sperret kortet',
  ]) {
    it(`“${text}” is about the alert, as it names nothing else`, () =>
      assert.equal(leader().say(text).shown, 'text + alert'))
  }

  it('“har snakket med kari, alt i orden” is about the alert of Kari', () => {
    const named = new DialogChat({ alerts: [{ ...alert, name: 'Kari Hansen' }] })
    assert.equal(named.say('har snakket med kari, alt i orden').shown, 'text + alert')
  })

  describe('of somebody who is not there any more', () => {
    const ofKari = () => new DialogChat({ alerts: [{ ...alert, name: 'Kari Hansen' }] })

    for (const text of ['min ansatt Kari sluttet i fjor', 'hun har sluttet', 'Kari Hansen has left'])
      it(`“${text}” is told how the alert goes on, and reports nothing`, () =>
        assert.equal(ofKari().say(text).shown, 'text + text + alert'))

    for (const text of ['min ansatt Kari slutter på fredag', 'min ansatt Per sluttet i fjor'])
      it(`“${text}” is a report of theirs`, () => {
        const { draft } = ofKari().say(text)
        assert.deepEqual([draft.type, draft.colleague], ['offboarding', true])
      })
  })

  it('“alt er levert” answers the alert, and withdraws nothing', () => {
    const ends = { ...alert, type: 'offboarding', cause: null }
    assert.equal(new DialogChat({ alerts: [ends] }).say('alt er levert').shown, 'text + alert')
  })

  it('“bekreft begge” of two confirms both, and of three is shown the list', () => {
    const three = ['one', 'other', 'third'].map((ticketId) => ({ ...alert, ticketId }))
    const confirm = (alerts: typeof three) => new DialogChat({ alerts }).say('bekreft begge')
    assert.deepEqual(confirm(three.slice(0, 2)).turn.acknowledges, ['one', 'other'])
    assert.equal(confirm(three).shown, 'alerts')
  })

  for (const text of ['jeg har mistet alt', 'pcen min er borte', 'jeg har mistet mitt kort også'])
    it(`“${text}” is a loss of their own`, () => assert.match(leader().say(text).shown, /form|which/))

  for (const text of ['hun har funnet det', 'kortet er funnet', 'she found it']) {
    it(`“${text}” is told who can withdraw it`, () =>
      assert.equal(leader().say(text).shown, 'text + text + alert'))
  }
})
