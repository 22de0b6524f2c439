import assert from 'node:assert/strict'
import { isAboutColleague } from '../dialogs/understand/about-colleague.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

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
  let straks: StraksUnderTest
  before(async () => {
    straks = await startUnderTest()
  })
  after(() => straks.close())

  it('asks who it is', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('kollegaen min har mistet buypasskortet sitt')
    assert.match(per.lastMessage().text, /Gjelder det en kollega\? Velg hvem nederst/)
    await per.say('avbryt')
    await per.say('jeg har mistet buypasskortet mitt')
    assert.doesNotMatch(per.lastMessage().text, /Velg hvem nederst/)
  })
})
