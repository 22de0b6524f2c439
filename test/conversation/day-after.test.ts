import assert from 'node:assert/strict'
import type { Language } from '../../dialogs/incident-type.ts'
import type { DialogContext } from '../../dialogs/turn.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport, waitingAlert } from '../helpers/made-up-rows.ts'

describe('What is written the day after', () => {
  const card = filedReport({ id: 'card' })
  const pc = filedReport({ id: 'pc', type: 'equipment-lost', answers: { device: 'laptop' } })
  const password = filedReport({ id: 'password', type: 'system-password', cause: 'forgotten' })
  const shown = (text: string, open: (typeof card)[], language: Language = 'nb') =>
    new DialogChat({ open, language }).say(text).shown

  it('that there is a new one is offered to those who see to it, and begins no report', () => {
    for (const text of ['fikk nytt kort i dag', 'har fått nytt kort no', 'fikk et nytt kort'])
      assert.equal(shown(text, [card]), 'ask-forwarding', text)
    for (const text of ['jeg har fått ny pc', 'fekk ny pc i dag', 'har fått en lånepc'])
      assert.equal(shown(text, [pc]), 'ask-forwarding', text)
    assert.equal(shown('I got a new card today', [card], 'en'), 'ask-forwarding')
    assert.equal(shown('fikk nytt passord, takk', [password]), 'ask-forwarding')
  })

  it('that it is of no use is another matter', () =>
    assert.equal(shown('jeg har fått nytt kort men det virker ikke', [card]), 'contact'))

  it('what lay beside it was found, and it was not: nothing is taken back', () => {
    for (const text of ['fant veska men ikke kortet', 'fann veska, men ikkje kortet'])
      assert.equal(shown(text, [card]), 'state', text)
    const both = new DialogChat({ open: [card, pc] }).say('fant kortet men ikke pc-en').say('ja').turn
    assert.equal(both.withdraws?.ticketId, 'card')
  })

  it('a colleague found it', () => {
    assert.equal(shown('kollegaen min fant kortet på vaktrommet', [card]), 'ask-withdrawal')
    assert.equal(shown('my colleague found my card', [card], 'en'), 'ask-withdrawal')
    assert.equal(shown('kollegaen min fant kortet sitt', [card]), 'contact')
  })

  it('what was found broken is found, and broken', () => {
    for (const text of ['fant pc-en, men den er knust', 'den ble funnet, men laderen er borte'])
      assert.equal(shown(text, [pc]), 'ask-withdrawal + form', text)
  })

  it('that it was elsewhere belongs to it', () =>
    assert.equal(shown('det var ikke på bussen, det var på toget', [card]), 'ask-forwarding'))

  it('who complains that nobody has called hears how it stands', () =>
    assert.equal(shown('nobody has called me, this is ridiculous', [card], 'en'), 'state'))
})

describe('What a leader writes of an alert', () => {
  const alert = waitingAlert()
  const turn = (text: string, setting: Partial<DialogContext>) => new DialogChat(setting).say(text).turn

  it('thanks, and that they follow it up, says that they have seen it', () =>
    assert.deepEqual(turn('takk, jeg følger opp', { alerts: [alert] }).acknowledges, ['pc']))

  it('who is back takes up what was handed on', () => {
    for (const text of ['jeg er tilbake, jeg tar det', "I'm back, I'll take it"])
      assert.deepEqual(turn(text, { handedOn: [alert] }).acknowledges, ['pc'], text)
  })

  it('who does not know the person is told how it goes on', () =>
    assert.deepEqual(
      turn('hvem er dette? jeg kjenner ingen kari', { alerts: [alert] }).replies.map(({ show }) => show),
      ['text', 'text', 'alert'],
    ))
})
