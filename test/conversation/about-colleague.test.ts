import assert from 'node:assert/strict'
import { isAboutColleague } from '../../dialogs/understand/about-colleague.ts'
import { inputsOf } from '../helpers/card-shown.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('What happened to a colleague', () => {
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
    'hun husker ikke passordet til Gerica',
    'på vegne av en ansatt: jobbmobilen er borte',
    'one of my employees had the work phone stolen',
  ]) {
    it(`is heard in «${text}»`, () => assert.ok(isAboutColleague(text)))
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
  ]) {
    it(`is not heard in «${text}»`, () => assert.ok(!isAboutColleague(text)))
  }
})

describe('The form, when it seems to have happened to a colleague', () => {
  const straks = withStraks()

  it('asks who it is', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('kollegaen min har mistet buypasskortet sitt')
    assert.match(per.lastMessage().text, /Gjelder det en kollega\? Velg hvem først/)
    await per.say('avbryt')
    await per.say('jeg har mistet buypasskortet mitt')
    assert.doesNotMatch(per.lastMessage().text, /Velg hvem først/)
  })

  it('«send» asks whom it is about before it files, and a name that Straks knows is enough', async () => {
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

  it('a name that it does not know leads back to the form, which asks for it first', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    for (const text of ['kollegaen min har mistet buypasskortet sitt', 'send', 'Ada Lovelace'])
      await emil.say(text)
    assert.match(emil.lastMessage().text, /^Buypass-kortet\nGjelder det en kollega/)
    await emil.say('avbryt')
  })

  it('who leaves it empty cannot send it, and may mean themselves', async () => {
    const ingrid = straks.m365.chatOf('Ingrid Solberg')
    await ingrid.say('kollegaen min har mistet buypasskortet sitt')
    await ingrid.say('i går')
    await assert.rejects(ingrid.press('Send meldingen'), /Velg hvem det gjelder. Du kan også velge deg selv/)
    await ingrid.press('Send meldingen', { affected: 'self' })
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail(({ text }) => text.includes('Ingrid Solberg'))
    assert.match(mail.text, /Navn: Ingrid Solberg/)
  })

  it('a name is searched for: who is called so is offered, and must be chosen all the same', async () => {
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

  it('of a name that nobody is known by, the search is all there is', async () => {
    const emil = straks.m365.chatOf('Emil Sand')
    await emil.say('jeg melder for Ada Lovelace, hun har mistet buypasskortet')
    const picker = inputsOf(emil.lastMessage().card ?? assert.fail()).find(({ id }) => id === 'affected')
    assert.equal(picker?.placeholder, 'Søk etter Ada Lovelace')
    assert.deepEqual(picker?.choices, [{ title: 'Meg selv', value: 'self' }])
    await emil.say('avbryt')
  })
})
