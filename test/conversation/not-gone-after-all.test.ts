import assert from 'node:assert/strict'
import { DialogChat, itFiles, itShows } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'

const lost = 'equipment-lost lost, device: '

describe('A message that one of two things is not gone after all', () => {
  describe('reports the other thing instead, in the middle of a report', () =>
    itFiles({
      'mista kortet / dropp kortet, det er mobilen': `${lost}phone`,
      'mista kortet / glem kortet det er mobilen': `${lost}phone`,
      'mista kortet / stryk kortet. det er pc-en': `${lost}laptop`,
      'mista kortet / gløym kortet, det var pc-en': `${lost}laptop`,
      'I lost my card / forget the card, it is the phone': `${lost}phone`,
      'mista mobilen / dropp mobilen, det er nettbrettet': `${lost}tablet`,
      'mista mobilen / glem mobilen det er kortet': 'buypass-card lost',
      'mista kortet / mobilen ikke kortet': `${lost}phone`,
      'mista kortet / kortet er her, men mobilen er borte': `${lost}phone`,
      'mista kortet / kortet har jeg, det er mobilen som er borte': `${lost}phone, note: kortet har jeg, det er mobilen som er borte`,
      'mista kortet / fant kortet, men mobilen er borte': `${lost}phone`,
      'mista kortet / kortet er funnet. pc-en er stjålet': 'equipment-lost stolen, device: laptop',
      'I lost my card / the card is here but the phone is gone': `${lost}phone, note: the card is here but the phone is gone`,
      'mista mobilen / mobilen ligger her, men nettbrettet er borte': `${lost}tablet`,
      'mista kortet / kortet er borte, men mobilen ligger her': 'buypass-card lost',
    }))

  describe('reports what happened instead', () =>
    itFiles({
      'mista kortet / egentlig har jeg bare glemt pin': 'buypass-card pin-forgotten',
      'mista kortet / jeg tar feil det er pinkoden jeg har glemt': 'buypass-card pin-forgotten',
      'mista pc / det er egentlig bare laderen': 'equipment-damaged null, device: other',
      'mista pc / bare laderen': 'equipment-damaged null, device: other',
    }))

  describe('leaves only what is still gone in a report of two things', () =>
    itFiles({
      'mista pc og kort / dropp kortet': `${lost}laptop`,
      'mista pc og kort / stryk kortet': `${lost}laptop`,
      'mista pc og kort / bare pc-en': `${lost}laptop`,
      'mista pc og kort / kortet er her, men pc-en er borte': `${lost}laptop`,
      'mista pc og kort / bare kortet': 'buypass-card lost',
      'mista pc og kort / glem pc-en': 'buypass-card lost',
      'mista pc og kort / fant pc-en, men kortet er borte': 'buypass-card lost',
    }))

  it('asks whether to drop the report when nothing else is gone', () =>
    assert.equal(new DialogChat().say('mista kortet').say('dropp kortet').shown, 'drop?'))

  describe('reports the other thing and asks about withdrawal when the first is filed', () => {
    for (const text of [
      'fant kortet, men mobilen er borte',
      'kortet er her, men mobilen er borte',
      'kortet ligger her, det er mobilen som er borte',
      'kortet er funnet. mobilen er borte',
    ])
      it(text, () => {
        const chat = new DialogChat({ open: [filedReport({ id: 'card' })] }).say(text)
        assert.equal(chat.shown, 'ask-withdrawal + form')
        assert.equal(chat.known, `${lost}phone`)
      })
  })

  describe('keeps the report when only the bag or the wallet was found', () =>
    itFiles({
      'mista kortet / fant lommeboka men kortet mangler': 'buypass-card lost',
      'mista pc / fant sekken, men pc-en er borte': `${lost}laptop`,
    }))

  it('offers the second thing after the answer that the first is the same as a filed ticket', () => {
    const at = new Date('2026-11-25T09:00+01:00')
    const chat = new DialogChat({ open: [filedReport({ id: 'card', at })] })
    chat.say('kortet er fortsatt borte og nå er mobilen også vekk').say('send')
    assert.equal(chat.shown, 'same-case')
    chat.does({ kind: 'same-case' })
    assert.equal(chat.shown, 'text + form')
    assert.match(chat.known, /^equipment-lost lost, .*device: phone/)
  })

  describe('is understood within one message, too', () =>
    itFiles({
      'mista pc, nei mobil': `${lost}phone`,
      'mista pc, nei mobilen har jeg': `${lost}laptop`,
    }))

  describe('reports what is gone when nothing was told before', () =>
    itFiles({
      'fant kortet, men mobilen er borte': `${lost}phone`,
      'kortet er funnet, men pc-en er stjålet': 'equipment-lost stolen, device: laptop',
    }))
})

