import assert from 'node:assert/strict'
import type { DialogContext } from '../../dialogs/turn.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport, waitingAlert } from '../helpers/made-up-rows.ts'

describe('A leader’s message on a bad day', () => {
  const alert = waitingAlert({ ticketId: 'ticket', type: 'buypass-card', name: null })
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
    'eg såg det',
    'jeg så det, takk',
    'jeg vet om det',
    'skal ta en prat med henne',
    'det skal jeg',
    'jeg ringer henne når jeg er ute av møtet',
    'eg tar det når eg er tilbake',
    'den er grei, jeg tar det herfra',
    'æ ser på det',
    'jeg har bekreftet',
  ]) {
    it(`“${text}” acknowledges the alert`, () =>
      assert.deepEqual(leader().say(text).turn.acknowledges, ['ticket']))
  }

  it('“I’ll take it after all” acknowledges an alert that was handed on, and “ok” does not', () => {
    const handedOn = () => new DialogChat({ handedOn: [alert] })
    assert.deepEqual(handedOn().say('I’ll take it after all').turn.acknowledges, ['ticket'])
    assert.deepEqual(handedOn().say('jeg tar det').turn.acknowledges, ['ticket'])
    assert.equal(handedOn().say('ok').turn.acknowledges, undefined)
  })

  for (const text of [
    'ok, men jeg er ikke lederen hennes',
    'sett, men det er ikke min ansatt',
    'ok?',
    'det',
    'begge',
  ]) {
    it(`“${text}” does not acknowledge the alert`, () =>
      assert.equal(leader().say(text).turn.acknowledges, undefined))
  }

  it('“I’ll take it after all” is about the alert handed on, even while another waits', () => {
    const other = { ...alert, ticketId: 'other' }
    const both = () => new DialogChat({ handedOn: [alert], alerts: [other] })
    assert.deepEqual(both().say('jeg tar det likevel').turn.acknowledges, ['ticket'])
    assert.deepEqual(both().say('jeg tar det').turn.acknowledges, ['other'])
    assert.equal(both().say('PC-en er her likevel').shown, 'text + text + alert')
    const two = new DialogChat({ handedOn: [alert, { ...alert, ticketId: 'second' }], alerts: [other] })
    assert.equal(two.say('jeg tar det likevel').turn.acknowledges, undefined)
  })

  it('an alert already handed on is shown as it stands when the leader hands it on again', () => {
    const again = () => new DialogChat({ handedOn: [alert], seen: [alert] })
    assert.equal(new DialogChat({ seen: [alert] }).say('jeg kan ikke ta dette').shown, 'text + alert')
    for (const text of ['varsle neste leder', 'kan ikke ta dette nå', 'jeg er på ferie til mandag'])
      assert.equal(again().say(text).shown, 'text + alert', text)
    for (const text of ['jeg kan ikke ta det likevel', 'I can’t take it after all'])
      for (const chat of [again(), new DialogChat({ seen: [alert] })])
        assert.equal(chat.say(text).shown, 'text + alert', text)
    assert.match(again().say('jeg skal ut i permisjon, skal maskinen leveres').shown, /form/)
  })

  it('“jeg går i permisjon” hands the alert on, and “jeg skal i møte” shows how', () => {
    assert.equal(leader().say('jeg går i permisjon fredag').turn.handsOn?.length, 1)
    assert.equal(leader().say('jeg skal i møte').shown, 'text + text + alert')
  })

  it('“hun kan ikke” hands nothing on: it is said of the employee', () =>
    assert.equal(leader().say('hun kan ikke').turn.handsOn, undefined))

  for (const text of [
    'jeg har sendt en epost til feil person med pasientopplysninger',
    'vedtaket havnet hos feil person',
    'hvordan søker jeg om permisjon',
    'eg har mista ein perm med elevmapper',
    'jeg har fått ny leder, det står feil navn',
    'lederen som fikk beskjed er ikke min leder',
    'jeg har ikke noen leder akkurat nå',
    'kan jeg ta ut ferie i romjula',
    'how do I register sick leave',
    'must I lock the PC when I leave it',
    'can I take the PC abroad for two weeks',
    'lyden er borte i Teams',
    'kollegaen min er borte i dag',
    'den eg jobbar med er sjuk',
    'jeg skal ut i permisjon, skal maskinen leveres',
    'sønnen satt på pc-en fra kommunen i går og bestilte ferie',
    'er lederen min varslet om det jeg sendte i går',
    'hun er ikke lederen min lenger',
    'Jeg får ikke tak i noen på telefon, hvem kan hjelpe meg nå',
    'hun jeg har ansvar for er syk',
    'jeg er ikke syk lenger',
    'Jeg er lederen til Kari men hun er i permisjon',
  ]) {
    it(`“${text}” hands nothing on: it is not about the alert`, () =>
      assert.equal(leader().say(text).turn.handsOn, undefined))
  }

  for (const text of [
    'jeg er på ferie, send til noen andre',
    'Jeg er syk i dag',
    'nå har jeg ferie',
    'jeg har permisjon ut året',
    'eg blei sjukmeld i går',
    'jeg går på ferie i dag',
    'jeg begynner permisjonen i dag',
    'kan ikkje tak det',
    'varsle neste',
    'eg er i pappaperm',
    'jeg har sluttet som leder',
    'jeg kan ikke ta dette med kortet til Kari',
    'jeg er på ferie, ta kortet med Per',
    'dere har varslet feil person',
    'feil person',
    'jeg er ikke på jobb før mandag',
    'jeg er ikke på jobb i dag',
    'ferie, jeg er ikke på jobb',
    'I am not at work today',
    'e på sjukehuset med ungen min, kan ikkje',
    'det er ikke min ansatt',
    'dette er feil, jeg leder ikke den avdelingen',
    'eg er ikkje leiaren hennar lenger',
    'I am not her manager',
    'send it on to Liv',
    'please forward this to Tor',
    'pass it on please',
  ]) {
    it(`“${text}” hands the alert on`, () => {
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
    it(`“${text}” is answered with whom the alert is about, and no form`, () =>
      assert.equal(leader().say(text).shown, 'text + alert'))
  }

  for (const text of [
    'hvem er dette',
    'hvem følger opp dette',
    'kem e det som følge opp dette',
    'fikset',
    'hun var uforsiktig så dette får hun dekke',
    'hva i all verden er dette',
    'er det jeg som bestemmer',
    'kortet hennes er allerede sperret',
    'hun har allerede sperret kortet',
  ]) {
    it(`“${text}” is taken to be about the alert`, () =>
      assert.equal(leader().say(text).shown, 'text + alert'))
  }

  for (const text of [
    'kan Tor ta det?',
    'kan du sende det til Liv i staden?',
    'can Tor take it?',
    'Liv should get this',
    'Tor tar det',
    'gi den til Tor Olsen',
    'kan nestleder ta denne?',
  ])
    it(`“${text}” is answered with how the alert goes on to others`, () =>
      assert.equal(leader().say(text).shown, 'text + text + alert'))

  const ofMail =
    'Hei, jeg har snakket med Kari og følger opp.\n\nMvh\nOla\n\nFra: Straks <straks@example.no>\nEmne: Buypass-kort mistet'
  for (const text of [
    'har snakket med kari, alt i orden',
    'kari har jeg snakket med',
    'Kari ringer jeg',
    ofMail,
  ])
    it(`“${text}” is taken to be about Kari’s alert`, () => {
      const named = new DialogChat({ alerts: [{ ...alert, name: 'Kari Hansen' }] })
      assert.equal(named.say(text).shown, 'text + alert')
    })

  it('a plan when no alert waits any more gets a nod', () => {
    for (const text of ['jeg ringer henne i morgen', 'jeg tar det likevel'])
      assert.equal(new DialogChat().say(text).shown, 'text', text)
    for (const text of ['jeg må ringe', 'ring meg'])
      assert.equal(new DialogChat().say(text).shown, 'contact', text)
  })

  describe('about an employee who has left or is leaving', () => {
    const ofKari = () => new DialogChat({ alerts: [{ ...alert, name: 'Kari Hansen' }] })

    for (const text of ['min ansatt Kari sluttet i fjor', 'hun har sluttet', 'Kari Hansen has left'])
      it(`“${text}” is answered with how the alert goes on, and reports nothing`, () =>
        assert.equal(ofKari().say(text).shown, 'text + text + alert'))

    for (const text of ['min ansatt Kari slutter på fredag', 'min ansatt Per sluttet i fjor'])
      it(`“${text}” begins a report that a colleague leaves`, () => {
        const { draft } = ofKari().say(text)
        assert.deepEqual([draft.type, draft.colleague], ['offboarding', true])
      })
  })

  it('“alt er levert” is taken to be about the alert, and withdraws nothing', () => {
    const ends = { ...alert, type: 'offboarding', cause: null }
    assert.equal(new DialogChat({ alerts: [ends] }).say('alt er levert').shown, 'text + alert')
  })

  it('“bekreft begge” confirms both of two alerts, and shows the list when there are three', () => {
    const three = ['one', 'other', 'third'].map((ticketId) => ({ ...alert, ticketId }))
    const confirm = (alerts: typeof three) => new DialogChat({ alerts }).say('bekreft begge')
    assert.deepEqual(confirm(three.slice(0, 2)).turn.acknowledges, ['one', 'other'])
    assert.equal(confirm(three).shown, 'alerts')
  })

  for (const text of [
    'jeg har ikke sett begge',
    'eg har ikkje sett begge',
    'I have not seen both',
    'ikke sett',
  ])
    it(`“${text}” confirms neither of two alerts, and reports nothing`, () => {
      const two = ['one', 'other'].map((ticketId) => ({ ...alert, ticketId }))
      const { turn, shown } = new DialogChat({ alerts: two }).say(text)
      assert.deepEqual([shown, turn.acknowledges, turn.draft], ['alerts', undefined, null])
    })

  for (const text of [
    'jeg har mistet alt',
    'pcen min er borte',
    'jeg har mistet mitt kort også',
    'kortet mitt ligger igjen på bussen',
    'kortet ligger igjen på bussen',
  ])
    it(`“${text}” reports the leader’s own loss`, () => assert.match(leader().say(text).shown, /form|which/))

  it('“tastet feil pin, nå er kortet sperret” reports the leader’s card while the alert is about a PC', () => {
    const ofPc = new DialogChat({ alerts: [waitingAlert()] })
    assert.equal(ofPc.say('tastet feil pin tre ganger, nå er kortet sperret').draft.type, 'buypass-card')
  })

  describe('who has to answer as well', () => {
    const broken = waitingAlert({ type: 'equipment-damaged', cause: 'damaged' })
    const leaves = waitingAlert({ type: 'offboarding', cause: null })
    const answers = (asked: typeof broken, texts: string[], shown: RegExp) => {
      for (const text of texts) assert.match(new DialogChat({ alerts: [asked] }).say(text).shown, shown, text)
    }

    it('reports another loss than the one to decide about, whatever words it shares with an answer', () => {
      const others = [
        'the iPad I got from the municipality is missing',
        'ikke mistet kortet, bare glemt pin',
        'innbrudd på kontoret, to bærbare mangler',
        'bytter jobb til Lund kommune, skal gi fra meg pcen',
      ]
      answers(broken, others, /^form$/)
      answers(broken, ['pc-en falt i gulvet, hun må betale selv', 'kommunen betaler'], /^text \+ alert$/)
      answers(broken, ['hvem betaler hvis en ansatt knuser pc-en'], /^instruction \+ text \+ alert$/)
      answers(broken, ['leverte lønnslista til feil person'], /^contact \+ text \+ alert$/)
    })

    it('reports their own leaving, and what is missing since some day, while a hand-back waits', () => {
      answers(leaves, ['skal levere inn pc-en', 'the iPad is missing since Monday'], /^form$/)
      answers(leaves, ['mobilen mangler', 'hun leverte alt på fredag'], /^text \+ alert$/)
    })
  })

  describe('who has reported something themselves', () => {
    const asked = {
      ticketId: 'own',
      as: 'answer',
      number: '2026-000001',
      type: 'buypass-card',
      asked: true,
    } as const
    const reporter = (more: Partial<DialogContext> = {}) =>
      new DialogChat({ alerts: [alert], open: [filedReport({ id: 'own' })], ...more })

    it('hands nothing on by naming their own leader, and is asked who it is', () => {
      for (const text of ['lederen som fikk beskjed er ikke min leder', 'hun er ikke lederen min lenger'])
        assert.equal(reporter().say(text).shown, 'ask-leader', text)
      assert.equal(reporter().say('dere har varslet feil leder').shown, 'text + text + alert')
      assert.equal(reporter().say('er lederen min varslet?').shown, 'state')
    })

    it('acknowledges nothing by an “ok” after the help desk’s question, or by a yes to ours', () => {
      assert.equal(reporter({ mayBeFor: asked }).say('ok').turn.acknowledges, undefined)
      const offered = reporter({ mayBeFor: { ...asked, as: 'addition', asked: false } })
      assert.equal(offered.say('pin-koden lå sammen med kortet').shown, 'ask-forwarding')
      const { acknowledges, forwards } = offered.say('den er grei').turn
      assert.deepEqual([acknowledges, forwards?.length], [undefined, 1])
    })
  })

  for (const text of [
    'hun har funnet det',
    'kortet er funnet',
    'she found it',
    'kortet ligger på kontoret mitt',
    'kortet hennes ligger på mitt kontor',
    'kortet hennar ligg hos meg',
    'jeg har kortet hennes her',
    'her card is on my desk',
  ]) {
    it(`“${text}” is answered with who can withdraw the ticket`, () =>
      assert.equal(leader().say(text).shown, 'text + text + alert'))
  }

  for (const text of [
    'takk for beskjed, jeg følger opp i morgen',
    'thanks for letting me know, I will call her',
    'har ringt henne',
    'jeg har snakket med henne',
    'eg har snakka med ho',
    'har snakket med kari',
  ])
    it(`“${text}” acknowledges the alert about Kari`, () => {
      const { turn } = new DialogChat({ alerts: [waitingAlert({ ticketId: 'ticket' })] }).say(text)
      assert.deepEqual(turn.acknowledges, ['ticket'])
    })

  for (const text of ['hva skjedde?', 'hvordan går det med saken?', 'er det meldt før?'])
    it(`“${text}” shows the alert, and does not look for the leader’s own tickets`, () =>
      assert.equal(leader().say(text).shown, 'text + alert'))

  it('“kari har byttet avdeling” is answered with how to hand on', () => {
    const chat = new DialogChat({ alerts: [waitingAlert()] })
    assert.equal(chat.say('kari har byttet avdeling, hun hører til eva lund nå').shown, 'text + text + alert')
  })
})

