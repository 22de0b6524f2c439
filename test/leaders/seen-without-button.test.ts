import assert from 'node:assert/strict'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { isTold, report, seen, ticketOf, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

describe('A leader who does not press the button of an alert', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const chat = (name: string) => straks.m365.chatOf(name)

  it('has seen it by a note, and nobody is reminded or alerted further', async () => {
    const number = await alerted('Kari Hansen')
    const card = await seen(chat('Ola Nordmann'), number, /Meldt/)
    await chat('Ola Nordmann').press('Skriv en merknad', {}, card)
    await chat('Ola Nordmann').press('Lagre merknaden', { note: 'Jeg ringer Kari og ordner vikar.' })
    await seen(chat('Kari Hansen'), number, /Leder Ola Nordmann\nbekreftet 09:0\d/)
    await seen(chat('Ola Nordmann'), number, /✓ Bekreftet av Ola Nordmann/)
    await nothingMoreComes(number)
  })

  it('has not seen it by an empty note', async () => {
    const number = await alerted('Per Olsen')
    const card = await seen(chat('Ola Nordmann'), number, /Meldt/)
    await chat('Ola Nordmann').press('Skriv en merknad', {}, card)
    await chat('Ola Nordmann').press('Lagre merknaden', { note: '  ' })
    assert.equal((await ticketOf(straks, number, 'Per Olsen')).acknowledgedAt, null)
    await chat('Ola Nordmann').press('Bekreft at jeg har sett det', {}, card)
  })

  it('has not seen a resolved ticket by thanks or an old card, but by a note that reopens it', async () => {
    const number = await alerted('Kari Hansen')
    const ticketId = idOn((await seen(chat('Ola Nordmann'), number, /Meldt/)).card, 'ticketId')
    await personAt(straks, 'Ingrid Solberg').actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    await pressUnseen(chat('Ola Nordmann'), 'note', { ticketId, note: 'Takk!' })
    await pressUnseen(chat('Ola Nordmann'), 'acknowledge', { ticketId })
    assert.equal((await ticketOf(straks, number)).acknowledgedAt, null)
    await pressUnseen(chat('Ola Nordmann'), 'note', { ticketId, note: 'Kari mangler fortsatt kort.' })
    const { status, acknowledgedAt } = await ticketOf(straks, number)
    assert.deepEqual([status, acknowledgedAt !== null], ['new', true], 'what opens it again is another thing')
  })

  it('has not seen it by words that only sound like it', async () => {
    const number = await alerted('Kari Hansen')
    for (const words of ['jeg tar det ikke', 'jeg ringer deg', 'hvem ringer Kari?', 'hvem tar det?']) {
      await chat('Ola Nordmann').say(words)
      assert.equal((await ticketOf(straks, number)).acknowledgedAt, null, words)
    }
    await chat('Ola Nordmann').say('bekreftet')
  })

  it('has seen it by words also when an answer is asked for, which stays open', async () => {
    const number = (await report(chat('Jonas Moe'), 'pc-en er ødelagt')) ?? assert.fail('not filed')
    await seen(chat('Tor Vik'), number, /Meldt/)
    await ticketWhen(straks, number, isTold, { name: 'Jonas Moe' })
    await chat('Tor Vik').say('jeg snakker med Jonas')
    assert.match(chat('Tor Vik').messages().at(-2)?.text ?? '', /^Takk\. Jeg har notert/)
    assert.ok(chat('Tor Vik').lastMessage().buttons.includes('Kommunen erstatter'))
    await seen(chat('Jonas Moe'), number, /Leder Tor Vik\nbekreftet/)
  })

  for (const words of [
    'jeg tar det',
    'ok jeg ordner',
    'jeg ringer Kari',
    'Sett. Jeg ringer Kari Hansen nå',
    'eg fiksar det',
    'æ tar kontakt med ho',
    'skal snakke med henne',
    'jeg tar meg av saken',
    "ok, I'll call Kari",
    "I'll take care of it",
  ])
    it(`has seen it by «${words}»`, async () => {
      const number = await alerted('Kari Hansen')
      await chat('Ola Nordmann').say(words)
      assert.match(chat('Ola Nordmann').messages().at(-2)?.text ?? '', /^(Takk|Thank you)\. (Jeg|I) ha/)
      assert.ok((await ticketOf(straks, number)).acknowledgedAt)
    })

  it('has seen it by phone: the help desk says which of those alerted it was, and nobody else is said to have', async () => {
    const number = await alerted('Per Olsen')
    await timePasses(61, clock, straks)
    await seen(chat('Liv Bakke'), number, /Meldt/)
    const byPhone = (leader: string) => notedBy('Per Olsen', number, { how: 'phone', leader: idOf(leader) })
    assert.equal((await byPhone('Tor Vik')).status, 400, 'never alerted')
    assert.equal((await byPhone('Ola Nordmann')).status, 200)
    await straks.idle()
    const { text } = await seen(chat('Per Olsen'), number, /Leder Ola Nordmann\nbekreftet/)
    assert.match(text, /Neste leder Liv Bakke\nvarslet .*, ikke bekreftet/)
    await seen(chat('Liv Bakke'), number, /✓ Bekreftet av Ola Nordmann/)
  })

  it('has seen it by phone, not a next leader who was never found', async () => {
    const number = (await report(chat('Jonas Moe'), 'mista buypasskortet')) ?? assert.fail('not filed')
    await timePasses(61, clock, straks)
    await seen(chat('Jonas Moe'), number, /Neste leder\ningen flere ledere å varsle/)
    assert.equal((await notedBy('Jonas Moe', number, { how: 'phone' })).status, 200)
    await straks.idle()
    const { text } = await seen(chat('Jonas Moe'), number, /Leder Tor Vik\nbekreftet/)
    assert.match(text, /Neste leder\ningen flere ledere å varsle/)
  })

  function idOf(name: string): string {
    return straks.m365.personNamed(name).id
  }

  async function notedBy(reporter: string, number: string, body: Record<string, string>): Promise<Response> {
    const ticket = await ticketOf(straks, number, reporter)
    return personAt(straks, 'Ingrid Solberg').act(ticket, 'acknowledge', body)
  }

  async function alerted(name: string): Promise<string> {
    const number = (await report(chat(name), 'mista buypasskortet')) ?? assert.fail('not filed')
    await seen(chat('Ola Nordmann'), number, /Buypass/)
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    return number
  }

  async function nothingMoreComes(number: string): Promise<void> {
    clock.pass(24 * 60)
    await straks.idle()
    const reads = (name: string) => chat(name).messages(number)
    assert.deepEqual(reads('Liv Bakke'), [])
    assert.ok(!reads('Ola Nordmann').some(({ text }) => text.includes('Påminnelse')))
  }
})
