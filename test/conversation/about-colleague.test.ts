import assert from 'node:assert/strict'
import { isAboutColleague } from '../../dialogs/understand/about-colleague.ts'
import { inputsOf } from '../helpers/card-shown.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A message about what happened to a colleague', () => {
  for (const text of [
    'kollegaen min Per har mistet buypasskortet sitt',
    'ein kollega har mista pc-en',
    'Per fikk stjålet mobilen sin',
    'noen har tatt kortet hennes',
    'my colleague lost a smartcard',
    'Per lost his laptop',
    'Per Olsen har mistet buypasskortet',
    'naboen på kontoret har mistet kortet',
    'en i avdelingen min har fått stjålet pcen',
    'eg melder for Marit, ho har mista kortet',
    'eg e leiar og ein av mine har mista pcen',
    'Marit på sykehjemmet finner ikke kortet',
    'Kari på avdeling 2 har mista kortet',
    'Siri i hjemmetjenesten på Hellvik har mista kortet',
    'hun husker ikke passordet til Gerica',
    'på vegne av en ansatt: jobbmobilen er borte',
    'one of my employees had the work phone stolen',
    'min mann har mistet jobbtelefonen',
    'kona mi har glemt passordet til visma',
    'my husband lost his phone',
  ]) {
    it(`«${text}» is about a colleague`, () => assert.ok(isAboutColleague(text)))
  }

  for (const text of [
    'jeg har mistet buypasskortet mitt',
    'kollegaen min så pinkoden min',
    'en kollega kjenner passordet mitt',
    'I lost my card here at work',
    'kortet er her ikke',
    'noen stjal pc-en min, han tok mobilen òg',
    'Ola på jobb kjenner PIN-koden min',
    'Nå har jeg mistet kortet',
    'Eg he gløymt passordet',
    'Kortet har jeg mistet på bussen',
    'passord til Profil glemt',
    'hei, har mistet pc-en',
    'mannen min mista buypasskortet mitt',
    'kona mi mista mobilen min i sjøen',
    'my husband lost my phone',
  ]) {
    it(`«${text}» is not about a colleague`, () => assert.ok(!isAboutColleague(text)))
  }
})

for (const text of ['jeg skriver for Kari', 'eg skriv for Kari', 'I am writing for Kari'])
  it(`«${text}» is about no printer: the report that follows is Kari’s`, () => {
    const chat = new DialogChat().say(text).say('mista buypasskortet')
    assert.deepEqual([chat.draft.colleague, chat.draft.called], [true, 'Kari'])
  })

describe('A loss that a colleague has told of', () => {
  const reports: [text: string, colleague: boolean, called: string | null][] = [
    ['Marit Tveit ringte meg nå og sa kortet er stjålet', true, 'Marit Tveit'],
    ['Per sier kortet er borte', true, 'Per'],
    ['hun ringte og sa at pcen er stjålet', true, null],
    ['vikaren skrev at mobilen er borte', true, null],
    ['Per says the card is gone', true, 'Per'],
    ['kortet til vikaren er borte', true, null],
    ['Per sier kortet mitt er borte', false, null],
    ['Buypass ringte og sa at kortet mitt er stjålet', false, null],
    ['Politiet sier at pcen er stjålet', false, null],
  ]
  for (const [text, colleague, called] of reports)
    it(`«${text}» is ${colleague ? 'theirs' : 'the reporter’s own'}`, () => {
      const { draft } = new DialogChat().say(text)
      assert.deepEqual([draft.colleague, draft.called], [colleague, called])
    })
})

describe('A message that only tells whose loss it is', () => {
  const whose: [text: string, then: string, called: string | null][] = [
    ['det gjelder en ansatt hos meg', 'buypass kortet er borte', null],
    ['melder på vegne av natt vakta', 'mobilen er vekk', null],
    ['det gjelder kollegaen min Per Olsen', 'han har mistet kortet', 'Per Olsen'],
  ]
  for (const [text, then, called] of whose)
    it(`«${text}» is kept until the reporter tells what has happened`, () => {
      const chat = new DialogChat().say(text)
      assert.equal(chat.shown, 'which')
      const { draft } = chat.say(then)
      assert.deepEqual([chat.shown, draft.colleague, draft.called], ['form', true, called])
    })
})

describe('The question who leaves', () =>
  it('is not answered with a name by the news that nobody leaves', () =>
    assert.equal(
      new DialogChat().say('Per Olsen slutter 31. desember').say('send').say('han blir likevel').shown,
      'drop?',
    )))