describe('A leader of two who wait', () => {
  const alerts = [
    waitingAlert({ ticketId: 'card', type: 'buypass-card' }),
    waitingAlert({ ticketId: 'pc', name: 'Per Olsen' }),
  ]
  const both = () => new DialogChat({ alerts })

  for (const [text, seen] of Object.entries({
    'sett per': ['pc'],
    'ok, Kari': ['card'],
    'bekreft for Per Olsen': ['pc'],
    'ja, begge': ['card', 'pc'],
    'eg ser på begge': ['card', 'pc'],
    'jeg er vikar for Ola Dahl, jeg tar begge': ['card', 'pc'],
  }))
    it(`“${text}” acknowledges ${seen.join(' and ')}`, () =>
      assert.deepEqual(both().say(text).turn.acknowledges, seen))

  for (const text of ['kortet til kari', 'pcen til per', 'hva med kortet til Kari'])
    it(`“${text}” shows that alert, and begins no report`, () =>
      assert.equal(both().say('jeg tar det').say(text).shown, 'text + alert'))

  it('“har sett henne” acknowledges nothing: it is about the person', () =>
    assert.equal(both().say('har sett henne').turn.acknowledges, undefined))

  it('hands both on while away, and takes both back by “jeg tar begge likevel” only', () => {
    const back = () => new DialogChat({ handedOn: alerts, seen: alerts })
    assert.equal(back().say('jeg tar det likavel').shown, 'alerts')
    assert.deepEqual(back().say('jeg tar begge likevel').turn.acknowledges, ['card', 'pc'])
  })

  it('“jeg jobber ikke der lenger” hands on the only alert, and of two shows how', () => {
    assert.equal(both().say('jeg jobber ikke der lenger').shown, 'text + alerts')
    const one = new DialogChat({ alerts: alerts.slice(1) })
    assert.equal(one.say('jeg jobber ikke der lenger').turn.handsOn?.length, 1)
  })

  it('acknowledges, too, after a question that could mean several things', () => {
    const ofNhn = waitingAlert({ ticketId: 'nhn', type: 'nhn-credentials', name: 'Anne Berg' })
    const asked = () => new DialogChat({ alerts: [ofNhn] }).say('er passordet byttet')
    assert.equal(asked().shown, 'which')
    for (const text of ['jeg ringer Anne', 'sett'])
      assert.deepEqual(asked().say(text).turn.acknowledges, ['nhn'])
  })
})