describe('A message about something else than the lost card', () => {
  const card = filedReport({ id: 'card' })

  describe('asks for no withdrawal of the filed ticket', () =>
    itShows(
      {
        'jeg har mistet den': 'state',
        'kortet er borte, telefonen har eg funne': 'state',
        'fant et kort på gangen, ikke mitt': 'contact',
        'fant pasientpapir i søpla': 'contact',
        'I found a folder with reports at the cafe': 'contact',
        'fant en katt utenfor skolen': 'ask-forwarding',
        'ikke mistet, stjålet! jobbmobilen altså': 'form',
        'vakttelefonen ligger ikke i skuffen, ingen vet hvor den er': 'form',
        'Visma slipper meg ikke inn, passordet er glemt': 'form',
        'the tablet is not broken, it is gone': 'form',
        'cancel my report, the laptop was at home': 'tickets',
        'mobilen er borte. ring meg på jobbtelefonen 51 46 80 00': 'form',
        'jeg slutter på fredag, ring mobilen': 'form',
        'hvem skal jeg ringe etter kl 16': 'contact',
        'IKT ingen svarer': 'contact',
      },
      {
        open: [card],
        mayBeFor: { ticketId: 'card', as: 'addition', number: card.number, type: card.type, asked: false },
      },
    ))

  describe('but a call that is asked for besides hides no find', () =>
    itShows(
      {
        'fant kortet, ring meg på 91234567 om noe': 'ask-withdrawal',
        'kortet var i bilen likevel, ring mobilen om dere lurer': 'ask-withdrawal',
      },
      { open: [card] },
    ))

  describe('leaves the open report', () =>
    itShows(
      {
        'kortet er borte, telefonen har eg funne': 'form',
        'lommebokå e stjålen, buypassen lå oppi': 'text + form',
        'fant en katt utenfor skolen': 'note',
        'fant ei jakke over stolen, kortet lå i lomma': 'phone',
        'ikke slett meldingen': 'send?',
        'dere må ikke lukke saken': 'send?',
        'det var falsk alarm på brannvarsleren da jeg mistet kortet på skolen': 'phone',
        'fant et buypasskort i garderoben som ikke er mitt': 'contact',
      },
      {},
      ['mistet buypasskortet i går'],
    ))
})

describe('What was found at a burglary', () => {
  it('is kept in the report of the theft', () => {
    for (const text of ['Fant et knust vindu da jeg kom på jobb', 'fant ei knust rute i bilen']) {
      const { note, where } = new DialogChat().say('Noen har stjålet PC-en min').say(text).draft.answers
      assert.ok(note ?? where, text)
    }
  })
})

describe('A longer message that no report is needed', () => {
  describe('is asked about', () =>
    itShows(
      {
        'fant kortet i vaskemaskinen, så dere kan bare droppe saken': 'drop?',
        'korte va i buksokå likevel, kan du ta vekk meldingå': 'drop?',
        'stopp saken, det var en feil fra min side': 'drop?',
        'kortet låg i bilen heile tida, de kan stryke saka': 'drop?',
        'card was in the reader all the time, sorry': 'drop?',
        'Det var en feil, jeg skulle ikke ha meldt noe': 'drop?',
        'it was a mistake, nothing is lost': 'drop?',
        'nei det var adgangskortet': 'drop?',
      },
      {},
      ['mistet buypasskortet i går'],
    ))
})