describe('A thing that belongs to a colleague after all', () => {
  const owners: [text: string, called: string | null][] = [
    ['det er min kollega sitt', null],
    ['det er kollegaen min sitt', null],
    ['det er ikke meg det er Per', 'Per'],
    ['nei det er ikke meg, det er Kari Hansen', 'Kari Hansen'],
    ["it wasn't me, it was Per", 'Per'],
    ['det var ikke meg, det var vikaren', null],
    ['det var ikke jeg som mista det', null],
    ['ikke mitt eget, det er vikarens', null],
    ["it's not mine", null],
  ]
  for (const [text, called] of owners)
    it(`makes the report that of the colleague after “${text}”`, () => {
      const { colleague, called: name, answers } = new DialogChat().say('mista kortet').say(text).draft
      assert.deepEqual([colleague, name, answers], [true, called, { cause: 'lost' }])
    })

  it('is named with a first name alone', () => {
    const { draft } = new DialogChat()
      .say('mista kortet')
      .say('ikke mitt, det er vikarens')
      .say('hun heter Sara')
    assert.equal(draft.called, 'Sara')
    assert.equal(new DialogChat().say('kollegaen min har mista kortet').say('Ida').draft.called, 'Ida')
    const ofGerica = new DialogChat().say('en kollega har glemt passordet til Gerica').say('for Gerica').draft
    assert.equal(ofGerica.called, null)
  })

  it('is not told by “det var ikke meg”, where others may know a secret: that tells who used it', () => {
    for (const text of ['noen logget inn i Visma med min bruker', 'noen vet PIN-koden min']) {
      const { colleague, answers } = new DialogChat().say(text).say('det var ikke meg').draft
      assert.deepEqual([colleague, answers['note']], [false, 'det var ikke meg'])
    }
  })
})

describe('The form when the report seems to be about a colleague', () => {
  const straks = withStraks()

  it('asks who the colleague is', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('kollegaen min har mistet buypasskortet sitt')
    assert.match(per.lastMessage().text, /Gjelder det en kollega\? Velg hvem først/)
    await per.say('avbryt')
    await per.say('jeg har mistet buypasskortet mitt')
    assert.doesNotMatch(per.lastMessage().text, /Velg hvem først/)
  })

  it('asks for the name on «send», and files the report once a known name is given', async () => {
    const { m365 } = straks
    await m365.chatOf('Anne Dahl').say('hei')
    await straks.idle()
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('kollegaen min har mistet buypasskortet sitt')
    await kari.say('send')
    assert.match(kari.lastMessage().text, /^Hvem gjelder det\?/)
    assert.equal(m365.mailbox(BUYPASS).mails.length, 0)
    await kari.say('anne dahl')
    const mail = await m365.mailbox(BUYPASS).waitForMail('Buypass-kort mistet')
    assert.match(mail.text, /Navn: Anne Dahl/)
    assert.match(mail.text, /Meldt av: Kari Hansen/)
  })

  it('opens again and asks who it is when Straks does not know the typed name', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    for (const text of ['kollegaen min har mistet buypasskortet sitt', 'send', 'Ada Lovelace'])
      await emil.say(text)
    assert.match(emil.lastMessage().text, /^Buypass-kortet\nGjelder det en kollega/)
    await emil.say('avbryt')
  })

  it('is refused without a person, and may be sent for the reporter themselves', async () => {
    const ingrid = straks.m365.chatOf('Ingrid Solberg')
    await ingrid.say('kollegaen min har mistet buypasskortet sitt')
    await ingrid.say('i går')
    await assert.rejects(ingrid.press('Send meldingen'), /Velg hvem det gjelder. Du kan også velge deg selv/)
    await ingrid.press('Send meldingen', { affected: 'self' })
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(({ text }) => text.includes('Ingrid Solberg'))
    assert.match(mail.text, /Navn: Ingrid Solberg/)
  })

  it('searches for the name from the message and offers its matches, but chooses none itself', async () => {
    const { m365 } = straks
    await m365.chatOf('Per Olsen').say('hei')
    await straks.idle()
    const kari = m365.chatOf('Kari Hansen')
    await kari.say('Per Olsen har mistet kortet sitt')
    const [buypass] = kari.lastMessage().buttons
    await kari.press(buypass ?? assert.fail(), {})
    assert.match(kari.lastMessage().text, /Per Olsen, Hjemmetenesta\nMeg selv/)
    const picker = inputsOf(kari.lastMessage().card ?? assert.fail()).find(({ id }) => id === 'affected')
    assert.equal(picker?.placeholder, 'Søk etter Per Olsen')
    assert.equal(picker?.value, '')
    await assert.rejects(kari.press('Send meldingen', { cause: 'lost' }), /Velg hvem det gjelder/)
    await kari.press('Send meldingen', { affected: m365.personNamed('Per Olsen').id })
    const mail = await m365.mailbox(BUYPASS).waitForMail(({ text }) => text.includes('Navn: Per Olsen'))
    assert.match(mail.text, /Meldt av: Kari Hansen/)
  })

  it('offers only the search and the reporter when nobody has the name from the message', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    await emil.say('jeg melder for Ada Lovelace, hun har mistet buypasskortet')
    const picker = inputsOf(emil.lastMessage().card ?? assert.fail()).find(({ id }) => id === 'affected')
    assert.equal(picker?.placeholder, 'Søk etter Ada Lovelace')
    assert.deepEqual(picker?.choices, [{ title: 'Meg selv', value: 'self' }])
    await emil.say('avbryt')
  })
})