describe('A leader’s message about an alert that they have seen', () => {
  const broken = waitingAlert({
    ticketId: 'broken',
    type: 'equipment-damaged',
    cause: 'damaged',
    name: 'Per Olsen',
  })
  const seen = [waitingAlert(), broken]
  const shown = (text: string, more: object = {}) => {
    const chat = new DialogChat({ seen, ...more }).say(text)
    const { replies } = chat.turn
    const last = replies.at(-1)
    return last?.show === 'alert' ? last.ticketId : chat.shown
  }

  for (const text of [
    'hun må betale likevel',
    'kommunen skal betale likevel',
    'ho må betale sjølv',
    'she has to pay anyway',
  ])
    it(`“${text}” shows the alert again that asked who pays`, () => assert.equal(shown(text), 'broken'))

  for (const text of [
    'har Kari funnet kortet?',
    'hvordan går det med kari',
    'er kortet sperret nå?',
    'jeg har ombestemt meg',
    'har ho funne det?',
    'hvem var det igjen',
    'kem va det',
    'angre',
    'jeg mente ikke å bekrefte',
    'oi, jeg trykket feil',
    'kva skal eg gjere?',
    'hvorfor får jeg dette?',
    'I changed my mind',
  ])
    it(`“${text}” shows the alert again`, () => assert.equal(shown(text), 'pc'))

  it('“jeg er ikke leder for Kari” shows the alert again', () =>
    assert.equal(shown('jeg er ikke leder for Kari'), 'pc'))

  it('“hun fant kortet” is answered with who can withdraw the ticket, too', () =>
    assert.equal(new DialogChat({ seen }).say('hun fant kortet').shown, 'text + text + alert'))

  it('“har ho funne det?” is only a question, also after handing on', () =>
    assert.equal(new DialogChat({ seen, handedOn: seen }).say('har ho funne det?').shown, 'text + alert'))

  it('“hun har sluttet hos meg” is about an alert that was just handed on, and otherwise a report', () => {
    assert.equal(shown('hun har sluttet hos meg', { handedOn: seen }), 'pc')
    assert.equal(shown('hun har sluttet hos meg'), 'form')
  })

  for (const [text, answer] of [
    ['kari har mistet pc-en også', 'form'],
    ['mista buypasskortet mitt', 'form'],
    ['hei', 'menu'],
    ['får jeg lov å skrive ut hjemme?', 'instruction'],
    ['takk', 'text'],
  ] as const)
    it(`“${text}” is not about it`, () => assert.equal(shown(text), answer))
})

