import assert from 'node:assert/strict'
import type { DialogContext } from '../../dialogs/turn.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { waitingAlert } from '../helpers/made-up-rows.ts'

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

  it('“hun kan ikke” hands nothing on: it is said of the employee', () =>
    assert.equal(leader().say('hun kan ikke').turn.handsOn, undefined))

  for (const text of [
    'jeg har sendt en epost til feil person med pasientopplysninger',
    'vedtaket havnet hos feil person',
    'hvordan søker jeg om permisjon',
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
    'fikset',
    'hun var uforsiktig så dette får hun dekke',
    'hva i all verden er dette',
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
