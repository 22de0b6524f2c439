import assert from 'node:assert/strict'
import { chatting } from '../helpers/chatting.ts'
import { isTold, reportLostCard, reportNew, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A question how the ticket stands, in the reporter’s own words', () => {
  const straks = withStraks()
  const chatOf = (name: string) => straks.m365.chatOf(name)

  it('is answered from the ticket, with the receipt below, when one ticket is open', async () => {
    const number = await reportLostCard(straks)
    await ticketWhen(straks, number, isTold)
    for (const words of [
      'har dere sperra kortet?',
      'når blir kortet sperra?',
      'hva skjer',
      'hva nå?',
      'hvorfor svarer ingen',
      'hvem har fått beskjed?',
      'hvem fikk beskjed?',
      'hva gjør jeg nå?',
      'hva må jeg gjøre?',
      'what happens now?',
      'er det i orden nå?',
      'hvor er kortet mitt',
      'hvor blir det av kortet',
      'er kortet funnet',
      'hva med kortet mitt',
      'kom den ikke fram?',
      'hvorfor kom den ikke fram?',
      'skal jeg sende på nytt?',
      'hva er dette?',
      'kan du be dem sperre det fort',
      'e kortet mitt trygt no',
      'når kan jeg jobbe igjen',
      'jeg er så lei meg',
      'send den på nytt',
      'ble den sendt?',
      'er jeg ferdig nå',
      'er alt ferdig?',
      'trenger jeg å gjøre noe mer',
      'må jeg gjøre noe mer nå',
      'kva er dette?',
    ])
      await chatting(chatOf('Kari Hansen'), [
        [words, /^Så vidt jeg vet, er det ikke gjort ennå: Buypass har ikke bekreftet det til meg/],
        [words, new RegExp(`Leder Ola Nordmann har ikke bekreftet ennå\\.[\\s\\S]*Sak ${number}`)],
      ])
    await chatting(chatOf('Kari Hansen'), [
      ['har lederen min sett det?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har rektor fått beskjed?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har Ola sett det?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har han svart?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har ola sett det?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['ola har ikke svart', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har ikke ola nordmann svart', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har ola sett det ennå', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['er ola varsla', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['hvorfor fikk Ola beskjed?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['vet ola om det?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['trur du Ola har lese det?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['når svarer Ola', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['ola svarer ikke', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['sjefen min e i syden, hvem får beskjed da', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har noen sett det?', /^Så vidt jeg vet, er det ikke gjort ennå: Buypass/],
      ['hva sier Ola?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['veit du om han Ola har sett de', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har Ola Nordmann fått beskjed?', /^Leder Ola Nordmann har ikke bekreftet ennå/],
      ['har Buypass svart?', /^Jeg har ikke fått noe svar fra Buypass ennå/],
    ])
    await chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
    await ticketWhen(straks, number, ({ acknowledgedAt }) => acknowledgedAt !== null)
    await chatting(chatOf('Kari Hansen'), [
      ['hva har lederen skrevet?', /^Leder Ola Nordmann har bekreftet\./],
    ])
  })

  it('is answered with “ikke sendt ennå” while the mail is not sent', async () => {
    straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '60' } })
    await reportLostCard(straks, 'Per Olsen')
    await chatOf('Per Olsen').waitFor(/e-post ikke sendt ennå/)
    await chatting(chatOf('Per Olsen'), [
      ['har dere sperra kortet?', /^Buypass: e-post ikke sendt ennå, prøver igjen/],
    ])
    straks.m365.faults.clear()
  })

  it('is answered for each of several tickets, or for the one that is named', async () => {
    const anne = chatOf('Anne Dahl')
    for (const words of ['mista buypasskortet', 'mista pc-en']) {
      const number = await reportNew(anne, words)
      await ticketWhen(straks, number, isTold, { name: 'Anne Dahl' })
    }
    await chatting(chatOf('Anne Dahl'), [
      ['er det ordna?', /Utstyr mistet\nNy\u00a0· IKT Brukerhjelpen: e-post sendt \d\d:\d\d\u00a0· Leder/],
      ['mine saker', /Buypass-kort mistet\nNy\u00a0· Buypass: e-post sendt \d\d:\d\d\u00a0· Leder/],
      ['har dere sperra kortet?', /^Så vidt jeg vet, er det ikke gjort ennå: Buypass/],
    ])
  })

  it('is answered with a way to report when there is no ticket', async () => {
    await chatting(chatOf('Jonas Moe'), [
      ['har dere sperra kortet?', /finner ingen sak fra deg/],
      ['fant kortet igjen', /^Jeg finner ingen åpen sak\.$/],
    ])
    await chatOf('Jonas Moe').say('hvor lang tid tar det')
    await chatOf('Jonas Moe').press('Meld fra')
    assert.match(chatOf('Jonas Moe').lastMessage().text, /Hva har skjedd\?/)
  })

  it('is answered with what Straks cannot do when asked to call, write to or remind somebody', async () => {
    await chatOf('Jonas Moe').say('mista kortet')
    await chatting(chatOf('Jonas Moe'), [['kan du sende mail til meg?', /^Jeg kan ikke ringe/]])
    await chatOf('Jonas Moe').say('send')
    await straks.idle()
    for (const words of [
      'kan du sende sms til ham?',
      'kan du sende mail til lederen min også?',
      'kan dere sende sms til meg når det er ordna?',
      'kan du ringe lederen min?',
      'kan du ringja sjefen',
      'kan dykk senda ei tekstmelding til han',
      'can you text him?',
      'could you call my manager?',
      'can you call Liv for me',
      'can you email my boss too?',
      'kan du minne lederen min på det?',
      'kan du minne ham på det?',
      'minn Ola på det',
      'minn ola på det då',
      'please remind Ola',
      'send en påminnelse til sjefen',
      'kan du gi beskjed til vaktlederen?',
      'kan du si til avdelinga at eg ikkje kommer inn',
      'kan du be ham ringe meg',
      'kan du si ifra til kollegene mine?',
      'kan du sende melding til leiaren min',
    ])
      await chatting(chatOf('Jonas Moe'), [[words, /^(Jeg kan ikke ringe|Eg kan ikkje ringje|I can’t call)/]])
  })
})
