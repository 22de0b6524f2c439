import assert from 'node:assert/strict'
import { DialogChat, readChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('Quick messages about filed tickets', () => {
  const phone = filedReport({ id: 'phone', type: 'equipment-lost', answers: { device: 'phone' } })
  const card = filedReport({ id: 'card', event: 'pc' })
  const pc = filedReport({
    id: 'pc',
    number: '2026-000002',
    type: 'equipment-lost',
    answers: { device: 'laptop' },
  })
  const filed = (...open: (typeof card)[]) => new DialogChat({ open })

  it('a thing that is still gone is not asked about when the other thing is found', () => {
    const chat = filed(card, pc).say('fant pc-en men kortet er fortsatt borte')
    assert.equal(chat.shown, 'ask-withdrawal')
    const { withdraws, draft } = chat.say('ja').turn
    assert.deepEqual([withdraws?.ticketId, draft], ['pc', null])
  })

  it('the other thing from the same bag is asked about when nothing is said of it', () => {
    const { withdraws, draft } = filed(card, pc).say('fant pc-en').say('ja').turn
    assert.deepEqual([withdraws?.ticketId, draft?.kind], ['pc', 'withdrawing'])
  })

  it('“ja” to the question which of two tickets is meant asks once more', () => {
    const apart = filedReport({ ...pc, event: 'another' })
    const chat = filed(card, apart).say('begge er funnet')
    assert.equal(chat.shown, 'tickets')
    assert.equal(chat.say('ja').shown, 'tickets')
  })

  it('“noen har brukt det”, after a find or without one, is added to the ticket of the thing', () => {
    for (const text of ['men noen har brukt det!!', 'somebody has used it', 'nokon andre har brukt det']) {
      assert.equal(filed(card).say(text).shown, 'ask-forwarding', text)
      assert.equal(filed(card).say('fant det').say(text).shown, 'ask-forwarding', text)
      assert.equal(filed(card, pc).say(text).shown, 'tickets', text)
    }
    for (const text of ['noen brukte kortet i går', 'nokon ringte frå det', 'ingen har brukt det'])
      assert.equal(filed(card).say(text).shown, 'ask-forwarding', text)
    for (const text of ['har noen brukt det?', 'noen har hacket kontoen og brukt den'])
      assert.equal(filed(card).say(text).shown, 'which', text)
    assert.equal(
      filed(card).say('andre har brukt pinkoden min').known,
      'buypass-card pin-compromised, note: andre har brukt pinkoden min',
    )
  })

  it('a find that somebody else has used meanwhile is told to the desk, and not as a find alone', () => {
    for (const text of [
      'fant pc-en men noen har brukt den',
      'pc-en er funnet men noen har logget inn på den',
      'fant pc-en, men nån har ringt fra an',
    ]) {
      const { draft } = filed(card, pc).say(text).turn
      assert.equal(draft?.kind === 'forwarding' && draft.ticketId, 'pc', text)
    }
    assert.equal(filed(card).say('noen har ringt og sagt de fant kortet').shown, 'ask-withdrawal')
  })

  it('the place and time of a find are not those of the other thing that is gone', () => {
    const known = (text: string) => filed(card).say(text).known
    assert.equal(
      known('fant kortet på bussen i går, men mobilen er borte'),
      'equipment-lost lost, device: phone',
    )
    assert.equal(
      known('fant kortet, men mobilen mistet jeg på toget'),
      'equipment-lost lost, where: på toget, device: phone',
    )
  })

  it('of a thing that is back and one that is still gone, the one that is back is asked about', () => {
    for (const text of [
      'pc-en er funnet, kortet er fortsatt borte',
      'kortet er fortsatt borte, men pc-en fant jeg',
      'trekk den om pc-en',
    ]) {
      const { draft } = filed(card, pc).say(text).turn
      assert.equal(draft?.kind === 'withdrawing' && draft.ticketId, 'pc', text)
    }
  })

  it('“den første” withdraws what the list shows first, after “trekk den første” too', () => {
    const chat = filed(card, pc).say('trekk den første')
    assert.equal(chat.shown, 'tickets')
    assert.equal(chat.say('den andre').shown, 'ask-withdrawal')
    assert.equal(chat.turn.draft?.kind === 'withdrawing' && chat.turn.draft.ticketId, 'pc')
  })

  it('a place or time that is put right goes to the ticket that is then chosen', () => {
    for (const text of ['det var ikke på Lagård, det var på bussen', 'og det var tirsdag, ikke onsdag']) {
      const chat = filed(pc, card).say(text)
      assert.equal(chat.shown, 'tickets', text)
      const { draft } = chat.say('kortet').turn
      assert.deepEqual(draft?.kind === 'forwarding' && [draft.ticketId, draft.text], ['card', text])
    }
  })

  it('another thing that was lost and found is not that of the ticket', () => {
    assert.equal(filed(card).say('Mista mobilen i går, men fant den i jakka').shown, 'drop?')
    assert.equal(filed(card).say('Mista kortet i går, men fant det i jakka').shown, 'ask-withdrawal')
  })

  it('“i find the card” withdraws it as found', () => {
    const chat = new DialogChat({ open: [card], language: 'en' })
    for (const text of ['i find the card in my kitchen', 'i find the card'])
      assert.equal(chat.say(text).say('yes').turn.withdraws?.reason, 'found')
  })

  it('anger is answered with how the ticket stands', () => {
    for (const text of ['😡😡', 'takk for ingenting', 'thanks for nothing'])
      assert.equal(filed(card).say(text).shown, 'state', text)
    assert.equal(filed(card).say('takk for hjelpen').shown, 'text')
    assert.equal(new DialogChat().say('😡😡').shown, 'text + menu')
  })

  it('“den virker likevel” asks whether to withdraw the report of damage', () => {
    const broken = filedReport({ id: 'broken', type: 'equipment-damaged', cause: 'damaged' })
    assert.equal(filed(broken).say('den virker likevel').shown, 'ask-withdrawal')
  })

  it('“kortet også” withdraws the second ticket as found, too', () => {
    const { withdraws } = filed(card, pc).say('fant pc-en').say('ja').say('kortet også').turn
    assert.deepEqual([withdraws?.ticketId, withdraws?.reason], ['card', 'found'])
  })

  it('a thing that the reporter got back is withdrawn as found', () => {
    const { withdraws } = filed(card).say('jeg fikk det tilbake').say('ja').turn
    assert.equal(withdraws?.reason, 'found')
  })

  it('a phone that is seen on a map is offered for forwarding, and is no second loss', () => {
    for (const text of [
      'mobilen er slått på igjen, jeg ser den på kartet',
      'telefonen er på igjen, eg ser han på kartet',
      'the phone is on again, I can see it on the map',
    ])
      assert.equal(filed(phone).say(text).shown, 'ask-forwarding', text)
  })

  it('when and where to call is offered for forwarding: nobody has lost a phone, or leaves', () => {
    for (const text of [
      'jeg er ikke på jobb før mandag, ring mobilen',
      'eg er ikkje på jobb før måndag, ring på mobilen',
      'er ferdig på jobb kl 15, ring etter det',
      'I am not at work until Monday, call my mobile',
      'jeg slutter kl 15, ring før det',
      'eg sluttar klokka tre, ring meg etter det',
      'I finish at 3, call me after that',
    ])
      assert.equal(filed(card).say(text).shown, 'ask-forwarding', text)
    assert.equal(filed(card).say('jeg slutter 15. desember, ring meg etter det').shown, 'form')
    assert.equal(filed(card).say('ring meg på 91234567, mobilen er også borte').shown, 'form')
    assert.equal(filed(card).say('ring meg etter kl 14, kortet er funnet').shown, 'ask-withdrawal')
    assert.equal(filed(card).say('mista mobilen også, ring meg på 91234567').shown, 'form')
  })

  it('what the leader does with it is answered with how the ticket stands', () => {
    for (const text of ['er min leder informert?', 'has my boss been told?'])
      assert.equal(filed(card).say(text).shown, 'state', text)
    for (const text of ['hva gjør ola med dette', 'ka gjør ho med det', 'what does Ola do about it'])
      assert.equal(filed(card).say(text).shown, 'state', text)
  })

  it('how both were stolen is added to a ticket, and “begge lå i bilen” asks whether they were found', () => {
    const asked = filed(phone, card).say('begge lå i bilen da den ble stjålet')
    assert.deepEqual(
      asked.say('begge').turn.forwards?.map(({ ticketId }) => ticketId),
      ['phone', 'card'],
    )
    assert.equal(filed(phone, card).say('begge lå i bilen').turn.draft?.kind, 'withdrawing')
  })

  it('a device that somebody has broken is found, too', () =>
    assert.equal(filed(phone).say('fant den, men noen har ødelagt den').shown, 'ask-withdrawal + form'))

  it('another device instead is reported, and the first one asked about', () =>
    assert.equal(filed(phone).say('det var ikke mobil det var nettbrett').shown, 'ask-withdrawal + form'))

  it('a device that is found broken is both found and reported as damaged', () => {
    const { shown, draft } = filed(phone).say('fant den men skjermen er knust')
    assert.equal(shown, 'ask-withdrawal + form')
    assert.equal(draft.answers['device'], 'phone')
    const begun = readChat('mista mobilen / fant den men skjermen er knust')
    assert.equal(
      begun.known,
      'equipment-damaged damaged, device: phone, note: fant den men skjermen er knust',
    )
  })

  it('“ja” to the question who the leader is names nobody, and the question comes again', () => {
    const chat = filed(phone).say('jeg har ny leder')
    for (const text of ['ja', 'ja takk']) assert.equal(chat.say(text).shown, 'ask-leader', text)
  })

  it('the question whether the leader knows is answered with how the ticket stands', () => {
    for (const text of ['har du sagt frå til leiaren?', 'har du varslet lederen min'])
      assert.equal(filed(phone).say(text).shown, 'state', text)
    assert.equal(filed(phone).say('dette tar jo evigheter').shown, 'state')
  })
})
