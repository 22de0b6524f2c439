import assert from 'node:assert/strict'
import type { FiledReport } from '../../dialogs/turn.ts'
import type { PersonChat } from '../../local/person-chat.ts'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { reportNew } from '../helpers/reporting.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

const HOUR_MS = 60 * 60_000

describe('Words about a filed report', () => {
  const stillSo: [told: string, still: string][] = [
    ['mista buypasskortet', 'jeg har fortsatt ikke funnet kortet'],
    ['mista buypasskortet', 'kortet er fortsatt borte'],
    ['mista buypasskortet', 'har ikke fått noe svar ennå'],
    ['mista buypasskortet', 'faen ingen svarer'],
    ['eg har mista buypasskortet', 'ingen svarar'],
    ['mista buypasskortet', 'har fremdeles ikke funnet det'],
    ['mista buypasskortet', 'har ikke funnet kortet ennå'],
    ['mista mobilen', 'fant ikke mobilen i dag heller'],
    ['eg har mista buypasskortet', 'kortet er framleis borte'],
    ['eg har mista buypasskortet', 'eg har ikkje funne kortet enno'],
    ['eg har mista buypasskortet', 'ingen har svart meg enno'],
    ['e har mista kortet', 'kortet e fortsatt vekke'],
    ['pc-en e vekke', 'har kje fonne pc-en ennå'],
    ['I lost my smart card', 'I still can’t find the card'],
    ['I lost my smart card', 'the card is still missing'],
    ['I lost my laptop', "I haven't heard anything yet"],
  ]
  for (const [told, still] of stillSo) {
    it(`“${still}” is answered with how it stands, and opens no form`, () => {
      const chat = new DialogChat({ open: [filedAfter(told)] }).say(still)
      assert.deepEqual([chat.shown, chat.turn.draft], ['state', null])
    })
  }

  const described: [told: string, how: string][] = [
    ['mista jobbmobilen', 'den har et blått deksel'],
    ['mista mobilen', 'den har sprukket skjerm'],
    ['mista mobilen', 'dekselet er rødt'],
    ['mista mobilen', 'den ligger i et svart deksel med navnet mitt'],
    ['mista mobilen', 'den er av og ringer ikke'],
    ['mista mobilen', 'den hadde lav batteri'],
    ['mista nettbrettet', 'skjermen var sprukket fra før'],
    ['mista pc-en', 'den har et klistremerke på lokket'],
    ['mista pc-en', 'musa ligger i samme sekk'],
    ['mista pc-en', 'ladern va med'],
    ['mista pc-en', 'jeg har fortsatt laderen'],
    ['I lost my phone', "it's black"],
    ['mista pc-en', 'tastaturet mangler en tast'],
    ['eg har mista telefonen', 'han har knust skjerm frå før'],
    ['I lost my work phone', 'it has a blue cover'],
    ['I lost my laptop', 'the screen has a crack in the corner'],
    ['I lost my phone', 'the battery was almost dead'],
  ]
  for (const [told, how] of described)
    it(`“${how}” is offered for forwarding as a description, and is no damage`, () => {
      const chat = new DialogChat({ open: [filedAfter(told)] }).say(how)
      assert.equal(chat.shown, 'ask-forwarding')
    })

  for (const text of [
    'headsettet er ødelagt',
    'hodesettet er øydelagt',
    'laderen er borte',
    'the mouse is broken',
  ])
    it(`“${text}” begins a report of its own`, () =>
      assert.equal(new DialogChat({ open: [filedAfter('mista mobilen')] }).say(text).shown, 'form'))

  it('damage or loss of another thing opens a form, and so does damage to a thing that was found', () => {
    const open = [filedAfter('mista pc-en')]
    assert.equal(new DialogChat({ open }).say('skjermen er knust').say('nei').shown, 'form')
    for (const text of ['har mista laderen også', 'skjermen på nettbrettet er knust', 'kortet er borte'])
      assert.equal(new DialogChat({ open }).say(text).shown, 'form', text)
    assert.equal(
      new DialogChat({ open }).say('fant den, men skjermen er sprukket').shown,
      'ask-withdrawal + form',
    )
  })
})

describe('A message to Straks about a filed report', () => {
  let straks: StraksUnderTest
  let later: number
  beforeEach(async () => {
    later = 0
    straks = await startUnderTest({ clock: () => new Date(Date.now() + later) })
  })
  afterEach(() => straks.close())

  it('is about that report even days later', async () => {
    const number = await filed('mista buypasskortet')
    later = 50 * HOUR_MS
    await kari().say('kortet er fortsatt borte')
    const { text, buttons } = kari().lastMessage()
    assert.match(text, new RegExp(`Sak ${number} ·`))
    assert.match(buttons.join(), /Legg til/)
  })

  it('is about the one of several that it names', async () => {
    const card = await filed('mista buypasskortet')
    const phone = await filed('mista mobilen')
    const laptop = await filed('mista pc-en')
    for (const [still, number] of [
      ['kortet er fortsatt borte', card],
      ['har ikke funnet mobilen ennå', phone],
      ['PC-en er fremdeles ikke kommet til rette', laptop],
      ['har ikke hørt noe om mobilen', phone],
    ]) {
      await kari().say(still ?? '')
      assert.match(kari().lastMessage().text, new RegExp(`Sak ${number} ·`), still)
    }
    await kari().say('har fortsatt ikke funnet noe')
    assert.match(kari().lastMessage().text, new RegExp(`${laptop}[^]*${phone}[^]*${card}`))
  })

  it('is offered as an addition when it tells more', async () => {
    const number = await filed('mista buypasskortet')
    await kari().say('kortet er fortsatt borte, har leita i garderoben og i kantina')
    await kari().waitFor(`Skal jeg legge dette til i sak ${number}?`)
    await kari().say('ja')
    await kari().waitFor(`lagt til i sak ${number}`)
  })

  it('begins a report of its own when it is about another thing, event or person', async () => {
    await filed('mista buypasskortet')
    for (const other of [
      'mobilen er fortsatt borte',
      'kortet er fortsatt borte, og nå er mobilen stjålet også',
      'noen kan pinkoden min ennå',
      'kortet til Mikkel er fortsatt borte',
      'har mista pc-en også',
    ]) {
      await kari().say(other)
      assert.match(kari().lastMessage().buttons.join(), /Send meldingen/, other)
      await kari().press('Forkast')
    }
  })

  it('begins a report when nothing has been filed', async () => {
    await kari().say('kortet er fortsatt borte')
    assert.match(kari().lastMessage().buttons.join(), /Send meldingen/)
  })

  function kari(): PersonChat {
    return straks.m365.chatOf('Kari Hansen')
  }

  async function filed(words: string): Promise<string> {
    await kari().say('bokmål')
    const number = await reportNew(kari(), words)
    await straks.idle()
    return number
  }
})

/** Returns the report filed when this is said and its form is sent. */
function filedAfter(told: string): FiledReport {
  const { turn } = new DialogChat().say(told).does({ kind: 'sent-form', values: {}, shown: {} })
  const [report] = turn.reports
  assert.ok(report)
  return { ...report, number: '2026-000001', event: report.id, at: new Date('2026-11-24T10:00+01:00') }
}
