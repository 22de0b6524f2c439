import assert from 'node:assert/strict'
import { chatting } from '../helpers/chatting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Talk around a report', () => {
  const straks = withStraks()
  const chatOf = (name: string) => straks.m365.chatOf(name)

  it('small words are answered in a few', async () => {
    await chatting(chatOf('Jonas Moe'), [
      ['ok', /^Greit\. Skriv hit igjen når som helst\.$/],
      ['nei', /^Greit/],
      ['den er god', /^Greit/],
      ['👍', /^Greit/],
      ['takk skal du ha', /^Bare hyggelig/],
      ['mottatt', /^Greit/],
      ['vent litt', /^Ta deg tid/],
      ['drit i det', /ingen påbegynt melding/],
    ])
  })

  it('somebody who is upset or asks for help gets a word and the choices', async () => {
    const jonas = chatOf('Jonas Moe')
    for (const [said, word] of [
      ['😭', /^Skriv hva som har skjedd, så hjelper jeg deg\.$/],
      ['HJELP', /^Skriv hva som har skjedd/],
      ['jeg føler meg så dum', /^Skriv hva som har skjedd, så hjelper jeg deg\.$/],
      ['beklager', /^Skriv hva som har skjedd, så hjelper jeg deg\.$/],
    ] as const) {
      await jonas.say(said)
      const [before, last] = jonas.messages().slice(-2)
      assert.match(before?.text ?? '', word)
      assert.match(last?.text ?? '', /Hva har skjedd\?/)
    }
  })

  it('worried questions are answered with what is true, and the report stays as it is', async () => {
    await chatting(chatOf('Jonas Moe'), [
      ['andre kan pinkoden på buypasskortet mitt', /Buypass-kortet/],
      [
        'hva gjør jeg nå????',
        /^Trykk «Send meldingen», så er det meldt\. Spørsmålene hjelper dem som følger opp\./,
      ],
      ['hvem sender du det til?', /^Meldingen går til Buypass og nærmeste leder/],
      ['hvem får se dette?', /^Meldingen går til Buypass og nærmeste leder/],
      ['det er jo helg, når blir det lest?', /^Buypass\n/],
      ['kan du la være å si det til lederen?', /skal nærmeste leder vite det/],
      ['hvem har fått beskjed?', /^Meldingen du har begynt på, er ikke sendt ennå/],
      ['kan noen bruke det?', /^Det kan jeg ikke utelukke/],
      ['får jeg sparken for dette?', /^Det er ikke jeg som avgjør/],
      ['hvem får vite det', /^Meldingen går til Buypass og nærmeste leder/],
      ['jeg vil ikke at lederen min skal vite det', /skal nærmeste leder vite det.*varsler jeg lederen over/],
      ['min leder er på ferie', /^Det hindrer ikke meldingen/],
      ['hva lagrer dere om meg?', /slettes 12 måneder etter.*slettes etter 7 dager/],
      ['jeg er redd', /^Det er riktig å si fra\. Trykk «Send meldingen»/],
      ['har dere sperra kortet?', /^Meldingen du har begynt på, er ikke sendt ennå/],
      ['kan du ikke bare resette den for meg?', /Buypass-kortet[\s\S]*Send meldingen/],
      ['hvem kan lese det jeg skriver', /^Ingenting går videre før du sender/],
      ['kan Ola lese det jeg skriver her?', /Lederen ser hva som har skjedd og når, men ikke det du skriver/],
      ['får Ola se det jeg skriver?', /Da kan Brukerhjelpen lese alt/],
      ['ser lederen min det jeg skriver?', /^Ingenting går videre før du sender/],
      ['vent litt', /^Ta deg tid\. Meldingen venter\.$/],
      ['bare glem det', /forkastet og ikke sendt/],
      ['glemt passordet til gerica', /Passord til et av kommunens systemer/],
      ['jeg vil ikke at lederen min skal vite det', /^Denne meldingen går ikke til lederen din\.$/],
      ['drit i det', /forkastet og ikke sendt/],
    ])
  })

  it('a wish for something that Straks never does is declined, with what can be reported instead', async () => {
    const jonas = chatOf('Jonas Moe')
    for (const words of ['kan du resette passordet mitt?', 'lås opp kontoen min', 'unlock my account']) {
      await jonas.say(words)
      assert.match(jonas.lastMessage().text, /^Jeg kan ikke nullstille, låse opp eller bestille noe/, words)
      assert.ok(jonas.lastMessage().buttons.includes('Passord til et av kommunens systemer'), words)
    }
    for (const words of ['send meg ny PIN', 'unlock my Visma account']) {
      await jonas.say(words)
      const [before, form] = jonas.messages().slice(-2)
      assert.match(before?.text ?? '', /^Jeg kan ikke nullstille/, words)
      assert.ok(form?.buttons.includes('Send meldingen'), words)
      await jonas.say('avbryt')
    }
  })

  it('the question whom to call, beside a loss, gets both the contact and the form', async () => {
    const jonas = chatOf('Jonas Moe')
    await jonas.say('mista buypass kortet, kan jeg ringe noen??')
    const [contact, form] = jonas.messages().slice(-2)
    assert.match(
      contact?.text ?? '',
      /^Buypass\nJeg har ikke noe telefonnummer til dem\.\nE-post: kundeservice@/,
    )
    assert.ok(form?.buttons.includes('Send meldingen'))
    await jonas.say('avbryt')
    await jonas.say('mista kortet, kan jeg ringe noen')
    assert.ok(jonas.lastMessage().buttons.includes('Send meldingen'))
    await jonas.say('avbryt')
  })
})
