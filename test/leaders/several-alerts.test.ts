import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { report, seen, ticketOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A leader for whom several alerts wait', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const ola = () => straks.m365.chatOf('Ola Nordmann')
  let forgotten: string
  let stolen: string
  let broken: string

  before(async () => {
    forgotten = await alerted('Kari Hansen', 'glemt pin-koden til buypasskortet')
    clock.pass(2)
    broken = await alerted('Jonas Moe', 'pc-en er ødelagt', 'Tor Vik')
    clock.pass(2)
    stolen = await alerted('Per Olsen', 'buypasskortet er stjålet')
  })

  it('reads one list, urgent first and then the oldest, each with its button', async () => {
    await ola().say('hva venter på meg?')
    const { text, buttons } = ola().lastMessage()
    assert.match(text, /^Du har 2 varsler som venter på deg\n/)
    assert.match(
      text,
      /Per Olsen: Buypass-kort stjålet\nHaster\n[\s\S]*Kari Hansen: PIN-kode til Buypass-kort/,
    )
    assert.deepEqual(
      buttons.filter((title) => title.startsWith('Bekreft')),
      ['Bekreft: Per Olsen', 'Bekreft: Kari Hansen'],
    )
    assert.ok(text.includes(forgotten) && text.includes(stolen))
  })

  it('confirms nothing by a word that may mean either', async () => {
    await ola().say('jeg bekrefter')
    assert.match(ola().lastMessage().text, /^Du har 2 varsler/)
    for (const [number, name] of [
      [forgotten, 'Kari Hansen'],
      [stolen, 'Per Olsen'],
    ] as const)
      assert.equal((await ticketOf(straks, number, name)).acknowledgedAt, null)
  })

  it('is shown the one that a question names', async () => {
    for (const words of ['hvor mistet Per kortet?', 'hva gjelder det med Per Olsen?']) {
      await ola().say(words)
      const [named, alert] = ola().messages().slice(-2)
      assert.equal(named?.text, `Varselet om Per Olsen venter på deg (sak ${stolen}).`)
      assert.ok(alert?.buttons.includes('Bekreft at jeg har sett det'), words)
    }
  })

  it('opens one with a tap, and confirms one by its button while the others stay in the list', async () => {
    await ola().say('hva venter på meg?')
    const list = ola().lastMessage()
    await ola().press(list.buttons.find((title) => title.includes(forgotten)) ?? '', {}, list)
    await seen(ola(), forgotten, /Skriv en merknad/)
    await alerted('Kari Hansen', 'noen kjenner passordet mitt til norsk helsenett')
    await ola().say('hva venter på meg?')
    await ola().press('Bekreft: Per Olsen', {}, ola().lastMessage())
    await seen(straks.m365.chatOf('Per Olsen'), stolen, /Leder Ola Nordmann\nbekreftet/)
    const left = ola().lastMessage()
    assert.match(left.text, /^Du har 2 varsler/)
    assert.ok(!left.text.includes('Per Olsen'))
  })

  it('confirms the named one by «ok, jeg ringer Per»', async () => {
    const again = await alerted('Per Olsen', 'noen kjenner passordet mitt til norsk helsenett')
    await ola().say('ok, jeg ringer Per')
    await seen(straks.m365.chatOf('Per Olsen'), again, /Leder Ola Nordmann\nbekreftet/)
    assert.equal((await ticketOf(straks, forgotten)).acknowledgedAt, null)
  })

  it('has a button for each of several about one person, and opens one to answer it', async () => {
    const tor = straks.m365.chatOf('Tor Vik')
    await alerted('Jonas Moe', 'mista buypasskortet', 'Tor Vik')
    await tor.say('hva venter på meg?')
    const { buttons } = tor.lastMessage()
    assert.ok(buttons.includes('Bekreft: Jonas Moe, Buypass-kort mistet'), buttons.join())
    await tor.press('Svar: Jonas Moe, Utstyr ødelagt', {}, tor.lastMessage())
    assert.ok(tor.lastMessage().text.includes(broken))
    assert.ok(tor.lastMessage().buttons.includes('Kommunen erstatter'))
  })

  it('hands them all on by «jeg er på ferie»', async () => {
    await ola().say('hva venter på meg?')
    const all = [
      ...new Set(
        ola()
          .lastMessage()
          .text.match(/\d{4}-\d{6}/g),
      ),
    ]
    assert.ok(all.length > 1 && all.includes(forgotten), all.join())
    await ola().say('jeg er på ferie')
    for (const number of all) {
      await seen(straks.m365.chatOf('Kari Hansen'), number, /har gitt saken videre/)
      await seen(straks.m365.chatOf('Liv Bakke'), number, /Ola Nordmann har gitt saken videre til deg/)
    }
    await ola().say('hva venter på meg?')
    assert.ok(!all.some((number) => ola().lastMessage().text.includes(number)))
  })

  async function alerted(name: string, words: string, leader = 'Ola Nordmann'): Promise<string> {
    const number = (await report(straks.m365.chatOf(name), words)) ?? assert.fail('not filed')
    await seen(straks.m365.chatOf(leader), number, /Meldt/)
    // The recipients are known once their deliveries are stored.
    await straks.idle()
    return number
  }
})