describe('A leader who is there again', () => {
  const alert = waitingAlert()
  for (const text of [
    'jeg er tilbake',
    'er tilbake nå',
    'tilbake',
    'jeg er tilbake på jobb',
    'eg er attende frå ferie',
    'jeg er på jobb igjen',
    'I am back',
    "i'm back at work",
    'angrer',
    'jeg kan likevel',
  ])
    it(`“${text}” shows the alert, also after they handed it on`, () => {
      const shown = (setting: Partial<DialogContext>) => new DialogChat(setting).say(text).shown
      assert.equal(shown({ alerts: [alert] }), 'text + alert')
      assert.equal(shown({ handedOn: [alert], seen: [alert] }), 'text + alert')
    })

  for (const text of [
    'jeg er på jobb igjen, jeg tar det',
    'angrer, jeg tar den',
    'er tilbake, jeg ringer Kari',
  ])
    it(`“${text}” takes it up again`, () =>
      assert.deepEqual(new DialogChat({ handedOn: [alert] }).say(text).turn.acknowledges, ['pc']))

  it('“jeg er borte til mandag” hands it on', () => {
    for (const text of ['jeg er borte til mandag', 'eg er borte til over helga', 'I am away until Monday'])
      assert.equal(new DialogChat({ alerts: [alert] }).say(text).turn.handsOn?.length, 1, text)
  })
})
