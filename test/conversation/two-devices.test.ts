import assert from 'node:assert/strict'
import { readChat } from '../helpers/dialog-chat.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const begun: Record<string, string[]> = {
  'mista både jobbmobil og pc på bussen': ['phone', 'laptop'],
  'veska er stjålet på toget med jobb-pc, buypasskort og mobil': ['laptop', 'phone'],
  'pcen e vekke og mobilen og': ['laptop', 'phone'],
  'my laptop and phone were stolen': ['laptop', 'phone'],
  'begge deler er våte, pc-en og nettbrettet': ['laptop', 'tablet'],
  'pc, mobil og nettbrett er stjålet': ['laptop', 'phone', 'tablet'],
  'mista pc-en og en minnepinne': ['laptop', 'other'],
  'veska er stjålet på toget med jobb-pc, buypasskort, mobil og minnepinne': ['laptop', 'phone', 'other'],
  'veska med jobb-pc, mobil og buypasskort er stjålet': ['laptop', 'phone'],
  'sekken med pc og mobil er borte, og noen kan nhn-passordet mitt': ['laptop', 'phone'],
  // As in speech, without a comma.
  'jobbpc mobil og buypasskort ble stjålet fra bilen i natt': ['laptop', 'phone'],
  'my bag got stolen with laptop card and phone': ['laptop', 'phone'],
  'mistet telefonen min nettbrettet mitt og pcen på flyplassen': ['phone', 'tablet', 'laptop'],
}

describe('Two devices in one message', () => {
  for (const [text, devices] of Object.entries(begun)) {
    it(`are a report each: «${text}»`, () => {
      const { draft, turn } = readChat(text)
      const all = [draft, ...(turn.begun ?? [])].filter(({ type }) => type === draft.type)
      assert.deepEqual(
        all.map(({ answers }) => answers['device']),
        devices,
      )
    })
  }

  for (const text of [
    'pc-en er borte, jeg skriver fra mobilen',
    'mistet mobilen, pc-en har jeg',
    'mobilen med simkortet er borte',
    'skjermen og tastaturet på pc-en er knust',
    'nettbrettet forsvant fra disken i resepsjonen, noen har nok tatt det',
    'pc lader og mus er borte',
  ]) {
    it(`are not seen in «${text}»`, () => assert.equal(readChat(text).turn.begun, undefined))
  }

  it('are both reported when a card is named between them', () => {
    const { draft, turn } = readChat('pc kort og mobil er stjålet')
    assert.equal(draft.type, 'buypass-card')
    assert.equal(draft.answers['equipmentToo'], 'yes')
    assert.deepEqual(
      turn.begun?.map(({ answers }) => answers['device']),
      ['phone'],
    )
  })

  it('are a report each beside the card when they answer what is gone', () => {
    const { draft, turn } = readChat('eg mista alt / pc, mobil og kort')
    assert.deepEqual(
      [draft, ...(turn.begun ?? [])].map(({ type, answers }) => answers['device'] ?? type),
      ['laptop', 'buypass-card', 'phone'],
    )
  })

  it('are split when a card went with them: one joins its report, the other gets its own', () => {
    const { draft, turn } = readChat('sekken med nettbrettet, kortet og mobilen er borte')
    assert.equal(draft.answers['equipmentToo'], 'yes')
    assert.deepEqual(
      turn.begun?.map(({ type, answers }) => [type, answers['device']]),
      [['equipment-lost', 'phone']],
    )
  })

  const afterwards: Record<string, string[]> = {
    'mista pc / og mobil': ['phone'],
    'pc-en er stjålet / på toget / minnepinnen også': ['other'],
    'mista kort / og mobil / og pc': ['laptop'],
    'mista kort / og mobil og pc': ['phone', 'laptop'],
    'noen stjal pc-en / og mobil, nettbrett og en minnepinne': ['phone', 'tablet', 'other'],
  }
  for (const [chat, devices] of Object.entries(afterwards)) {
    it(`are a report each when they are told one after the other: «${chat}»`, () => {
      const { draft, turn } = readChat(chat)
      const all = [draft, ...(turn.begun ?? [])]
      assert.deepEqual(
        all.map(({ type, answers }) => [type, answers['device']]),
        devices.map((device) => ['equipment-lost', device]),
      )
      assert.ok(all.at(-1)?.before, 'the first comes to mind again')
    })
  }

  it('are both the colleague’s when a colleague lost them', () => {
    const { draft, turn } = readChat('Per Olsen har mistet både pc og mobil')
    assert.deepEqual([draft.called, turn.begun?.map(({ called }) => called)], ['Per Olsen', ['Per Olsen']])
  })

  const straks = withStraks()

  it('come one after the other, each by its name, also when there are three', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('pc, mobil og nettbrett er stjålet')
    assert.match(
      per.messages().at(-2)?.text ?? '',
      /^Du skriver om flere ting\. Send denne først, så kommer resten\./,
    )
    await per.say('send')
    assert.match(per.lastMessage().text, /påbegynt melding: Utstyr er borte \(Mobil\)\./)
    await per.say('send')
    assert.match(per.lastMessage().text, /påbegynt melding: Utstyr er borte \(Nettbrett\)\./)
    await per.say('send')
    assert.doesNotMatch(per.lastMessage().text, /påbegynt/)
  })

  it('do not come up when the reporter has left them out', async () => {
    const mikkel = straks.m365.chatOf('Mikkel Ruud')
    await mikkel.say('pc, mobil, nettbrett og minnepinne er stjålet')
    await mikkel.say('ikke nettbrettet')
    await mikkel.say('send')
    assert.match(mikkel.lastMessage().text, /påbegynt melding: Utstyr er borte \(Mobil\)\./)
    await mikkel.say('send')
    assert.match(mikkel.lastMessage().text, /påbegynt melding: Utstyr er borte \(Noe annet\)\./)
    await mikkel.say('send')
    assert.doesNotMatch(mikkel.lastMessage().text, /påbegynt/)
  })

  it('are both filed with the time and the place that were told', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('mista både jobbmobil og pc på bussen i går kveld')
    assert.match(kari.messages().at(-2)?.text ?? '', /^Du skriver om to ting\./)
    for (const text of ['send', 'fortsett', 'send']) await kari.say(text)
    await straks.idle()
    const numbers = kari.messages().flatMap(({ text }) => /Sak (\d{4}-\d{6}) ·/.exec(text)?.[1] ?? [])
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const tickets = await Promise.all([...new Set(numbers)].map((number) => ingrid.ticket(number)))
    const told = tickets.map(({ facts }) =>
      ['device', 'when', 'where'].map((asked) => facts.find(({ name }) => name === asked)?.value),
    )
    const [when = ''] = told.map(([, when]) => when)
    assert.match(when, /^\p{L}+dag \d+\. \p{L}+ om kvelden$/u)
    assert.deepEqual(told.toSorted(), [
      ['Mobil', when, 'på bussen'],
      ['PC', when, 'på bussen'],
    ])
  })
})
