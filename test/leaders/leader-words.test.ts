import assert from 'node:assert/strict'
import { isTold, report, reportLostCard, ticketOf, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A leader’s message about an alert', () => {
  const straks = withStraks()
  const ola = () => straks.m365.chatOf('Ola Nordmann')

  it('«ok, sett» acknowledges the only alert that waits, once', async () => {
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

  it('a question about the alert shows it again, with its buttons', async () => {
    await alertedBy('Per Olsen')
    for (const [words, answer] of [
      ['hvorfor får jeg dette?', /^Du får det som leder for den det gjelder/],
      ['jeg er i møte, kan noen andre ta det?', /Trykk «Varsle neste leder nå»/],
      ['når er fristen', /^Du har et varsel som venter på deg\. Svar på kortet\.$/],
      ['hvor mistet hun den?', /^Du har et varsel/],
      ['har du sperret den?', /^Du har et varsel/],
      ['er kortet sperret?', /^Du har et varsel/],
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

  it('another message is answered with the alert below, but not within a report of their own', async () => {
    await ola().say('hei')
    assert.match(ola().messages().at(-3)?.text ?? '', /Hva har skjedd\?/)
    assert.match(ola().lastMessage().text, /Per Olsen/)
    await ola().say('mine saker')
    assert.match(ola().lastMessage().text, /Per Olsen/)
    await ola().say('mista buypasskortet')
    assert.ok(ola().lastMessage().buttons.includes('Send meldingen'))
    await ola().say('avbryt')
  })

  it('«jeg bekrefter» confirms none of several alerts', async () => {
    const number = await alertedBy('Kari Hansen')
    await ola().say('jeg bekrefter')
    assert.match(ola().lastMessage().text, /^Du har 2 varsler som venter på deg$/m)
    assert.equal((await ticketOf(straks, number)).acknowledgedAt, null)
  })

  it('«jeg tar begge» confirms both alerts', async () => {
    const before = ola().messages().length
    await ola().say('jeg tar begge')
    const since = ola().messages().slice(before)
    assert.equal(since.filter(({ text }) => /✓ Bekreftet av Ola Nordmann/.test(text)).length, 2)
    await ola().say('bekreftet')
    assert.doesNotMatch(ola().lastMessage().text, /varsel/)
  })

  it('a short word such as «greit» confirms the only alert', async () => {
    const tor = straks.m365.chatOf('Tor Vik')
    for (const words of ['👍', 'ok, takk', 'OK, takk for beskjed', 'ok bra', 'den er grei', 'greit', 'ja']) {
      const number = (await report(straks.m365.chatOf('Jonas Moe'), 'mista buypasskortet')) ?? ''
      await tor.waitFor(({ text }) => text.includes(number) && text.includes('Meldt'))
      await ticketWhen(straks, number, isTold, { name: 'Jonas Moe' })
      await tor.say(words)
      assert.match(tor.messages().at(-2)?.text ?? '', /^Takk\. Jeg har notert/, words)
      assert.ok((await ticketOf(straks, number, 'Jonas Moe')).acknowledgedAt, words)
    }
  })

  it('«alt er levert» and «bekreftet» do not answer an alert about a hand-back', async () => {
    const jonas = straks.m365.chatOf('Jonas Moe')
    const leader = straks.m365.chatOf('Tor Vik')
    const number = (await report(jonas, 'jeg slutter 31. desember')) ?? ''
    await leader.waitFor(number)
    await straks.idle()
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
    await leader.press('Alt er levert', {}, await leader.waitFor(({ text }) => text.includes('Hjemmekontor')))
  })

  it('«kommunen betaler» shows the alert again that asks who pays', async () => {
    const leader = straks.m365.chatOf('Tor Vik')
    const number = (await report(straks.m365.chatOf('Jonas Moe'), 'pc-en er ødelagt')) ?? ''
    await leader.waitFor(number)
    await straks.idle()
    for (const words of ['kommunen betaler', 'kommunen', 'hun må betale selv', 'ja']) {
      await leader.say(words)
      assert.ok(leader.lastMessage().buttons.includes('Kommunen erstatter'), words)
    }
  })

  it('«confirmed» from somebody without an alert confirms nothing', async () => {
    const emma = straks.m365.chatOf('Emma Clarke')
    await emma.say('confirmed')
    assert.doesNotMatch(emma.lastMessage().text, /noted|alert/)
  })

  async function alertedBy(name: string): Promise<string> {
    const number = await reportLostCard(straks, name)
    await ola().waitFor(({ text }) => text.includes(number) && text.includes('Meldt'))
    await ticketWhen(straks, number, isTold, { name })
    return number
  }
})
