import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { itFiles, readChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'

describe('What is written quickly, on a phone', () => {
  describe('names two things and no “og”: both are gone', () => {
    itFiles({
      'mobil pc stjålet': 'equipment-lost stolen, device: phone, note: mobil pc stjålet',
      'kort mobil er vekk': 'buypass-card lost, equipmentToo: yes',
      'pc kort er borte': 'equipment-lost lost, device: laptop, cardToo: yes',
    })

    it('each device has a report of its own', () => {
      const { draft, begun } = readChat('pc mobil er borte').turn
      const drafts = [draft, ...(begun ?? [])].flatMap((one) => (one?.kind === 'report' ? [one] : []))
      assert.deepEqual(
        drafts.map(({ answers }) => answers['device']),
        ['laptop', 'phone'],
      )
    })
  })

  describe('names several things and no more: nobody knows yet what became of them', () => {
    for (const text of ['pc, kort, mobil, lader', 'pc og kort', 'kort, mobil'])
      it(text, () => assert.equal(readChat(text).shown, 'which'))

    itFiles({ 'kort, mobil / stjålet': 'buypass-card stolen, equipmentToo: yes' })

    it('and each device has its report when that is told', () => {
      const { turn } = readChat('pc, mobil / borte')
      assert.deepEqual(
        turn.begun?.map(({ answers }) => answers['device']),
        ['phone'],
      )
    })
  })

  describe('what is locked or broken beside it is not gone with it', () => {
    it('a phone that is locked asks for no password, and locks no PC', () => {
      const { known, turn } = readChat('pc-en er borte, telefonen er låst')
      assert.equal(known, 'equipment-lost lost, device: laptop, note: pc-en er borte, telefonen er låst')
      assert.deepEqual(turn.begun ?? [], [])
    })

    itFiles({
      'telefonen er låst, pc-en er borte':
        'equipment-lost lost, device: laptop, note: telefonen er låst, pc-en er borte',
      'mista pc / telefonen er låst': 'equipment-lost lost, device: laptop, note: telefonen er låst',
    })

    it('a phone that is broken is reported as that alone', () => {
      const { turn } = readChat('pc-en er borte og mobilen er knust')
      assert.deepEqual(
        turn.begun?.map(({ type }) => type),
        ['equipment-damaged'],
      )
    })
  })

  it('a note with a password is no equipment', () =>
    assert.deepEqual(typesAsked('passordlappen er stjålet').slice(0, 1), ['system-password']))

  it('a card that was never had is not lost', () => {
    for (const text of [
      'begynte på mandag og har ikke fått kort enda, hva gjør jeg',
      'eg har ikkje fått kort enno',
    ])
      assert.equal(readChat(text).shown, 'contact', text)
  })

  describe('the wrong one was taken: nobody has forgotten a PIN, or stolen anything', () => {
    itFiles({
      'tok feil kort hjem': 'buypass-card lost, note: tok feil kort hjem',
      'kollega tok kortet mitt ved en feil': 'buypass-card lost, note: kollega tok kortet mitt ved en feil',
      'tok feil mobil': 'equipment-lost lost, device: phone, note: tok feil mobil',
      'tatt med feil pc': 'equipment-lost lost, device: laptop, note: tatt med feil pc',
      'noen har tatt med seg feil pc':
        'equipment-lost lost, device: laptop, note: noen har tatt med seg feil pc',
    })
  })

  describe('what is left is not gone', () => {
    itFiles({
      'mista kortet og pc / bare mobilen er igjen':
        'buypass-card lost, equipmentToo: yes, note: bare mobilen er igjen',
      'sekken er stjålet med pc og kort / jeg har bare mobilen igjen':
        'equipment-lost stolen, device: laptop, cardToo: yes, note: jeg har bare mobilen igjen',
      'My bag was stolen with the laptop and card / only my phone is left':
        'equipment-lost stolen, device: laptop, cardToo: yes, note: only my phone is left',
      'mista buypasskortet / bare mobilen er igjen': 'buypass-card lost, note: bare mobilen er igjen',
    })
  })

  describe('what turned up is taken off, and nothing else', () => {
    itFiles({
      'mista kortet og pc / mobilen har jeg': 'buypass-card lost, equipmentToo: yes, note: mobilen har jeg',
      'pc og kort borte / fant kortet men ikke pcen': 'equipment-lost lost, device: laptop',
      'sekken med pc og kort er borte / nei kortet har jeg i lomma': 'equipment-lost lost, device: laptop',
    })
  })

  describe('being logged on to what is gone is no lost password', () => {
    for (const text of [
      'mobilen er borte og jeg er logget inn på teams på den',
      'har mista mobilen og er fortsatt pålogget outlook og teams der',
    ])
      it(text, () => {
        const chat = readChat(text)
        assert.equal(chat.known, `equipment-lost lost, device: phone, note: ${text}`)
        assert.equal(chat.turn.begun?.length ?? 0, 0)
      })
  })

  describe('of several that were begun', () => {
    for (const text of ['nei ikke mobilen', 'nei ikkje mobilen', 'bare pc', 'bare pc-en', 'dropp mobilen'])
      it(`“${text}” leaves the other out, and is noted`, () => {
        const { draft } = readChat(`pc og mobil er borte / ${text}`)
        assert.deepEqual([draft.answers['device'], draft.before], ['laptop', null])
        assert.equal(draft.answers['note'], `pc og mobil er borte\n${text}`)
      })

    it('the next of three is left out, and the last comes to mind', () => {
      const before = readChat('pc, mobil og nettbrett er stjålet')
      const [, tablet] = before.turn.begun ?? []
      assert.equal(before.say('ikke mobilen').draft.before, tablet?.id)
    })

    it('the one whose form is open is dropped only when that is meant', () => {
      assert.equal(readChat('mista pc / nei ikke pc-en').shown, 'drop?')
      for (const text of ['nei bare mobilen', 'nei ikke pc-en'])
        assert.equal(readChat(`pc og mobil er borte / ${text}`).shown, 'drop?', text)
    })
  })

  describe('what was put right was right all the same', () => {
    itFiles({
      'mista kortet / nei pcen / nei begge to':
        'equipment-lost lost, device: laptop, note: nei begge to, cardToo: yes',
    })

    it('a device has a report of its own', () => {
      for (const text of ['mista pc / nei kortet / nei begge to', 'mista pc / nei mobilen / begge deler']) {
        const chat = readChat(text)
        assert.equal(chat.draft.answers['device'], 'laptop', text)
        assert.notEqual(chat.draft.before, null, text)
      }
    })
  })

  describe('it was somebody else, and then was not', () => {
    itFiles({
      'kollegaen min mistet pc-en / nei vent det er min egen / send': 'equipment-lost lost, device: laptop',
      'kollegaen min mistet kortet / det er meg selv / send': 'buypass-card lost',
      'my colleague lost the card / sorry its my own / send': 'buypass-card lost',
    })
  })

  it('whoever knows a PIN that was forgotten is not its owner', () =>
    assert.equal(
      readChat('glemt pin / kollegaen min vet den / send').known,
      'buypass-card pin-compromised, note: kollegaen min vet den',
    ))

  describe('what happened is told in a word, of what was named alone', () => {
    itFiles({
      'pc / knust': 'equipment-damaged damaged, device: laptop',
      'pc / stjålet': 'equipment-lost stolen, device: laptop',
      'nettbrett borte / knust': 'equipment-lost lost, device: tablet, note: knust',
    })
  })

  describe('nothing is taken for an answer that takes an answer back', () => {
    itFiles({
      'mista pc / det er masse pasientinfo på den / nei vent det var det ikke / send':
        'equipment-lost lost, device: laptop, personalData: yes, note: nei vent det var det ikke',
      'mista pc / det er masse pasientinfo på den / nei / send':
        'equipment-lost lost, device: laptop, personalData: yes, locked: no',
    })
  })

  describe('goes along, whatever else is answered', () => {
    itFiles({
      'noen har passordet til visma / den sto ulåst':
        'system-password compromised, system: visma, note: den sto ulåst',
      'kort / mobil': 'buypass-card null, note: mobil',
    })
  })

  it('“på n” is no place', () =>
    assert.equal(
      readChat('æ finn itj mobiln / d e pasientinfo på n').known,
      'equipment-lost lost, device: phone, personalData: yes',
    ))

  describe('is sent', () => {
    for (const text of ['send da for faen', 'snd', 'sendt', 'send då'])
      it(text, () => assert.equal(readChat(`mista kortet / ${text}`).turn.reports.length, 1))
  })

  describe('is answered in a line while a report is open', () => {
    for (const text of ['hva gjør jeg', 'ka gjør eg', 'what do i do'])
      it(text, () => {
        const [said] = readChat(`mista kortet / ${text}`).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.nowWhat,
        )
      })

    it('and has no list of tickets for whoever has none', () =>
      assert.equal(readChat('pc stjålet / må jeg til politiet').shown, 'text'))

    it('in English from then on', () =>
      assert.equal(readChat('mista pc / sorry can we do this in english').turn.language, 'en'))
  })

  describe('it is here', () => {
    for (const text of ['den er her', 'kortet er her', 'it is here'])
      it(text, () => assert.equal(readChat(`mista kortet / ${text}`).shown, 'drop?'))
    it('and not where it was said not to be', () =>
      assert.equal(readChat('mista kortet / den er ikke her').draft.asking?.what === 'drop', false))
  })

  describe('when it was asked what is meant', () => {
    it('goes together with what was said before, as long as that is not clear', () => {
      assert.deepEqual(typesAsked('passord / glemt'), ['system-password', 'nhn-credentials'])
      assert.equal(readChat('passord / glemt / visma').known, 'system-password forgotten, system: visma')
    })

    it('what says nothing else says more of it', () => {
      assert.deepEqual(typesAsked('har mistet passordet mitt / på lapp'), [
        'system-password',
        'nhn-credentials',
      ])
      assert.equal(readChat('lommeboka er borte / æsj æsj / kortet').known, 'buypass-card lost')
    })

    it('what it is not is not chosen', () =>
      assert.deepEqual(typesAsked('mista nøkkelkortet til kontoret / det er ikke buypass'), [
        'equipment-lost',
      ]))
  })

  describe('what is not known is passed by, and nothing forgotten by it', () => {
    itFiles({
      'mista kort / husker ikke når': 'buypass-card lost',
      'mista kort / når det var vet jeg ikke': 'buypass-card lost',
      'mista kort / husker ikke når / sist jeg så det var på mandag':
        'buypass-card lost, when: mandag 23. november',
      'I lost my card / no idea when': 'buypass-card lost',
    })

    it('and the next is asked', () => {
      assert.equal(readChat('mista kort / husker ikke når').shown, 'where')
      assert.equal(readChat('mista kort / i går / vet ikke hvor').shown, 'note')
    })
  })

  describe('no is said of what was on it, and takes nothing back', () => {
    itFiles({
      'I lost my phone / no patient data': 'equipment-lost lost, device: phone, personalData: no',
      'I lost my phone / no papers': 'equipment-lost lost, device: phone, papers: no',
    })
  })

  describe('things are not lost with what is said beside them', () => {
    itFiles({
      'hei! takk for sist. nå er pcen knust':
        'equipment-damaged damaged, device: laptop, note: hei! takk for sist. nå er pcen knust',
      'noen har vært inne på kontoret og tatt ting / pc-en og en skjerm':
        'equipment-lost stolen, note: noen har vært inne på kontoret og tatt ting\npc-en og en skjerm, device: laptop',
    })
  })

  itFiles({
    'mista mobilen på bussen / nei det var toget': 'equipment-lost lost, where: toget, device: phone',
    'mista pc / det er taushetsbelagte ting på den': 'equipment-lost lost, device: laptop, personalData: yes',
  })

  it('“never mind, found it” asks whether to drop it', () =>
    assert.equal(readChat('My laptop is missing / never mind found it').shown, 'drop?'))

  describe('it works again', () => {
    for (const text of ['fikk det til', 'kom inn nå', 'det virker nå takk', 'I got in now'])
      it(text, () => assert.equal(readChat(`glemt passord visma / ${text}`).shown, 'drop?'))
    for (const text of ['den virker ikke', 'kom ikke inn nå'])
      it(`and not: ${text}`, () => assert.notEqual(readChat(`glemt passord visma / ${text}`).shown, 'drop?'))
  })

  it('that it is not found yet is no time', () =>
    assert.equal(
      readChat('My card is gone / its prob at home / still not found').known,
      'buypass-card lost, where: at home, note: still not found',
    ))

  it('“nei det er ikke borte” reports nothing', () =>
    assert.equal(readChat('nei det er ikke borte').known, 'nothing'))

  describe('in the languages of neighbours', () => {
    itFiles({
      'jeg har tabt mit kort i toget': 'buypass-card lost, where: i toget',
      'jag har tappat min dator': 'equipment-lost lost, device: laptop',
    })
  })
})

function typesAsked(written: string): string[] {
  const [reply] = readChat(written).turn.replies
  return reply?.show === 'which' ? reply.types : []
}
