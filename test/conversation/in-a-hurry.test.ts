import assert from 'node:assert/strict'
import { textsOf } from '../../bot/organisation/organisation.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { itFiles, readChat } from '../helpers/dialog-chat.ts'
import { eigersund } from '../helpers/eigersund.ts'

describe('Quick messages from a phone', () => {
  describe('two things that are named without “og” are both reported', () => {
    itFiles({
      'mobil pc stjålet': 'equipment-lost stolen, device: phone, note: mobil pc stjålet',
      'kort mobil er vekk': 'buypass-card lost, equipmentToo: yes',
      'pc kort er borte': 'equipment-lost lost, device: laptop, cardToo: yes',
    })

    it('two devices get a report each', () => {
      const { draft, begun } = readChat('pc mobil er borte').turn
      const drafts = [draft, ...(begun ?? [])].flatMap((one) => (one?.kind === 'report' ? [one] : []))
      assert.deepEqual(
        drafts.map(({ answers }) => answers['device']),
        ['laptop', 'phone'],
      )
    })
  })

  describe('a list of things that does not tell what happened', () => {
    for (const text of ['pc, kort, mobil, lader', 'pc og kort', 'kort, mobil'])
      it(`“${text}” is asked about, and nothing is assumed`, () =>
        assert.equal(readChat(text).shown, 'which'))

    itFiles({ 'kort, mobil / stjålet': 'buypass-card stolen, equipmentToo: yes' })

    it('each device gets its report once the reporter tells what happened', () => {
      const { turn } = readChat('pc, mobil / borte')
      assert.deepEqual(
        turn.begun?.map(({ answers }) => answers['device']),
        ['phone'],
      )
    })
  })

  describe('a thing that is only locked or broken is not lost with the other', () => {
    it('a locked phone begins no password report and does not make the PC a locked one', () => {
      const { known, turn } = readChat('pc-en er borte, telefonen er låst')
      assert.equal(known, 'equipment-lost lost, device: laptop, note: pc-en er borte, telefonen er låst')
      assert.deepEqual(turn.begun ?? [], [])
    })

    itFiles({
      'telefonen er låst, pc-en er borte':
        'equipment-lost lost, device: laptop, note: telefonen er låst, pc-en er borte',
      'mista pc / telefonen er låst': 'equipment-lost lost, device: laptop, note: telefonen er låst',
    })

    it('a broken phone begins a report of damage and nothing else', () => {
      const { turn } = readChat('pc-en er borte og mobilen er knust')
      assert.deepEqual(
        turn.begun?.map(({ type }) => type),
        ['equipment-damaged'],
      )
    })
  })

  it('a stolen note with a password is asked about as a password, not as equipment', () =>
    assert.deepEqual(typesAsked('passordlappen er stjålet').slice(0, 1), ['system-password']))

  it('a card that has never arrived is not lost, and is answered with whom to contact', () => {
    for (const text of [
      'begynte på mandag og har ikke fått kort enda, hva gjør jeg',
      'eg har ikkje fått kort enno',
    ])
      assert.equal(readChat(text).shown, 'contact', text)
  })

  describe('a thing that was taken by mistake is lost, and not stolen', () => {
    itFiles({
      'tok feil kort hjem': 'buypass-card lost, note: tok feil kort hjem',
      'kollega tok kortet mitt ved en feil': 'buypass-card lost, note: kollega tok kortet mitt ved en feil',
      'tok feil mobil': 'equipment-lost lost, device: phone, note: tok feil mobil',
      'tatt med feil pc': 'equipment-lost lost, device: laptop, note: tatt med feil pc',
      'noen har tatt med seg feil pc':
        'equipment-lost lost, device: laptop, note: noen har tatt med seg feil pc',
    })
  })

  describe('the thing that is left is not reported', () => {
    itFiles({
      'mista kortet og pc / bare mobilen er igjen':
        'buypass-card lost, equipmentToo: yes, note: bare mobilen er igjen',
      'sekken er stjålet med pc og kort / jeg har bare mobilen igjen':
        'equipment-lost stolen, device: laptop, note: sekken er stjålet med pc og kort\njeg har bare mobilen igjen, cardToo: yes',
      'My bag was stolen with the laptop and card / only my phone is left':
        'equipment-lost stolen, device: laptop, note: My bag was stolen with the laptop and card\nonly my phone is left, cardToo: yes',
      'mista buypasskortet / bare mobilen er igjen': 'buypass-card lost, note: bare mobilen er igjen',
    })
  })

  describe('only the thing that turned up is taken out of the report', () => {
    itFiles({
      'mista kortet og pc / mobilen har jeg': 'buypass-card lost, equipmentToo: yes, note: mobilen har jeg',
      'pc og kort borte / fant kortet men ikke pcen': 'equipment-lost lost, device: laptop',
      'sekken med pc og kort er borte / nei kortet har jeg i lomma':
        'equipment-lost lost, device: laptop, note: sekken med pc og kort er borte',
    })
  })

  describe('being logged in on a lost phone is no lost password', () => {
    for (const text of [
      'mobilen er borte og jeg er logget inn på teams på den',
      'har mista mobilen og er fortsatt pålogget outlook og teams der',
    ])
      it(`“${text}” reports the phone alone`, () => {
        const chat = readChat(text)
        assert.equal(chat.known, `equipment-lost lost, device: phone, note: ${text}`)
        assert.equal(chat.turn.begun?.length ?? 0, 0)
      })
  })

  describe('one of several reports that were begun', () => {
    for (const text of ['nei ikke mobilen', 'nei ikkje mobilen', 'bare pc', 'bare pc-en', 'dropp mobilen'])
      it(`“${text}” leaves the other device out, and is noted`, () => {
        const { draft } = readChat(`pc og mobil er borte / ${text}`)
        assert.deepEqual([draft.answers['device'], draft.before], ['laptop', null])
        assert.equal(draft.answers['note'], `pc og mobil er borte\n${text}`)
      })

    it('leaving out the second of three makes the third come next', () => {
      const before = readChat('pc, mobil og nettbrett er stjålet')
      const [, tablet] = before.turn.begun ?? []
      assert.equal(before.say('ikke mobilen').draft.before, tablet?.id)
    })

    it('Straks asks before it drops the report whose form is open', () => {
      assert.equal(readChat('mista pc / nei ikke pc-en').shown, 'drop?')
      for (const text of ['nei bare mobilen', 'nei ikke pc-en'])
        assert.equal(readChat(`pc og mobil er borte / ${text}`).shown, 'drop?', text)
    })
  })

  describe('“begge” after a correction reports both things', () => {
    itFiles({
      'mista kortet / nei pcen / nei begge to':
        'equipment-lost lost, device: laptop, note: nei begge to, cardToo: yes',
    })

    it('a device that is not on the form gets a report of its own', () => {
      for (const text of ['mista pc / nei kortet / nei begge to', 'mista pc / nei mobilen / begge deler']) {
        const chat = readChat(text)
        assert.equal(chat.draft.answers['device'], 'laptop', text)
        assert.notEqual(chat.draft.before, null, text)
      }
    })
  })

  describe('a report that turns out to be the reporter’s own names no colleague', () => {
    itFiles({
      'kollegaen min mistet pc-en / nei vent det er min egen / send': 'equipment-lost lost, device: laptop',
      'kollegaen min mistet kortet / det er meg selv / send': 'buypass-card lost',
      'my colleague lost the card / sorry its my own / send': 'buypass-card lost',
    })
  })

  it('a forgotten PIN that a colleague knows is compromised, and remains the reporter’s own', () =>
    assert.equal(
      readChat('glemt pin / kollegaen min vet den / send').known,
      'buypass-card pin-compromised, note: kollegaen min vet den',
    ))

  describe('one word tells what happened to the thing that was named alone', () => {
    itFiles({
      'pc / knust': 'equipment-damaged damaged, device: laptop',
      'pc / stjålet': 'equipment-lost stolen, device: laptop',
      'nettbrett borte / knust': 'equipment-lost lost, device: tablet, note: knust',
    })
  })

  describe('words that take an answer back do not answer the next question', () => {
    itFiles({
      'mista pc / det er masse pasientinfo på den / nei vent det var det ikke / send':
        'equipment-lost lost, device: laptop, personalData: yes, note: nei vent det var det ikke',
      'mista pc / det er masse pasientinfo på den / nei / send':
        'equipment-lost lost, device: laptop, personalData: yes, locked: no',
    })
  })

  describe('words that answer no question go into the note', () => {
    itFiles({
      'noen har passordet til visma / den sto ulåst':
        'system-password compromised, system: visma, note: den sto ulåst',
      'kort / mobil': 'buypass-card null, note: mobil',
    })
  })

  it('“på n” is not taken for a place', () =>
    assert.equal(
      readChat('æ finn itj mobiln / d e pasientinfo på n').known,
      'equipment-lost lost, note: æ finn itj mobiln, device: phone, personalData: yes',
    ))

  describe('words that send the report', () => {
    for (const text of ['send da for faen', 'snd', 'sendt', 'send då'])
      it(`“${text}” sends the report`, () =>
        assert.equal(readChat(`mista kortet / ${text}`).turn.reports.length, 1))
  })

  describe('questions while a report is open', () => {
    for (const text of ['hva gjør jeg', 'ka gjør eg', 'what do i do'])
      it(`“${text}” is answered in a line`, () => {
        const [said] = readChat(`mista kortet / ${text}`).turn.replies
        assert.equal(
          said?.show === 'text' && said.text(textsOf(eigersund, 'nb')),
          textsIn('nb').smallTalk.nowWhat,
        )
      })

    it('“må jeg til politiet” offers no list of tickets to a reporter who has none', () =>
      assert.equal(readChat('pc stjålet / må jeg til politiet').shown, 'text'))

    it('a wish for English changes the language', () =>
      assert.equal(readChat('mista pc / sorry can we do this in english').turn.language, 'en'))
  })

  describe('a thing that is here after all', () => {
    for (const text of ['den er her', 'kortet er her', 'it is here'])
      it(`“${text}” asks whether to drop the report`, () =>
        assert.equal(readChat(`mista kortet / ${text}`).shown, 'drop?'))
    it('“den er ikke her” does not ask whether to drop the report', () =>
      assert.equal(readChat('mista kortet / den er ikke her').draft.asking?.what === 'drop', false))
  })

  describe('an answer to the question what is meant', () => {
    it('is read together with the earlier words until the meaning is clear', () => {
      assert.deepEqual(typesAsked('passord / glemt'), ['system-password', 'nhn-credentials'])
      assert.equal(readChat('passord / glemt / visma').known, 'system-password forgotten, system: visma')
    })

    it('adds to the earlier words when it names nothing itself', () => {
      assert.deepEqual(typesAsked('har mistet passordet mitt / på lapp'), [
        'system-password',
        'nhn-credentials',
      ])
      assert.equal(
        readChat('lommeboka er borte / æsj æsj / kortet').known,
        'buypass-card lost, note: lommeboka er borte. æsj æsj. kortet',
      )
    })

    it('excludes the type that it denies', () =>
      assert.deepEqual(typesAsked('mista nøkkelkortet til kontoret / det er ikke buypass'), [
        'equipment-lost',
      ]))
  })

  describe('a question whose answer the reporter does not know is passed by', () => {
    itFiles({
      'mista kort / husker ikke når': 'buypass-card lost',
      'mista kort / når det var vet jeg ikke': 'buypass-card lost',
      'mista kort / husker ikke når / sist jeg så det var på mandag':
        'buypass-card lost, when: mandag 23. november',
      'I lost my card / no idea when': 'buypass-card lost',
    })

    it('the next question follows', () => {
      assert.equal(readChat('mista kort / husker ikke når').shown, 'where')
      assert.equal(readChat('mista kort / i går / vet ikke hvor').shown, 'note')
    })
  })

  describe('“no” to what was on the phone is an answer, and drops nothing', () => {
    itFiles({
      'I lost my phone / no patient data': 'equipment-lost lost, device: phone, personalData: no',
      'I lost my phone / no papers': 'equipment-lost lost, device: phone, papers: no',
    })
  })

  describe('other words in the message do not change what is reported', () => {
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

  it('“never mind, found it” asks whether to drop the report', () =>
    assert.equal(readChat('My laptop is missing / never mind found it').shown, 'drop?'))

  describe('a password that works again', () => {
    for (const text of ['fikk det til', 'kom inn nå', 'det virker nå takk', 'I got in now'])
      it(`“${text}” asks whether to drop the report`, () =>
        assert.equal(readChat(`glemt passord visma / ${text}`).shown, 'drop?'))
    for (const text of ['den virker ikke', 'kom ikke inn nå'])
      it(`“${text}” does not ask whether to drop the report`, () =>
        assert.notEqual(readChat(`glemt passord visma / ${text}`).shown, 'drop?'))
  })

  it('“still not found” is not taken for a time', () =>
    assert.equal(
      readChat('My card is gone / its prob at home / still not found').known,
      'buypass-card lost, where: at home, note: still not found',
    ))

  it('“nei det er ikke borte” reports nothing', () =>
    assert.equal(readChat('nei det er ikke borte').known, 'nothing'))

  describe('Danish and Swedish messages are understood', () => {
    itFiles({
      'jeg har tabt mit kort i toget':
        'buypass-card lost, where: i toget, note: jeg har tabt mit kort i toget',
      'jag har tappat min dator': 'equipment-lost lost, device: laptop, note: jag har tappat min dator',
    })
  })
})

function typesAsked(written: string): string[] {
  const [reply] = readChat(written).turn.replies
  return reply?.show === 'which' ? reply.types : []
}
