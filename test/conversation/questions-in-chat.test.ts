import assert from 'node:assert/strict'
import { eigersund } from '../helpers/eigersund.ts'
import { reportNew } from '../helpers/reporting.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

const mondayMorning = new Date('2026-01-05T09:00Z')
const saturdayNight = new Date('2026-01-10T21:40Z')
const instruction = 'https://www.example.no/instruks'

describe('Questions, and wishes for a person, in the chat', () => {
  let straks: StraksUnderTest
  let now = mondayMorning

  before(async () => {
    const { 'help-desk': helpDesk, buypass, nhn } = eigersund.desks
    assert.ok(helpDesk && buypass && nhn)
    straks = await startUnderTest({
      clock: () => now,
      organisation: {
        links: { instruction },
        holidays: ['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
        desks: {
          'help-desk': { ...helpDesk, phone: '51 00 00 01', hours: 'man-fre 08:00-15:30' },
          buypass: { ...buypass, hours: 'hele døgnet ved sperring' },
          nhn,
        },
      },
    })
  })
  after(() => straks.close())
  beforeEach(() => {
    now = mondayMorning
  })

  async function ask(name: string, text: string) {
    const chat = straks.m365.chatOf(name)
    await chat.say(text)
    return chat.lastMessage()
  }

  it('a question about the instruction gets a short answer, its paragraph and a button to it', async () => {
    const { text, card, buttons } = await ask('Kari Hansen', 'får eg lov å skriva ut heima?')
    assert.match(text, /skrives ut/)
    assert.match(text, /§\u00a02\.12/)
    assert.deepEqual(buttons, ['Åpne instruksen'])
    assert.ok(JSON.stringify(card).includes(`"url":"${instruction}"`))
    assert.match(
      (await ask('Kari Hansen', 'hvor raskt må et tap meldes?')).text,
      /Buypass.*§§\u00a02\.6–2\.9/s,
    )
  })

  it('an answer about a loss has a button to its form, or to the choice when it is about several', async () => {
    const chat = straks.m365.chatOf('Emil Sand')
    for (const [question, paragraph, opened] of [
      ['hva gjør jeg hvis jeg mister smartkortet?', '§\u00a02.6', 'Buypass-kortet'],
      ['hva gjør jeg hvis pc-en blir stjålet?', '§\u00a02.9', 'Utstyr er borte'],
      ['hvem må betale hvis jeg ødelegger pcen', '§\u00a02.11', 'Ødelagt utstyr'],
      ['hvor raskt må et tap meldes?', '§§\u00a02.6–2.9', 'Hva har skjedd?'],
    ] as const) {
      const { text, buttons } = await ask('Emil Sand', question)
      assert.ok(text.includes(`Instruksen ${paragraph}`), text)
      assert.deepEqual(buttons, ['Meld det nå', 'Åpne instruksen'])
      await chat.press('Meld det nå')
      assert.ok(chat.lastMessage().text.startsWith(opened), chat.lastMessage().text)
      await chat.say('avbryt')
    }
  })

  it('an answer about what is reported already has no button to report it', async () => {
    await reportNew(straks.m365.chatOf('Jonas Moe'), 'mista buypasskortet')
    const buttonsAfter = async (asked: string) => (await ask('Jonas Moe', asked)).buttons
    assert.deepEqual(await buttonsAfter('kan jeg logge inn uten kort'), ['Åpne instruksen'])
    assert.deepEqual(await buttonsAfter('hva gjør jeg hvis pc-en blir stjålet?'), [
      'Meld det nå',
      'Åpne instruksen',
    ])
  })

  it('the answer about § 2.8 says that the leader is not told', async () => {
    const { text } = await ask('Kari Hansen', 'hva står i punkt 2.8?')
    assert.match(text, /Lederen får ikke beskjed om dette\./)
    assert.doesNotMatch(text, /trenger ikke/)
  })

  it('a paragraph is answered however it is asked for, also while a ticket is open', async () => {
    await reportNew(straks.m365.chatOf('Kari Hansen'), 'mista pc-en')
    for (const asked of [
      'hva sier § 2.11?',
      'kva seier §2.11?',
      'hva er § 2.11',
      '§ 2.11',
      'what does § 2.11 say?',
    ])
      assert.match(
        (await ask('Kari Hansen', asked)).text,
        /(Instruksen|The instruction),? §\u00a02\.11/,
        asked,
      )
  })

  it('the question where the instruction is gets a button that opens it', async () => {
    const { text, buttons } = await ask('Kari Hansen', 'hvor er instruksen?')
    assert.equal(text.split('\n')[0], 'Her er instruksen.')
    assert.deepEqual(buttons, ['Åpne instruksen'])
  })

  it('a question that the instruction does not answer is told so, and how to reach Brukerhjelpen', async () => {
    const { text, buttons } = await ask('Kari Hansen', 'hvor ofte må jeg bytte passord?')
    assert.match(text, /ikke svar på i instruksen/)
    assert.match(text, /51 00 00 01.*brukerhjelpen@eigersund\.kommune\.no/)
    assert.deepEqual(buttons, ['Åpne instruksen'])
  })

  it('a question in the middle of a report leaves the report as it was', async () => {
    const chat = straks.m365.chatOf('Per Olsen')
    await chat.say('jobbtelefonen er borte')
    assert.match((await ask('Per Olsen', 'må jeg låse PC-en når jeg går på do?')).text, /§\u00a02\.5/)
    assert.match((await ask('Per Olsen', 'hei')).text, /påbegynt melding: Utstyr er borte/)
    await chat.say('avbryt')
  })

  it('a wish for a human is answered with Brukerhjelpen, and that somebody is there now', async () => {
    const { text } = await ask('Maria Strand', 'kan jeg få snakke med et menneske?')
    assert.match(text, /IKT Brukerhjelpen\nTelefon: 51 00 00 01\nE-post: brukerhjelpen@/)
    assert.match(text, /noen der nå, til 15:30/)
  })

  it('a wish for a human on a Saturday night is told when somebody will be there', async () => {
    now = saturdayNight
    const { text } = await ask('Maria Strand', 'kan jeg få snakke med et menneske?')
    assert.match(text, /ingen der nå\. Neste gang er mandag 08:00/)
  })

  it('a wish for a human on a holiday is told the next weekday, or the date if over a week away', async () => {
    now = new Date('2026-04-02T10:00:00+02:00')
    const easter = await ask('Maria Strand', 'kan jeg få snakke med et menneske?')
    assert.match(easter.text, /ingen der nå\. Neste gang er tirsdag 08:00/)
    now = new Date('2026-12-23T16:00:00+01:00')
    const christmas = await ask('Maria Strand', 'kan jeg få snakke med et menneske?')
    assert.match(christmas.text, /ingen der nå\. Neste gang er mandag 4\. januar 08:00/)
  })

  it('a desk that is named gets its hours as they are written, and missing hours are said to be missing', async () => {
    const buypass = (await ask('Maria Strand', 'kan jeg få snakke med noen hos Buypass?')).text
    assert.match(buypass, /kundeservice@buypass\.no\nÅpningstid: hele døgnet ved sperring/)
    assert.doesNotMatch(buypass, /der nå|Telefon|Brukerhjelpen/)
    const nhn = (await ask('Maria Strand', 'e-postadressen til NHN, jeg vil snakke med en person')).text
    assert.match(nhn, /^Norsk Helsenett\nJeg har ikke noe telefonnummer til dem\./)
    assert.match(nhn, /kundesenter@nhn\.no\nÅpningstiden er ikke oppgitt/)
  })

  it('a wish for a human in the middle of a report is answered with the desk of the report', async () => {
    const chat = straks.m365.chatOf('Jonas Moe')
    await chat.say('mista buypasskortet')
    assert.match(
      (await ask('Jonas Moe', 'jeg vil heller snakke med et menneske')).text,
      /kundeservice@buypass\.no/,
    )
    await chat.say('avbryt')
  })
})
