import assert from 'node:assert/strict'
import { DialogChat } from '../helpers/dialog-chat.ts'
import { filedReport } from '../helpers/made-up-rows.ts'
import { report, ticketOf } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'

describe('A message that takes back one of several tickets', () => {
  const straks = withNewStraks()
  const kari = () => straks.m365.chatOf('Kari Hansen')
  let card: string
  let phone: string
  beforeEach(async () => {
    card = await filed('mista buypasskortet')
    phone = await filed('mista mobilen')
  })

  for (const [words, thing] of [
    ['jeg fant kortet', 'card'],
    ['forget about the phone, it was in my jacket', 'phone'],
  ] as const) {
    it(`“${words}” asks about that ticket, and a typed yes withdraws it`, async () => {
      const [meant, other] = thing === 'card' ? [card, phone] : [phone, card]
      await kari().say(words)
      assert.match(kari().lastMessage().text, new RegExp(`${meant}`))
      assert.doesNotMatch(kari().lastMessage().text, new RegExp(other))
      assert.equal(await statusOf(meant), 'new')
      await kari().say('ja')
      await kari().waitFor(new RegExp(`${meant} (?:er trukket|is withdrawn)`))
      assert.deepEqual([await statusOf(meant), await statusOf(other)], ['withdrawn', 'new'])
    })
  }

  it('the device that is named is the one that Straks asks about', async () => {
    const laptop = await filed('mista pc-en')
    await kari().say('fant PC-en')
    await kari().waitFor(`Skal sak ${laptop} trekkes?`)
    await kari().say('nei')
    await kari().say('fant mobilen')
    await kari().waitFor(`Skal sak ${phone} trekkes?`)
  })

  for (const words of ['det var feil', 'jeg fant det', 'glem det, det lå i jakka']) {
    it(`“${words}” makes Straks ask which ticket, and the name of the thing answers`, async () => {
      await kari().say(words)
      const list = await kari().waitFor('Hvilken sak gjelder det?')
      assert.match(list.text, new RegExp(`${phone}[^]*${card}`))
      await kari().say('kortet')
      await kari().waitFor(`Skal sak ${card} trekkes?`)
      await kari().say('ja')
      await kari().waitFor(`Sak ${card} er trukket`)
      assert.equal(await statusOf(phone), 'new')
    })
  }

  it('the place in the list also answers which ticket is meant', async () => {
    await kari().say('det var feil')
    await kari().say('1')
    await kari().waitFor(`Skal sak ${phone} trekkes?`)
  })

  it('a new report is not taken for the answer to which ticket', async () => {
    await kari().say('det var feil')
    await kari().say('mista pc-en')
    assert.match(kari().lastMessage().buttons.join(), /Send meldingen/)
  })

  it('a thing that was not reported is not taken for another one', async () => {
    await kari().say('fant pc-en')
    assert.match(kari().lastMessage().text, /Hvilken sak gjelder det\?/)
  })

  async function filed(words: string): Promise<string> {
    return (await report(kari(), words)) ?? assert.fail('not filed')
  }

  async function statusOf(number: string): Promise<string> {
    return (await ticketOf(straks, number)).status
  }
})

describe('Words about one of two open tickets', () => {
  const card = filedReport({ id: 'card' })
  const phone = filedReport({
    id: 'phone',
    type: 'equipment-lost',
    answers: { device: 'phone' },
    number: '2026-000002',
  })
  const named = {
    'glem kortet, det lå i jakka': 'card',
    'det med mobilen var feil': 'phone',
    'fant mobilen': 'phone',
    'mobilen lå i jakka': 'phone',
    'glem det med mobilen, den lå i jakka': 'phone',
    'kortet va i veska heile tida': 'card',
    'eg fann mobilen att': 'phone',
    'I found my card': 'card',
  }
  for (const [words, ticketId] of Object.entries(named)) {
    it(`“${words}” asks whether to withdraw the ${ticketId}`, () => {
      const { replies } = new DialogChat({ open: [phone, card] }).say(words).turn
      assert.deepEqual(replies, [{ show: 'ask-withdrawal', ticketId }])
    })
  }
})
