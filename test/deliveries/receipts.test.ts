import assert from 'node:assert/strict'
import { untilSo } from '../../local/until-so.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { isAlert, reportLostCard, seen } from '../helpers/reporting.ts'
import { startUnderTest, withStraks } from '../helpers/straks-under-test.ts'

describe('A receipt in a turn that is held up', () => {
  const clock = handClock()
  const straks = withStraks({ clock })

  it('is not sent again when its delivery has sent it, and stays true', async () => {
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.say('noen stjal veska med pc-en og buypasskortet')
    const receipts: string[] = []
    straks.m365.faults.always('teams.send', ({ body }) => {
      const [number] = /\d{4}-\d{6}/.exec(body) ?? []
      return number && receipts.push(number) === 1 ? { delayMs: 5_000 } : undefined
    })
    // The deliveries of the receipts are not due before some time passes.
    clock.slowDown()
    const said = kari.say('send')
    const held = await untilSo(() => receipts[0], 'no receipt')
    clock.pass(1)
    const isOther = ({ text }: { text: string }) =>
      /Sak \d{4}-\d{6} ·/.test(text) && !text.includes(`Sak ${held} ·`)
    await kari.waitFor(isOther)
    await said
    await straks.idle()

    assert.equal(kari.messages().filter(isOther).length, 1)
    const [other = ''] = /\d{4}-\d{6}/.exec(kari.messages().find(isOther)?.text ?? '') ?? []
    await straks.m365.chatOf('Ola Nordmann').press('Bekreft begge')
    for (const number of [held, other]) await seen(kari, number, /Leder Ola Nordmann\nbekreftet/)
  })

  it('is not sent by the turn when its delivery is about to send it', async () => {
    const per = straks.m365.chatOf('Per Olsen')
    await per.say('noen stjal veska med pc-en og buypasskortet')
    const receipts: string[] = []
    straks.m365.faults.always('teams.send', ({ body }) => {
      const [number] = /\d{4}-\d{6}/.exec(body) ?? []
      if (!number || isAlert({ body })) return undefined
      // Acts as if frozen here. Later messages take a moment.
      if (receipts.push(number) === 1) clock.pass(0.2)
      return receipts.length > 1 ? { delayMs: 2_000 } : undefined
    })
    await per.say('send')
    await straks.idle()
    const [first] = receipts
    const others = per
      .messages()
      .filter(({ text }) => /^Sak \d{4}-\d{6} ·/m.test(text) && !text.includes(`Sak ${first} ·`))
    assert.equal(others.length, 1)
  })
})

describe('A receipt that changes while it is being written', () => {
  it('ends with the newest state of the mail and the acknowledgement', async () => {
    const straks = await startUnderTest()
    const { m365 } = straks
    m365.faults.always('teams.update', () => ({ delayMs: 300 }))
    try {
      const number = await reportLostCard(straks)
      await m365.chatOf('Ola Nordmann').waitFor(number)
      await m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det')
      const kari = m365.chatOf('Kari Hansen')
      await kari.waitFor(({ text }) => text.includes(number) && /\nbekreftet \d\d/.test(text))
      await straks.idle()
      const shown = kari.messages(number).at(-1)
      assert.match(shown?.text ?? '', /e-post sendt/)
      assert.match(shown?.text ?? '', /\nbekreftet \d\d/)
    } finally {
      await straks.close()
    }
  })
})

describe('A card that was changed on a later day', () => {
  const clock = handClock('2026-11-24T14:02+01:00')
  const straks = withStraks({ clock })

  it('says the day of all that was not on the day of the report, as it may be read on any day', async () => {
    const number = await reportLostCard(straks)
    await straks.idle()
    const [kari, ola] = [straks.m365.chatOf('Kari Hansen'), straks.m365.chatOf('Ola Nordmann')]
    assert.match((await seen(kari, number, /Leder/)).text, /Buypass\ne-post sendt 14:0\d/)
    clock.set('2026-11-25T09:00+01:00')
    await ola.press('Bekreft at jeg har sett det')
    await straks.idle()
    const { text } = await seen(kari, number, /bekreftet/)
    assert.match(text, /Buypass\ne-post sendt tirsdag 24\. november 14:0\d/)
    assert.match(text, /Leder Ola Nordmann\nbekreftet onsdag 25\. november 09:0\d/)
    await seen(ola, number, /Bekreftet av Ola Nordmann onsdag 25\. november 09:0\d/)
  })
})
