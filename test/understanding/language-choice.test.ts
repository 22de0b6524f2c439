import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Language } from '../../dialogs/incident-type.ts'
import { languageOf, languageOfLocale, languages } from '../../dialogs/language.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('The language of a person', () => {
  const perhaps = fc.constantFrom<(Language | null)[]>(...languages, null)

  it('is the one that they chose, else Teams’, else the one that they write, else bokmål', () => {
    fc.assert(
      fc.property(perhaps, perhaps, perhaps, (chosen, teams, written) => {
        const [first = 'nb'] = [chosen, teams, written].filter((one) => one !== null)
        assert.equal(languageOf({ chosen, teams, written }, languages), first)
      }),
    )
  })

  it('is read from any locale that begins with it', () => {
    const read = ['nb-NO', 'no', 'NN-no', 'nn_NO', 'en-US', 'en', 'sv-SE', 'nordsamisk', ''].map(
      languageOfLocale,
    )
    assert.deepEqual(read, ['nb', 'nb', 'nn', 'nn', 'en', 'en', null, null, null])
  })
})

describe('The language in which Straks writes', () => {
  const straks = withStraks()
  const chatOf = (name: string): PersonChat => straks.m365.chatOf(name)

  it('is nynorsk for a reporter with Teams in nynorsk, and bokmål for the leader and the desk', async () => {
    const marit = chatOf('Marit Tveit')
    await marit.open()
    await marit.waitFor('Kva har skjedd?')
    await marit.say('eg har mista buypasskortet i går kveld')
    assert.match(marit.lastMessage().text, /Meldinga går til Buypass og næraste leiar/)
    await marit.press('Send meldinga')
    await marit.waitFor(/Leiar Ola Nordmann\nvarsla \d\d:\d\d, ikkje stadfesta/)
    await chatOf('Ola Nordmann').waitFor(/Hvem\nMarit Tveit[\s\S]*Bekreft at jeg har sett det/)
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail('Buypass-kort mistet')
    assert.match(mail.text, /Dette er en melding, ikke en bestilling/)
    assert.equal(mail.headers['content-language'], 'nb')
  })

  it('is English for a leader with Teams in English who has never opened Straks', async () => {
    straks.m365.personNamed('Nils Berg').locale = 'en-US'
    await report('Anne Dahl', 'buypasskortet er stjålet')
    const nils = chatOf('Nils Berg')
    const alert = await nils.waitFor('Buypass card stolen')
    await nils.press('Write a note', {}, alert)
    await nils.press('Confirm that I have seen it', {}, alert)
    await nils.waitFor('Confirmed by Nils Berg')
    const anne = chatOf('Anne Dahl')
    await anne.waitFor(/Leder Nils Berg\nbekreftet/)
    await anne.press('Funnet igjen')
    await anne.press('Ja, det er funnet igjen')
    await nils.waitFor(/^Ticket 2026-\d{6}, Buypass card stolen, is withdrawn/)
  })

  it('is the chosen one in a mail to a leader who has blocked Straks', async () => {
    await chatOf('Liv Bakke').say('english')
    chatOf('Liv Bakke').block()
    straks.m365.personNamed('Hilde Nes').leaderId = straks.m365.personNamed('Liv Bakke').id
    await report('Hilde Nes', 'mista buypasskortet')
    const mail = await straks.m365.mailbox('liv.bakke@eigersund.example').waitForMail('Buypass card lost')
    assert.equal(mail.headers['content-language'], 'en')
    assert.match(mail.html, /<html lang="en">/)
  })

  it('is the chosen one rather than Teams’, also after a restart', async () => {
    const per = chatOf('Per Olsen')
    await per.say('språk')
    assert.deepEqual(per.lastMessage().buttons, ['Bokmål', 'Nynorsk', 'English'])
    await per.press('English')
    await per.waitFor('I’ll write to you in English from now on')
    await per.say('mista buypasskortet')
    await per.press('Send the report')
    await per.waitFor(/Line manager Ola Nordmann/)
    await straks.restart()
    await per.say('my tickets')
    assert.match(per.lastMessage().text, /Buypass card lost/)
    await per.say('hei')
    assert.match(per.lastMessage().text, /What has happened\?/)
    await per.press('Bokmål')
    await per.waitFor('Jeg skriver bokmål til deg fra nå av')
  })

  it('may change in the middle of a report, which opens again in the new one', async () => {
    const kari = chatOf('Kari Hansen')
    await kari.say('buypasskortet er stjålet i går kveld')
    await kari.say('English, please')
    assert.match(kari.lastMessage().text, /The card has been stolen[\s\S]*Send the report/)
    assert.match(JSON.stringify(kari.lastMessage().card), /"value":"stolen"/)
    assert.match(JSON.stringify(kari.lastMessage().card), /om kvelden/)
    await kari.press('Send the report')
    await kari.waitFor('Buypass card stolen')
  })

  it('does not bind the reporter, who may answer in another', async () => {
    const emil = chatOf('Emil Sand')
    await emil.say('jobbtelefonen er borte')
    await emil.say('next')
    await emil.say('yes')
    assert.match(emil.lastMessage().text, /\nVar utstyret låst/)
    await emil.say('no, it was not locked')
    assert.match(emil.lastMessage().text, /\nLå det papirer/)
    await emil.say('veit ikkje')
    assert.match(emil.lastMessage().text, /\nNår skjedde det/)
    await emil.say('nynorsk')
    await emil.say('hopp over')
    assert.match(emil.lastMessage().text, /^Kvar skjedde det/)
    await emil.say('send')
    await emil.waitFor(/Utstyr mista[\s\S]*Brukerhjelpen\ne-posten gjekk ut \d/)
  })

  it('is that of the message when Teams gives no locale, and Teams’ as soon as it does', async () => {
    const jonas = chatOf('Jonas Moe')
    const untold = { locale: undefined, entities: undefined }
    await jonas.post(jonas.activity({ ...untold, text: 'I have lost my card, what should I do?' }))
    assert.match(jonas.lastMessage().text, /Send the report/)
    await jonas.post(jonas.activity({ ...untold, text: 'eg veit ikkje kvar det er' }))
    await jonas.post(jonas.activity({ ...untold, text: 'meny' }))
    assert.match(jonas.lastMessage().text, /Kva har skjedd\?/)
    await jonas.say('meny')
    assert.match(jonas.lastMessage().text, /Hva har skjedd\?/)
    await jonas.post(jonas.activity({ ...untold, text: 'menu' }))
    assert.match(jonas.lastMessage().text, /Hva har skjedd\?/)
  })

  it('is that of a clear message in another language than Teams’, and Straks says so once', async () => {
    const eva = chatOf('Eva Lund')
    await eva.say('I have lost my smartcard')
    const [told, form] = eva.messages().slice(-2)
    assert.match(told?.text ?? '', /^I’m writing in English because you are\. Type “norsk” for Norwegian\.$/)
    assert.match(form?.text ?? '', /Send the report/)
    await eva.press('Send the report')
    await eva.waitFor(/Line manager Tor Vik/)
    await eva.say('ok')
    assert.match(eva.lastMessage().text, /^All right/)
    await eva.say('has my boss seen it yet?')
    assert.match(eva.lastMessage().text, /^Line manager Tor Vik has not confirmed yet/)
    await eva.say('jeg vet ikke hva jeg skal gjøre')
    assert.match(eva.lastMessage().text, /Hva har skjedd\?/)
    assert.equal(eva.messages().filter(({ text }) => /because you are|fordi du gjør/.test(text)).length, 1)
  })

  it('changes again with the next clear message, in nynorsk as in bokmål', async () => {
    const hilde = chatOf('Hilde Nes')
    await hilde.say('I have lost my smartcard')
    await hilde.say('avbryt')
    assert.match(hilde.lastMessage().text, /discarded and was not sent/)
    await hilde.say('eg har mista kortet')
    assert.match(hilde.lastMessage().text, /Send meldingen/)
    await hilde.say('avbryt')
    const emma = chatOf('Emma Clarke')
    await emma.say('eg har mista kortet')
    assert.match(emma.lastMessage().text, /Send meldinga\n/)
    await emma.say('avbryt')
    await emma.say('I have lost my smartcard')
    assert.match(emma.lastMessage().text, /Send the report/)
    await emma.say('avbryt')
    await emma.say('jeg har glemt passordet')
    assert.match(emma.lastMessage().text, /passordet|Norsk Helsenett/)
    assert.doesNotMatch(emma.lastMessage().text, /report/)
  })

  it('does not follow shared words, an answer in a report, or somebody who has chosen', async () => {
    const arne = chatOf('Arne Lie')
    for (const text of ['help', 'eg har mista kortet', 'ka e status', 'Buypass card er borte']) {
      await arne.say(text)
      assert.doesNotMatch(arne.lastMessage().text, /Send the report|Send meldinga|What has|Kva har/, text)
    }
    await arne.say('it was on the bus yesterday, I think it has been stolen')
    assert.doesNotMatch(arne.lastMessage().text, /because you do|Where did|Send the/)
    await arne.say('avbryt')
    await arne.say('bokmål')
    await arne.say('I have lost my smartcard and I want help')
    assert.match(arne.lastMessage().text, /Send meldingen/)
    await arne.say('avbryt')
  })

  it('is Teams’ where nobody is looked up', async () => {
    const emma = chatOf('Emma Clarke')
    const { conversation } = emma.activity()
    const inGroup = { ...Object(conversation), conversationType: 'groupChat' }
    await emma.post(emma.activity({ text: 'hei', conversation: inGroup }))
    await emma.waitFor('Write to me in a private chat')
    const value = { action: { verb: 3 } }
    const answer = await emma.post(emma.activity({ type: 'invoke', name: 'adaptiveCard/action', value }))
    assert.match(JSON.stringify(answer?.body), /I do not recognise this/)
  })

  it('is Norwegian in a Norwegian mail for a time that Straks had worded in English', async () => {
    await chatOf('Ingrid Solberg').say('English')
    await chatOf('Ingrid Solberg').say('my laptop was stolen yesterday evening')
    await chatOf('Ingrid Solberg').press('Send the report')
    const mail = await straks.m365
      .mailbox(HELP_DESK)
      .waitForMail(({ text }) => /Navn: Ingrid Solberg/.test(text))
    assert.match(mail.text, /^Når: \p{L}+dag \d+\. \p{L}+ om kvelden$/mu)
  })

  async function report(name: string, text: string): Promise<void> {
    await chatOf(name).say(text)
    await chatOf(name).press('Send meldingen')
  }
})
