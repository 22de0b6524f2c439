import assert from 'node:assert/strict'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { DialogContext } from '../../dialogs/turn.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport, waitingAlert } from '../helpers/made-up-rows.ts'

describe('Messages on the day after a report', () => {
  const card = filedReport({ id: 'card' })
  const pc = filedReport({ id: 'pc', type: 'equipment-lost', answers: { device: 'laptop' } })
  const password = filedReport({ id: 'password', type: 'system-password', cause: 'forgotten' })
  /** The card's ticket, which has been resolved. */
  const mayBeFor = {
    ticketId: 'card',
    number: card.number,
    type: 'buypass-card',
    as: 'answer',
    asked: false,
  } as const
  const shown = (text: string, open: (typeof card)[], language: Language = 'nb') =>
    new DialogChat({ open, language }).say(text).shown

  it('news of a replacement is offered for forwarding, and begins no report', () => {
    for (const text of ['fikk nytt kort i dag', 'har fått nytt kort no', 'fikk et nytt kort'])
      assert.equal(shown(text, [card]), 'ask-forwarding', text)
    for (const text of ['jeg har fått ny pc', 'fekk ny pc i dag', 'har fått en lånepc'])
      assert.equal(shown(text, [pc]), 'ask-forwarding', text)
    const phone = filedReport({ id: 'phone', type: 'equipment-lost', answers: { device: 'phone' } })
    assert.equal(shown('jeg har fått ny mobil', [phone]), 'ask-forwarding')
    assert.equal(shown('I got a new card today', [card], 'en'), 'ask-forwarding')
    assert.equal(shown('fikk nytt passord, takk', [password]), 'ask-forwarding')
  })

  it('a replacement that does not work is answered with whom to contact', () =>
    assert.equal(shown('jeg har fått nytt kort men det virker ikke', [card]), 'contact'))

  it('who asks for a new one is told whom to ask about what was reported', () => {
    for (const open of [[card], []])
      for (const text of ['når får jeg nytt', 'når får eg nytt?', 'when do I get a new one'])
        assert.deepEqual(
          new DialogChat({ open, mayBeFor }).say(text).turn.replies.at(-1),
          { show: 'contact', desks: ['buypass'] },
          text,
        )
  })

  it('finding the bag withdraws nothing, and finding one of two things withdraws that one', () => {
    for (const text of ['fant veska men ikke kortet', 'fann veska, men ikkje kortet'])
      assert.equal(shown(text, [card]), 'state', text)
    const both = new DialogChat({ open: [card, pc] }).say('fant kortet men ikke pc-en').say('ja').turn
    assert.equal(both.withdraws?.ticketId, 'card')
  })

  it('Straks asks about withdrawal when a colleague found the card, unless it is their own', () => {
    assert.equal(shown('kollegaen min fant kortet på vaktrommet', [card]), 'ask-withdrawal')
    assert.equal(shown('my colleague found my card', [card], 'en'), 'ask-withdrawal')
    assert.equal(shown('kollegaen min fant kortet sitt', [card]), 'contact')
    assert.equal(shown('kortet mitt har dukka opp hos en bruker', [card]), 'ask-withdrawal')
  })

  it('Straks asks about withdrawal and opens a form when the thing was found broken', () => {
    for (const [text, cause] of [
      ['fant pc-en, men den er knust', 'damaged'],
      ['den ble funnet, men laderen er borte', 'accessory-lost'],
    ] as const) {
      const chat = new DialogChat({ open: [pc] }).say(text)
      assert.equal(chat.shown, 'ask-withdrawal + form', text)
      assert.equal(chat.draft.answers['cause'], cause, text)
    }
  })

  it('a further loss opens a form, though the text begins with the earlier report', () => {
    for (const open of [[card], []]) {
      for (const text of [
        'jeg meldte kortet i går, men nå er mobilen også borte',
        'eg melde kortet i går, men no er mobilen òg vekke',
      ])
        assert.equal(shown(text, open), 'form', text)
      const english = 'I reported my card yesterday, but now my phone is gone too'
      assert.equal(shown(english, open, 'en'), 'form')
    }
    assert.equal(shown('jeg meldte kortet i går, men ingen har svart', [card]), 'state')
  })

  it('Straks asks about withdrawal for a thing that the reporter has, and for nothing else they have', () => {
    for (const text of ['jeg har kortet nå', 'eg har det her', 'I have card now'])
      assert.equal(shown(text, [card]), 'ask-withdrawal', text)
    for (const text of ['jeg har spørsmål', 'eg har vakt', 'jeg har feber', 'I have questions'])
      assert.notEqual(shown(text, [card]), 'ask-withdrawal', text)
  })

  it('a corrected place is offered for forwarding', () =>
    assert.equal(shown('det var ikke på bussen, det var på toget', [card]), 'ask-forwarding'))

  it('a correction that another thing was lost opens its form, and asks about withdrawal of the first', () => {
    for (const [text, open, known] of [
      ['jeg tok feil, det var mobilen', card, 'equipment-lost lost, device: phone'],
      ['nei, det var pc-en', card, 'equipment-lost lost, device: laptop'],
      ['nei forresten det var mobilen', card, 'equipment-lost lost, device: phone'],
      ['det var ikke kortet, det var passordet til visma', card, 'system-password forgotten, system: visma'],
      ['jeg tok feil, det var kortet', pc, 'buypass-card lost'],
      ['jeg tok feil, det var passordet til nhn', password, 'nhn-credentials forgotten'],
    ] as const) {
      const chat = new DialogChat({ open: [open] }).say(text)
      assert.deepEqual([chat.shown, chat.known], ['ask-withdrawal + form', known], text)
      assert.equal(chat.say('ja').turn.withdraws?.reason, 'mistaken', text)
    }
    const both = new DialogChat({ open: [card, password] }).say('det var ikke kortet, det var pc-en')
    assert.equal(both.known, 'equipment-lost lost, device: laptop')
  })

  it('a correction of the place is offered as an addition', () => {
    assert.equal(shown('jeg tok feil, det var på jobb', [card]), 'ask-addition')
  })

  it('a phone number is added to a ticket, and reports no lost telephone', () => {
    const mayBeFor = {
      ticketId: 'card',
      number: '',
      type: 'buypass-card',
      as: 'addition',
      asked: false,
    } as const
    for (const text of ['telefonen min er 41 00 00 77', 'feil nummer, det er 41 00 00 77']) {
      const one = new DialogChat({ open: [card], mayBeFor }).say(text)
      assert.equal(one.shown, 'ask-forwarding', text)
    }
    for (const text of [
      'telefonen min er 41 00 00 77',
      'mobilnummeret mitt er 41 00 00 77',
      'ring meg på 41 00 00 77',
      'my phone number is 41 00 00 77',
    ])
      assert.equal(shown(text, [card, password]), 'tickets', text)
    assert.equal(shown('mobilen min 41 00 00 77 er borte', [card]), 'form')
  })

  it('a ticket that may be closed, or is solved, is no mistake and no find', () => {
    for (const text of [
      'da kan saken lukkes',
      'dere kan lukke saken',
      'kan avsluttes',
      'saka kan lukkast',
      'you can close the case',
      'løst',
      'det er løst',
      'alt er ordna no',
      'løyst no',
      'det er i orden nå',
      "it's solved",
      'all good now',
      'det funker nå',
      'da er det vel løst',
      'fikk logga inn',
    ]) {
      const chat = new DialogChat({ open: [card] }).say(text)
      assert.deepEqual(chat.turn.replies, [{ show: 'ask-withdrawal', ticketId: 'card', settled: true }], text)
      assert.equal(chat.say('ja').turn.withdraws?.reason, 'settled', text)
    }
    for (const text of [
      'er det løst?',
      'det er ikke løst',
      'det er i orden',
      'den er tatt',
      'when can i work again',
      'når virker det igjen',
    ])
      assert.notEqual(shown(text, [card]), 'ask-withdrawal', text)
    assert.equal(shown('fant kortet, dere kan lukke saken', [card]), 'ask-withdrawal')
    for (const text of ['buypasskortet er funnet igjen', 'smartkortet mitt vart funne igjen i dag'])
      assert.equal(shown(text, [card]), 'ask-withdrawal', text)
    assert.notEqual(shown('buypasskortet er ikke funnet igjen', [card]), 'ask-withdrawal')
  })

  it('a thing that is missing from a hand-back is offered as an addition to it, and then as lost', () => {
    const leaving = filedReport({ id: 'leaving', type: 'offboarding', cause: null })
    for (const text of ['nei, pc-en mangler likevel', 'mobilen gjenstår', 'the laptop is still missing']) {
      const chat = new DialogChat({ open: [leaving] }).say(text)
      assert.equal(chat.shown, 'ask-forwarding', text)
      assert.equal(chat.say('nei').shown, 'form', text)
    }
    assert.equal(shown('mista pc-en', [leaving]), 'form')
    assert.equal(shown('pc-en er borte', [leaving]), 'form')
  })

  it('who does not leave after all needs no hand-back', () => {
    const leaving = filedReport({ id: 'leaving', type: 'offboarding', cause: null })
    for (const text of [
      'jeg slutter ikke likevel',
      'eg sluttar likevel ikkje',
      'skal ikke slutte likevel',
      "I'm not leaving after all",
    ]) {
      const chat = new DialogChat({ open: [leaving] }).say(text)
      assert.equal(chat.shown, 'ask-withdrawal', text)
      assert.equal(chat.say('ja').turn.withdraws?.reason, 'settled', text)
    }
  })

  it('an access card that opens no door is answered with whom to ask, whatever is filed', () => {
    for (const text of [
      'adgangskortet virker ikke på døra',
      'inngangskortet fungerer ikkje',
      'adgangskortet mitt åpner ikke døra',
    ])
      for (const open of [[], [card], [card, pc]]) {
        const mayBeFor = open[0] && {
          ticketId: 'card',
          number: card.number,
          type: 'buypass-card',
          as: 'addition' as const,
          asked: false,
        }
        const { replies } = new DialogChat({ open, mayBeFor: mayBeFor ?? null }).say(text).turn
        const [said] = replies
        assert.ok(
          said?.show === 'text' &&
            said.text({ ...textsIn('nb'), helpDeskName: '' }) === textsIn('nb').notHere(''),
          text,
        )
      }
  })

  it('“begge” and “jaa” answer whether to withdraw both', () => {
    for (const yes of ['begge', 'alle', 'jaa', 'ja begge to', 'both of them']) {
      const open = [card, pc].map((one) => ({ ...one, event: 'bag' }))
      const chat = new DialogChat({ open }).say('begge er funnet').say(yes)
      assert.equal(chat.turn.withdraws?.together, true, yes)
    }
  })

  it('who is not sure, or looks first, withdraws nothing', () => {
    for (const text of ['må sjekke først', 'vet ikke', 'tja', 'må sjå etter først', 'not sure']) {
      const chat = new DialogChat({ open: [pc] }).say('jeg tror jeg fant den').say(text)
      assert.deepEqual([chat.shown, chat.turn.withdraws], ['text', undefined], text)
    }
  })

  it('a question who has found it, or who pays, is answered with how the ticket stands', () => {
    const broken = filedReport({ id: 'broken', type: 'equipment-damaged', cause: 'damaged' })
    for (const text of ['veit de kven som har funne han', 'vet dere hvem som fant den'])
      assert.equal(shown(text, [pc]), 'state', text)
    assert.equal(shown('må jeg betale', [broken]), 'state')
    for (const text of ['who did you tell', 'did the mail reach IKT', 'is anyone working on this??'])
      assert.equal(shown(text, [pc], 'en'), 'state', text)
    for (const text of [
      'er det sendt til nhn også',
      'er Ola varslet?',
      'hvorfor har ikke Ola svart',
      'kan dere låse den',
    ])
      assert.equal(shown(text, [pc]), 'state', text)
  })

  it('what others have seen, and a system that does not answer, is no question about the leader', () => {
    for (const text of ['sønnen min har sett det', 'gerica svarer ikke', 'systemet svarer ikke'])
      assert.notEqual(shown(text, [card]), 'state', text)
  })

  it('a draft is no longer needed either, once all is solved', () => {
    for (const text of ['løst', 'det ordnet seg', 'alt er ordna no'])
      assert.equal(new DialogChat().say('mista pc-en').say(text).shown, 'drop?', text)
  })

  it('that something has not come is offered to the help desk, which has resolved the ticket', () => {
    for (const text of [
      'har ikke fått det enda',
      'har ikke fått kortet ennå',
      'eg har ikkje fått det enno',
      'kan dere åpne saken igjen',
      'please reopen the ticket',
    ])
      assert.equal(new DialogChat({ mayBeFor }).say(text).shown, 'ask-forwarding', text)
  })

  it('Straks asks about withdrawal for somebody who has lost nothing, or wants the text deleted', () => {
    for (const text of ['jeg har ikke mistet noe', 'eg har ikkje mista noko', 'kan du slette det jeg skrev?'])
      assert.equal(shown(text, [card]), 'ask-withdrawal', text)
    assert.equal(shown('I didn’t lose anything', [card], 'en'), 'ask-withdrawal')
    assert.notEqual(shown('jeg har ikke mistet noe annet', [card]), 'ask-withdrawal')
  })

  it('a question why nothing is heard, or who reported, is answered with how the ticket stands', () => {
    for (const text of [
      'hvorfor hører jeg ingenting',
      'kvifor høyrer eg ikkje noko frå dykk',
      'hvem meldte dette?',
      'hvorfor får jeg denne',
      'jeg vil ha innsyn i saken',
    ])
      assert.equal(shown(text, [card]), 'state', text)
  })

  it('what the help desk has done is offered for forwarding', () => {
    for (const text of ['brukerhjelpen ringte, alt fungerer nå', 'nytt kort er bestilt'])
      assert.equal(shown(text, [card]), 'ask-forwarding', text)
  })

  it('what something new costs is not for Straks to say', () => {
    for (const text of ['hva koster et nytt kort', 'får jeg trekk i lønna'])
      assert.equal(shown(text, [card]), 'text', text)
  })

  it('a complaint that nobody has called is answered with how the ticket stands', () =>
    assert.equal(shown('nobody has called me, this is ridiculous', [card], 'en'), 'state'))
})

describe('A leader’s message about an alert', () => {
  const alert = waitingAlert()
  const turn = (text: string, setting: Partial<DialogContext>) => new DialogChat(setting).say(text).turn

  it('“takk, jeg følger opp” acknowledges the alert', () =>
    assert.deepEqual(turn('takk, jeg følger opp', { alerts: [alert] }).acknowledges, ['pc']))

  it('a leader who is back acknowledges the alert that they handed on', () => {
    for (const text of ['jeg er tilbake, jeg tar det', "I'm back, I'll take it"])
      assert.deepEqual(turn(text, { handedOn: [alert] }).acknowledges, ['pc'], text)
  })

  it('a leader who does not know the reporter is told how the alert goes on', () =>
    assert.deepEqual(
      turn('hvem er dette? jeg kjenner ingen kari', { alerts: [alert] }).replies.map(({ show }) => show),
      ['text', 'text', 'alert'],
    ))
})
