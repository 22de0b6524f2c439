import assert from 'node:assert/strict'
import { DialogChat, itFiles, itShows, readChat } from '../helpers/dialog-chat.ts'
import { filedReport, waitingAlert } from '../helpers/made-up-rows.ts'

const card = filedReport({ id: 'card' })
const pc = filedReport({
  id: 'pc',
  type: 'equipment-lost',
  answers: { device: 'laptop' },
  number: '2026-000002',
})

describe('Messages about a thing, a part of it, or all of them', () => {
  describe('a work thing beside something private is reported', () => {
    itFiles({
      'jobbkortet mitt er mistet, det lå i min egen bil':
        'buypass-card lost, note: jobbkortet mitt er mistet, det lå i min egen bil',
      'mista kortet til min egen pc': 'buypass-card lost',
      'mista kortet til den private pc-en min':
        'buypass-card lost, note: mista kortet til den private pc-en min',
      'min egen jobbmobil er borte': 'equipment-lost lost, device: phone',
      'min private jobbtelefon er stjålet':
        'equipment-lost stolen, device: phone, note: min private jobbtelefon er stjålet',
    })
    itShows({ 'jobbkortet lå i min egen bil': 'which', 'min egen bil er stjålet': 'text + menu' })
    it('a private PC is not reported', () => {
      for (const text of ['min egen pc er borte', 'pc-en, min private, er borte'])
        assert.equal(readChat(text).known, 'nothing', text)
    })
  })

  describe('a signature below the message names nothing', () => {
    const signed = [
      'Med helsing\nOla Nes\nEigersund kommune',
      'Med vennleg helsing\nOla Nes\nSystemansvarlig Gerica og Visma',
      'Kari Hansen\nIT-support, mobil og PC\nEigersund kommune',
      'Med vennlig hilsen\nKari Hansen\nEigersund kommune\nDenne e-posten er konfidensiell, og ment for mottakeren.',
    ]
    itFiles(
      Object.fromEntries(
        signed.map((signature) => [
          `PC-en er stjålet\n\n${signature}`,
          'equipment-lost stolen, device: laptop',
        ]),
      ),
    )
    it('a loss told below the greeting is heard', () =>
      assert.equal(
        readChat('Hei\nDenne e-posten gjelder PC-en min, den er stjålet').draft.answers['cause'],
        'stolen',
      ))
  })

  describe('a correction between the card and its PIN asks what happened to that', () => {
    const asked = { 'nei, det var pinkoden': 'cause', 'ikke kortet, pinkoden': 'cause' }
    itShows({ ...asked, 'nei, pinkoden': 'cause', 'det gjelder bare pinkoden': 'cause' }, {}, [
      'mista kortet',
    ])
    itShows({ 'nei, det var kortet': 'cause' }, {}, ['glemt pinkoden'])
    itShows({ 'I mean the PIN': 'cause' }, {}, ['I lost my card'])
    itFiles({ 'mista kortet / nei, det var pinkoden jeg glemte': 'buypass-card pin-forgotten' })
  })

  describe('a card that is stolen with its PIN is stolen, and the PIN is noted', () => {
    const text = 'kort og pin i samme lommebok, stjålet'
    itFiles({ [text]: `buypass-card stolen, note: ${text}` })
  })

  describe('a forgotten password that somebody has is compromised', () => {
    itFiles({ 'har glemt NHN-passordet / nei vent, det er noen som har det': 'nhn-credentials compromised' })
  })

  describe('a filed PC that was handed in, or lay in the bag, is asked about as found', () => {
    const open = [pc]
    itShows(
      { 'noen har levert den inn': 'ask-withdrawal', 'nokon har levert han inn': 'ask-withdrawal' },
      { open },
    )
    itShows({ 'den lå i sekken': 'ask-withdrawal', 'han låg i sekken': 'ask-withdrawal' }, { open })
    itShows({ 'på bussen': 'ask-forwarding', 'den lå i en blå mappe': 'ask-forwarding' }, { open })
  })

  describe('“fjerne saken” asks whether to withdraw the ticket', () => {
    itShows(
      {
        'kan du fjerne saken': 'ask-withdrawal',
        'fjerne saken': 'ask-withdrawal',
        'kan du fjerne saka': 'ask-withdrawal',
        'ikke slett saken': 'state',
        'kan du endre saken': 'ask-addition',
      },
      { open: [card] },
    )
  })

  describe('a thing that the reporter still has is left out of the reports that were begun', () => {
    const begun = 'mista pc, mobil og nettbrett'
    for (const [text, left] of Object.entries({
      'nettbrettet har jeg': ['phone'],
      'jeg har mobilen': ['tablet'],
      'nei, mobilen har jeg': ['tablet'],
      'mobilen har kode': ['phone', 'tablet'],
    }))
      it(text, () => {
        const { begunWith } = readChat(`${begun} / ${text}`).draft
        assert.deepEqual(
          begunWith.map(({ device }) => device),
          left,
        )
      })
    itShows({ 'pc-en har jeg': 'drop?' }, {}, [begun])
    itShows({ 'pc-en har jeg': 'drop?' }, {}, ['mista pc-en'])
  })

  describe('a broken thing turns out to be stolen', () => {
    itFiles({
      'pc-en er knust / nei den er stjålet':
        'equipment-lost stolen, device: laptop, note: nei den er stjålet',
    })
    itFiles({
      'pc-en er knust / nei, den er ikke stjålet':
        'equipment-damaged damaged, device: laptop, note: nei, den er ikke stjålet',
    })
  })

  describe('a leader’s message that they take or have seen all alerts', () => {
    const alerts = ['pc', 'card', 'phone'].map((ticketId) => waitingAlert({ ticketId }))
    const seen = (text: string, number: number) =>
      new DialogChat({ alerts: alerts.slice(0, number) }).say(text).turn.acknowledges

    it('“jeg tar begge” acknowledges both of two', () => {
      for (const text of ['jeg tar begge', 'eg tek båe', "I'll take both", 'tar begge, takk'])
        assert.deepEqual(seen(text, 2), ['pc', 'card'], text)
    })
    it('“har sett begge” acknowledges both of two, unless it is denied or asked', () => {
      const said = ['har sett begge', 'sett på begge', 'begge er ok, jeg følger opp', 'eg har sett båe']
      for (const text of [...said, 'I have seen both', 'bekreft begge'])
        assert.deepEqual(seen(text, 2), ['pc', 'card'], text)
      for (const text of ['jeg har ikke sett begge', 'har dere sett begge?', 'begge er feil'])
        assert.equal(seen(text, 2), undefined, text)
    })
    it('“jeg tar den om mobilen” acknowledges that one, and “jeg tar den første” asks which', () => {
      const theirs = [
        waitingAlert({ ticketId: 'card', type: 'buypass-card' }),
        waitingAlert({ ticketId: 'phone', type: 'equipment-lost' }),
      ]
      const chat = (text: string) => new DialogChat({ alerts: theirs }).say(text)
      for (const text of [
        'jeg tar den om mobilen',
        'jeg tar mobilen',
        'jeg ringer om mobilen når jeg kommer hjem',
      ])
        assert.deepEqual(chat(text).turn.acknowledges, ['phone'], text)
      assert.deepEqual(
        chat('kan ikke ta den om mobilen').turn.handsOn?.map(({ ticketId }) => ticketId),
        ['phone'],
      )
      assert.equal(chat('jeg tar den første').shown, 'alerts')
      for (const text of ['den om mobilen må Liv ta', 'mobilen får Liv ta'])
        assert.equal(chat(text).shown, 'text + text + alert', text)
      assert.equal(chat('mobilen min er borte').shown, 'form')
      assert.equal(chat('jeg ringer når jeg kan, kortet mitt er borte').turn.acknowledges, undefined)
    })
    it('“begge” acknowledges none of three, and “alle” acknowledges all three', () => {
      assert.equal(seen('jeg tar begge', 3), undefined)
      assert.equal(seen('har sett begge', 3), undefined)
      assert.deepEqual(seen('jeg tar alle', 3), ['pc', 'card', 'phone'])
      assert.equal(seen('jeg tar det', 2), undefined)
    })
  })

  describe('a filed thing that was another one is asked about, and the other is reported', () => {
    const phone = filedReport({ id: 'phone', type: 'equipment-lost', answers: { device: 'phone' } })
    itShows(
      {
        'det var ipaden ikke mobilen': 'ask-withdrawal + form',
        'it was the ipad not the phone': 'ask-withdrawal + form',
        'det var nettbrettet, ikkje mobilen': 'ask-withdrawal + form',
        'jeg tok feil, det er pc-en som er borte': 'ask-withdrawal + form',
        'jeg tok feil, det var min private mobil': 'ask-withdrawal + text',
      },
      { open: [phone] },
    )
    // Buypass may be about to block a card that works; who replaces a card for doors stands below the question.
    itShows(
      {
        'var ikke buypasskortet, det var adgangskortet': 'ask-withdrawal + text',
        'jeg tok feil, det er adgangskortet jeg mangler': 'ask-withdrawal + text',
        'det er nøkkelkortet, ikkje buypasskortet': 'ask-withdrawal + text',
        'it wasn’t the Buypass card, it was the entrance card': 'ask-withdrawal + text',
        'det var ikke kortet, det var nøklene': 'ask-withdrawal + text',
        'det var ikke kortet, det var pinkoden': 'ask-forwarding',
      },
      { open: [card] },
    )

    it('and is withdrawn as a mistake after a yes', () => {
      const chat = new DialogChat({ open: [card] }).say('var ikke buypasskortet, det var adgangskortet')
      assert.deepEqual(chat.say('ja').turn.withdraws, {
        ticketId: 'card',
        reason: 'mistaken',
        together: false,
      })
    })
  })

  describe('a text for one of several tickets waits until it is known for which', () => {
    const open = [card, pc]
    for (const answer of ['kortet', '1', 'sak 2026-000001'])
      it(`and «${answer}» tells`, () => {
        const chat = new DialogChat({ open }).say('ring meg på 91234567').say(answer)
        assert.equal(chat.shown, 'ask-forwarding')
        const [forwarded] = chat.say('ja').turn.forwards ?? []
        assert.deepEqual([forwarded?.ticketId, forwarded?.text], ['card', 'ring meg på 91234567'])
      })
    for (const answer of ['det var alt', 'ikke begge', 'begge?', 'that’s all'])
      it(`and «${answer}» adds it to none`, () => {
        const chat = new DialogChat({ open }).say('legg til at begge lå i bilen').say(answer)
        assert.equal(chat.turn.forwards, undefined)
      })
    for (const answer of ['begge', 'begge to', 'begge sakene', 'both'])
      it(`and «${answer}» adds it to both`, () => {
        const chat = new DialogChat({ open }).say('legg til at begge lå i bilen').say(answer)
        assert.deepEqual(
          chat.turn.forwards?.map(({ ticketId, text }) => [ticketId, text]),
          [
            ['card', 'legg til at begge lå i bilen'],
            ['pc', 'legg til at begge lå i bilen'],
          ],
        )
      })
    it('and «passordet» tells, when one of the reports is of a password', () => {
      const password = filedReport({ id: 'password', type: 'system-password', cause: 'forgotten' })
      const chat = new DialogChat({ open: [card, password] }).say('alt i orden nå').say('passordet')
      assert.equal(chat.say('ja').turn.withdraws?.ticketId, 'password')
    })
    it('and is dropped by a no', () =>
      assert.equal(new DialogChat({ open }).say('ring meg på 91234567').say('nei').turn.draft, null))
  })
})
