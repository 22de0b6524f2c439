import assert from 'node:assert/strict'
import { DialogChat, readChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

describe('What is written quickly of what is filed', () => {
  const phone = filedReport({ id: 'phone', type: 'equipment-lost', answers: { device: 'phone' } })
  const card = filedReport({ id: 'card', event: 'pc' })
  const pc = filedReport({
    id: 'pc',
    number: '2026-000002',
    type: 'equipment-lost',
    answers: { device: 'laptop' },
  })
  const filed = (...open: (typeof card)[]) => new DialogChat({ open })

  it('what is said to be still gone is not asked about', () => {
    const chat = filed(card, pc).say('fant pc-en men kortet er fortsatt borte')
    assert.equal(chat.shown, 'ask-withdrawal')
    const { withdraws, draft } = chat.say('ja').turn
    assert.deepEqual([withdraws?.ticketId, draft], ['pc', null])
  })

  it('the other of the same bag is, as long as nothing is said of it', () => {
    const { withdraws, draft } = filed(card, pc).say('fant pc-en').say('ja').turn
    assert.deepEqual([withdraws?.ticketId, draft?.kind], ['pc', 'withdrawing'])
  })

  it('a yes to which of them is asked about once more', () => {
    const apart = filedReport({ ...pc, event: 'another' })
    const chat = filed(card, apart).say('begge er funnet')
    assert.equal(chat.shown, 'tickets')
    assert.equal(chat.say('ja').shown, 'tickets')
  })

  it('that it works after all takes it back', () => {
    const broken = filedReport({ id: 'broken', type: 'equipment-damaged', cause: 'damaged' })
    assert.equal(filed(broken).say('den virker likevel').shown, 'ask-withdrawal')
  })

  it('that it is so of the other too is a yes', () => {
    const { withdraws } = filed(card, pc).say('fant pc-en').say('ja').say('kortet også').turn
    assert.deepEqual([withdraws?.ticketId, withdraws?.reason], ['card', 'found'])
  })

  it('what was got back is found', () => {
    const { withdraws } = filed(card).say('jeg fikk det tilbake').say('ja').turn
    assert.equal(withdraws?.reason, 'found')
  })

  it('that it is another thing belongs to it', () =>
    assert.equal(filed(phone).say('det var ikke mobil det var nettbrett').shown, 'ask-forwarding'))

  it('that it is found and broken is both, of the same device', () => {
    const { shown, draft } = filed(phone).say('fant den men skjermen er knust')
    assert.equal(shown, 'ask-withdrawal + form')
    assert.equal(draft.answers['device'], 'phone')
    const begun = readChat('mista mobilen / fant den men skjermen er knust')
    assert.equal(begun.known, 'equipment-damaged damaged, device: phone')
  })

  it('a “ja” to who the leader is names nobody, and is asked again', () => {
    const chat = filed(phone).say('jeg har ny leder')
    for (const text of ['ja', 'ja takk']) assert.equal(chat.say(text).shown, 'ask-leader', text)
  })

  it('whether the leader knows is how it stands', () => {
    for (const text of ['har du sagt frå til leiaren?', 'har du varslet lederen min'])
      assert.equal(filed(phone).say(text).shown, 'state', text)
    assert.equal(filed(phone).say('dette tar jo evigheter').shown, 'state')
  })
})
