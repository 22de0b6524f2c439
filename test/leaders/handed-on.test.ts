import assert from 'node:assert/strict'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { isTold, report, reportNew, seen, ticketOf, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { personAt } from '../helpers/tab-people.ts'

const ids = (number: number) => `5f1d8c2e-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Nils is Liv's deputy. */
const leaders: Organisation['leaders'] = [
  { department: 'Ordførerens kontor', leader: ids(3), deputy: ids(7) },
]

describe('A leader who hands an alert on', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock, organisation: { leaders } })
  const chat = (name: string) => straks.m365.chatOf(name)

  it('does so with a button: the next leader reads why at once, and the receipt shows it', async () => {
    const number = await alerted('Kari Hansen')
    const card = await seen(chat('Ola Nordmann'), number, /Meldt/)
    await chat('Ola Nordmann').press('Varsle neste leder nå', {}, card)
    const next = await seen(chat('Liv Bakke'), number, /Ola Nordmann har gitt saken videre til deg\./)
    assert.ok(next.buttons.includes('Bekreft at jeg har sett det'))
    await seen(
      chat('Kari Hansen'),
      number,
      /Leder Ola Nordmann\nvarslet 09:\d\d, har gitt saken videre\n○?\n?[\s\S]*Neste leder Liv Bakke\nvarslet 09:\d\d, ikke bekreftet/,
    )
    const own = await seen(chat('Ola Nordmann'), number, /✓ Gitt videre av Ola Nordmann/)
    assert.ok(!own.buttons.includes('Varsle neste leder nå'))
    await chat('Liv Bakke').press('Bekreft at jeg har sett det', {}, next)
  })

  it('is not reminded, while the next leader is reminded and then passed over', async () => {
    const number = await alerted('Kari Hansen')
    const card = await seen(chat('Ola Nordmann'), number, /Meldt/)
    await chat('Ola Nordmann').press('Varsle neste leder nå', {}, card)
    await chat('Ola Nordmann').press('Varsle neste leder nå', {}, card)
    await seen(chat('Liv Bakke'), number, /Meldt/)
    await ticketWhen(straks, number, isTold)
    clock.pass(31)
    await seen(chat('Liv Bakke'), number, /Påminnelse/)
    await straks.idle()
    assert.ok(!messages('Ola Nordmann', number).some(({ text }) => text.includes('Påminnelse')))
    clock.pass(31)
    await seen(chat('Tor Vik'), number, /Liv Bakke har ikke bekreftet\./)
    await chat('Liv Bakke').say('ok')
    await seen(chat('Kari Hansen'), number, /Neste leder Liv Bakke\nbekreftet/)
    assert.equal((await historyOf(number)).filter((what) => what === 'handed-on').length, 1)
  })

  for (const words of [
    'jeg kan ikke ta dette',
    'jeg er på ferie',
    'jeg er ikke lederen hennes lenger',
    'eg er sjukmeld, har permisjon',
    'æ kan itj ta det nu',
    'feil leder',
    'send den videre til Liv Bakke',
    'gi saka vidare',
    'jeg er bortreist til mandag',
    'videresend til Liv',
  ])
    it(`does so in words: «${words}»`, async () => {
      const number = await alerted('Kari Hansen')
      await chat('Ola Nordmann').say(words)
      assert.match(
        chat('Ola Nordmann').messages().at(-2)?.text ?? '',
        /Jeg varsler stedfortreder eller neste leder nå/,
      )
      assert.match(chat('Ola Nordmann').lastMessage().text, /✓ Gitt videre av Ola Nordmann/)
      await seen(chat('Liv Bakke'), number, /Ola Nordmann har gitt saken videre til deg\./)
      await seen(chat('Kari Hansen'), number, /har gitt saken videre/)
      await chat('Ola Nordmann').say('hei')
      assert.ok(!chat('Ola Nordmann').lastMessage().text.includes(number), 'it waits for them no more')
      await chat('Liv Bakke').say('bekreftet')
    })

  for (const words of ['jeg tar det likevel', 'eg tek det sjølv', 'jeg ringer Kari'])
    it(`takes it up again in words while nobody has seen to it: «${words}»`, async () => {
      const number = await handedOn()
      await chat('Ola Nordmann').say('ok')
      assert.equal((await ticketOf(straks, number)).acknowledgedAt, null, 'a nod takes nothing up again')
      await chat('Ola Nordmann').say(words)
      assert.match(chat('Ola Nordmann').messages().at(-2)?.text ?? '', /^(Takk|Thank you)\. (Jeg|I) ha/)
      assert.ok((await ticketOf(straks, number)).acknowledgedAt)
      await seen(chat('Liv Bakke'), number, /✓ Bekreftet av Ola Nordmann/)
    })

  it('is still told who can withdraw the ticket, until the next leader has seen to it', async () => {
    const number = await handedOn()
    await chat('Ola Nordmann').say('Kari har funnet kortet')
    assert.match(chat('Ola Nordmann').lastMessage().text, /^Bare den som meldte, eller den det gjelder/)
    await chat('Liv Bakke').say('bekreftet')
    assert.ok((await ticketOf(straks, number)).acknowledgedAt)
    await chat('Ola Nordmann').say('jeg tar det likevel')
    assert.doesNotMatch(chat('Ola Nordmann').lastMessage().text, new RegExp(number))
  })

  it('may have seen it without answering, and then the next leader is reminded', async () => {
    const number = await reportNew(chat('Kari Hansen'), 'pc-en er knust')
    await seen(chat('Ola Nordmann'), number, /Meldt/)
    await ticketWhen(straks, number, isTold)
    await chat('Ola Nordmann').say('jeg ringer Kari')
    const card = await seen(chat('Ola Nordmann'), number, /Varsle neste leder nå|Meldt/)
    await chat('Ola Nordmann').press('Varsle neste leder nå', {}, card)
    await seen(chat('Liv Bakke'), number, /Ola Nordmann har gitt saken videre til deg\./)
    assert.equal((await personAt(straks, 'Ingrid Solberg').ticket(number)).acknowledgedAt, null)
    await ticketWhen(straks, number, isTold)
    clock.pass(31)
    await seen(chat('Liv Bakke'), number, /Påminnelse/)
    // Nothing must be redrawn in the meantime.
    await straks.idle()
    await chat('Liv Bakke').press(
      'Kommunen erstatter',
      {},
      await seen(chat('Liv Bakke'), number, /Påminnelse/),
    )
    await chat('Liv Bakke').press('Bekreft avgjørelsen')
  })

  it('is answered when they ask whether somebody else can, which hands nothing on', async () => {
    const number = await alerted('Kari Hansen')
    await chat('Ola Nordmann').say('kan noen andre ta det?')
    assert.match(chat('Ola Nordmann').messages().at(-3)?.text ?? '', /Trykk «Varsle neste leder nå»/)
    await chat('Ola Nordmann').say('ok')
    assert.ok(!(await historyOf(number)).includes('handed-on'))
  })

  it('has the deputy alerted when on holiday, and at the top the receipt says that nobody is left', async () => {
    const { m365 } = straks
    m365.personNamed('Liv Bakke').department = 'Ordførerens kontor'
    const number = await alerted('Ola Nordmann', 'Liv Bakke')
    await chat('Liv Bakke').say('jeg er på ferie')
    await seen(chat('Nils Berg'), number, /Du er stedfortreder for Liv Bakke, som er borte\./)
    await seen(chat('Ola Nordmann'), number, /Stedfortreder Nils Berg\nvarslet/)
    const card = await seen(chat('Nils Berg'), number, /Meldt/)
    await chat('Nils Berg').press('Varsle neste leder nå', {}, card)
    await seen(chat('Tor Vik'), number, /Nils Berg har gitt saken videre til deg\./)
    await chat('Tor Vik').press('Varsle neste leder nå', {}, await seen(chat('Tor Vik'), number, /Meldt/))
    await seen(chat('Ola Nordmann'), number, /ingen flere ledere å varsle; Brukerhjelpen ser det/)
  })

  it('passes the next leader over at once who is away, whose deputy is alerted', async () => {
    const number = await alerted('Kari Hansen')
    straks.m365.personNamed('Liv Bakke').automaticReplies = { status: 'alwaysEnabled' }
    await chat('Ola Nordmann').say('jeg kan ikke ta dette')
    await seen(chat('Nils Berg'), number, /Du er stedfortreder for Liv Bakke, som er borte\./)
    await seen(chat('Kari Hansen'), number, /Stedfortreder Nils Berg\nvarslet/)
  })

  async function alerted(name: string, leader = 'Ola Nordmann'): Promise<string> {
    const number = (await report(chat(name), 'mista buypasskortet')) ?? assert.fail('not filed')
    await seen(chat(leader), number, /Meldt/)
    await ticketWhen(straks, number, isTold, { name })
    return number
  }

  async function handedOn(): Promise<string> {
    const number = await alerted('Kari Hansen')
    await chat('Ola Nordmann').say('jeg kan ikke ta dette')
    await seen(chat('Liv Bakke'), number, /Meldt/)
    await straks.idle()
    return number
  }

  async function historyOf(number: string): Promise<string[]> {
    const { history } = await personAt(straks, 'Ingrid Solberg').ticket(number)
    return history.map(({ what }) => what)
  }

  function messages(name: string, number: string) {
    return chat(name).messages(number)
  }
})
