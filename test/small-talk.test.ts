import assert from 'node:assert/strict'
import type { TicketJson } from '../bot/helpdesk/api-shapes.ts'
import type { PersonChat } from '../local/person-chat.ts'
import { reportLostCard, report as reportTo, ticketOf, ticketWhen } from './reporting.ts'
import { withStraks } from './straks-under-test.ts'

describe('What people say around a report', () => {
  const straks = withStraks()

  describe('how it stands, in their own words', () => {
    it('with one open ticket, an answer from the rows and the receipt below it', async () => {
      const number = await reportLostCard(straks)
      await ticketWhen(straks, number, isTold)
      for (const words of [
        'har dere sperra kortet?',
        'når får eg nytt kort?',
        'hva skjer',
        'hva nå?',
        'hvorfor svarer ingen',
        'hvem har fått beskjed?',
        'hvem fikk beskjed?',
        'hva gjør jeg nå?',
        'hva må jeg gjøre?',
        'what happens now?',
        'er det i orden nå?',
      ])
        await chat('Kari Hansen', [
          [words, /^Så vidt jeg vet er det ikke gjort ennå: Buypass har ikke bekreftet det til meg/],
          [words, new RegExp(`Leder Ola Nordmann har ikke bekreftet ennå\\.[\\s\\S]*Sak ${number}`)],
        ])
      await chat('Kari Hansen', [
        ['har lederen min sett det?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ])
      await chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
      await ticketWhen(straks, number, ({ acknowledgedAt }) => acknowledgedAt !== null)
      await chat('Kari Hansen', [['hva har lederen skrevet?', /^Leder Ola Nordmann har bekreftet\./]])
    })

    it('says that a mail is not sent as long as it is not', async () => {
      straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '60' } })
      await reportLostCard(straks, 'Per Olsen')
      await chatOf('Per Olsen').waitFor(/e-post ikke sendt ennå/)
      await chat('Per Olsen', [['har dere sperra kortet?', /^Buypass: e-post ikke sendt ennå, prøver igjen/]])
      straks.m365.faults.clear()
    })

    it('with several, each with its own state', async () => {
      const anne = chatOf('Anne Dahl')
      await reportTo(anne, 'mista buypasskortet')
      const pc = await reportTo(anne, 'mista pc-en')
      await ticketWhen(straks, pc ?? '', isTold, { name: 'Anne Dahl' })
      await chat('Anne Dahl', [
        ['har dere sperra kortet?', /Utstyr mistet\nNy · IKT Brukerhjelpen: e-post sendt \d\d:\d\d · Leder/],
        ['mine saker', /Buypass-kort mistet\nNy · Buypass: e-post sendt \d\d:\d\d · Leder/],
      ])
    })

    it('with none, that there is none, and where to report', async () => {
      await chat('Jonas Moe', [
        ['har dere sperra kortet?', /finner ingen sak fra deg/],
        ['fant kortet igjen', /^Jeg finner ingen åpen sak\.$/],
      ])
      await chatOf('Jonas Moe').say('hvor lang tid tar det')
      await chatOf('Jonas Moe').press('Meld fra')
      assert.match(chatOf('Jonas Moe').lastMessage().text, /Hva har skjedd\?/)
    })
  })

  describe('what has turned up', () => {
    it('is withdrawn where it was named, and asked about where nothing that is open was', async () => {
      const emil = chatOf('Emil Sand')
      const card = await reportTo(emil, 'mista buypasskortet')
      await chat('Emil Sand', [
        ['fant pcen', /^Hvilken sak gjelder det\?/],
        ['fant kortet igjen', new RegExp(`^Skal sak ${card} trekkes\\?`)],
      ])
      const pc = await reportTo(emil, 'mista pc-en')
      await chat('Emil Sand', [
        ['fant pcen', new RegExp(`^Skal sak ${pc} trekkes\\?`)],
        ['fant det igjen', /^Hvilken sak gjelder det\?/],
      ])
    })

    it('is said to be closed already when it is', async () => {
      const number = await reportLostCard(straks, 'Maria Strand')
      await chatOf('Maria Strand').say('fant kortet igjen')
      await chatOf('Maria Strand').press('Ja, det er funnet igjen')
      await chat('Maria Strand', [['fant kortet igjen', new RegExp(`^Sak ${number} er alt avsluttet\\.$`)]])
    })
  })

  it('small words are answered in a few', async () => {
    await chat('Jonas Moe', [
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

  it('who is upset or asks for help gets a word and the choices', async () => {
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

  it('fear is answered with what is true, and the report stays as it is', async () => {
    await chat('Jonas Moe', [
      ['andre kan pinkoden på buypasskortet mitt', /Buypass-kortet/],
      ['hva gjør jeg nå????', /^Trykk «Send meldingen», så er det meldt\.$/],
      ['hvem sender du det til?', /^Meldingen går til Buypass og nærmeste leder/],
      ['hvem får se dette?', /^Meldingen går til Buypass og nærmeste leder/],
      ['det er jo helg, når blir det lest?', /^Buypass\n/],
      ['kan du la være å si det til lederen?', /skal nærmeste leder vite det/],
      ['hvem har fått beskjed?', /^Meldingen du har begynt på, er ikke sendt ennå/],
      ['kan noen bruke det?', /^Det kan jeg ikke utelukke/],
      ['får jeg sparken for dette?', /^Det er ikke jeg som avgjør/],
      ['hvem får vite det', /^Meldingen går til Buypass og nærmeste leder/],
      ['jeg vil ikke at lederen min skal vite det', /skal nærmeste leder vite det.*varsler jeg lederen over/],
      ['min leder er på ferie', /^Meld fra likevel/],
      ['hva lagrer dere om meg?', /slettes 12 måneder etter.*slettes etter 7 dager/],
      ['jeg er redd', /^Det er riktig å si fra\. Trykk «Send meldingen»/],
      ['har dere sperra kortet?', /^Meldingen du har begynt på, er ikke sendt ennå/],
      ['kan du ikke bare resette den for meg?', /Buypass-kortet[\s\S]*Send meldingen/],
      ['hvem kan lese det jeg skriver', /^Ingenting går videre før du sender/],
      ['vent litt', /^Ta deg tid\. Meldingen venter\.$/],
      ['bare glem det', /Ingenting er sendt/],
      ['glemt passordet til gerica', /Passord til et av kommunens systemer/],
      ['jeg vil ikke at lederen min skal vite det', /^Denne meldingen går ikke til lederen din\.$/],
      ['drit i det', /Ingenting er sendt/],
    ])
  })

  it('what may never be done is said so, with what can be reported instead', async () => {
    const jonas = chatOf('Jonas Moe')
    for (const words of ['kan du resette passordet mitt?', 'lås opp kontoen min']) {
      await jonas.say(words)
      assert.match(jonas.lastMessage().text, /^Jeg kan ikke nullstille, låse opp eller bestille noe/, words)
      assert.ok(jonas.lastMessage().buttons.includes('Passord til et av kommunens systemer'), words)
    }
    for (const words of ['send meg ny PIN', 'unlock my account']) {
      await jonas.say(words)
      const [before, form] = jonas.messages().slice(-2)
      assert.match(before?.text ?? '', /^Jeg kan ikke nullstille/, words)
      assert.ok(form?.buttons.includes('Send meldingen'), words)
      await jonas.say('avbryt')
    }
  })

  it('whoever asks whom to call while reporting gets both', async () => {
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

  function chatOf(name: string): PersonChat {
    return straks.m365.chatOf(name)
  }

  async function chat(name: string, lines: [say: string, answer: RegExp][]): Promise<void> {
    for (const [say, answer] of lines) {
      await chatOf(name).say(say)
      assert.match(chatOf(name).lastMessage().text, answer, `after «${say}»`)
    }
  }
})

describe('What a leader writes about an alert', () => {
  const straks = withStraks()

  it('«ok, sett» acknowledges the only one that waits, once', async () => {
    const number = await alertedBy('Kari Hansen')
    await ola().say('ok, sett')
    const [noted, alert] = ola().messages().slice(-2)
    assert.match(noted?.text ?? '', /^Takk\. Jeg har notert at du har sett det/)
    assert.match(alert?.text ?? '', /✓ Bekreftet av Ola Nordmann/)
    await ola().say('bekreftet')
    const { acknowledgedAt, history } = await ticketOf(straks, number)
    assert.ok(acknowledgedAt)
    assert.equal(history.filter(({ what }) => what === 'acknowledged').length, 1)
    await straks.m365.chatOf('Kari Hansen').waitFor(/Leder Ola Nordmann\nbekreftet/)
  })

  it('questions about it show it again, with its buttons', async () => {
    await alertedBy('Per Olsen')
    for (const [words, answer] of [
      ['hvorfor får jeg dette?', /^Du får det som leder for den det gjelder/],
      ['jeg er i møte, kan noen andre ta det?', /^Bekrefter du ikke i tide, varsler jeg neste leder/],
      ['når er fristen', /^Du har et varsel som venter på deg\. Svar på kortet\.$/],
      ['hvor mistet hun den?', /^Du har et varsel/],
      ['har du sperret den?', /^Du har et varsel/],
      ['er kortet sperret?', /^Du har et varsel/],
      ['jeg ringer henne nå', /^Du har et varsel/],
    ] as const) {
      const before = ola().messages().length
      await ola().say(words)
      const since = ola()
        .messages()
        .slice(before)
        .map(({ text }) => text)
      assert.ok(
        since.some((text) => answer.test(text)),
        words,
      )
      assert.ok(since.length <= 3, since.join('\n'))
      assert.match(ola().lastMessage().text, /Per Olsen/, words)
      assert.ok(ola().lastMessage().buttons.includes('Bekreft at jeg har sett det'), words)
    }
  })

  it('anything else is answered, and the alert reminded of below; a report of their own is left in peace', async () => {
    await ola().say('hei')
    assert.match(ola().messages().at(-3)?.text ?? '', /Hva har skjedd\?/)
    assert.match(ola().lastMessage().text, /Per Olsen/)
    await ola().say('mine saker')
    assert.match(ola().lastMessage().text, /Per Olsen/)
    await ola().say('mista buypasskortet')
    assert.ok(ola().lastMessage().buttons.includes('Send meldingen'))
    await ola().say('avbryt')
  })

  it('with several waiting, nothing is confirmed by a word', async () => {
    const number = await alertedBy('Kari Hansen')
    await ola().say('jeg bekrefter')
    assert.match(ola().messages().at(-2)?.text ?? '', /^Du har 2 varsler som venter på deg\.$/)
    assert.equal((await ticketOf(straks, number)).acknowledgedAt, null)
  })

  it('and so do other words of that kind', async () => {
    const tor = straks.m365.chatOf('Tor Vik')
    for (const words of ['👍', 'ok, takk', 'OK, takk for beskjed', 'ok bra', 'den er grei', 'greit', 'ja']) {
      const number = (await reportTo(straks.m365.chatOf('Jonas Moe'), 'mista buypasskortet')) ?? ''
      await tor.waitFor(({ text }) => text.includes(number) && text.includes('Meldt'))
      await ticketWhen(straks, number, isTold, { name: 'Jonas Moe' })
      await tor.say(words)
      assert.match(tor.messages().at(-2)?.text ?? '', /^Takk\. Jeg har notert/, words)
      assert.ok((await ticketOf(straks, number, 'Jonas Moe')).acknowledgedAt, words)
    }
  })

  it('one that asks for an answer is not answered by «alt er levert» or «bekreftet»', async () => {
    const jonas = straks.m365.chatOf('Jonas Moe')
    const leader = straks.m365.chatOf('Tor Vik')
    const number = (await reportTo(jonas, 'jeg slutter 31. desember')) ?? ''
    await leader.waitFor(number)
    for (const words of [
      'alt er levert',
      'bekreftet',
      'nei, skjermen mangler',
      'pc-en er levert, men skjermen mangler',
      'mobilen mangler',
    ]) {
      await leader.say(words)
      assert.match(leader.lastMessage().text, /Hjemmekontor avsluttes[\s\S]*Jonas Moe/, words)
      assert.equal((await ticketOf(straks, number, 'Jonas Moe')).acknowledgedAt, null)
    }
    await leader.say('ok, men jeg mista buypasskortet mitt')
    assert.ok(leader.lastMessage().buttons.includes('Send meldingen'))
    await leader.say('avbryt')
  })

  it('one that asks who pays comes again for «kommunen betaler»', async () => {
    const leader = straks.m365.chatOf('Tor Vik')
    const number = (await reportTo(straks.m365.chatOf('Jonas Moe'), 'pc-en er ødelagt')) ?? ''
    await leader.waitFor(number)
    for (const words of ['kommunen betaler', 'kommunen', 'hun må betale selv', 'ja']) {
      await leader.say(words)
      assert.ok(leader.lastMessage().buttons.includes('Kommunen erstatter'), words)
    }
  })

  it('somebody without an alert confirms nothing', async () => {
    const emma = straks.m365.chatOf('Emma Clarke')
    await emma.say('confirmed')
    assert.doesNotMatch(emma.lastMessage().text, /noted|alert/)
  })

  function ola(): PersonChat {
    return straks.m365.chatOf('Ola Nordmann')
  }

  async function alertedBy(name: string): Promise<string> {
    const number = await reportLostCard(straks, name)
    await ola().waitFor(({ text }) => text.includes(number) && text.includes('Meldt'))
    await ticketWhen(straks, number, isTold, { name })
    return number
  }
})

function isTold({ deliveries }: TicketJson): boolean {
  return deliveries.length > 1 && deliveries.every(({ state }) => state === 'sent')
}
