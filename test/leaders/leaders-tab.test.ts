import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { alertOf, alertsOf, numbersOf, pressAlert, pressVerb } from '../helpers/leaders-tab.ts'
import { reportNew, seen, ticketsOf } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, settled } from '../helpers/tab-people.ts'

describe("A leader's own part of the tab", () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withNewStraks({ clock })
  const ola = personAt(straks, 'Ola Nordmann')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('lists waiting alerts by urgency and age, and the others by when they were told', async () => {
    const seenBefore = await reportedBy('Kari Hansen', 'glemt pinkoden til buypasskortet')
    await pressAlert(ola, seenBefore, 'Bekreft at jeg har sett det')
    clock.pass(1)
    const broken = await reportedBy('Per Olsen', 'pc-en er knust')
    clock.pass(1)
    const lost = await reportedBy('Per Olsen', 'mista buypasskortet')
    clock.pass(1)
    const stolen = await reportedBy('Kari Hansen', 'noen stjal pc-en')
    assert.deepEqual(await numbersOf(ola), { waiting: [lost, stolen, broken], before: [seenBefore] })
    const { items, waiting, waitingInAll } = await alertsOf(ola)
    assert.equal(waitingInAll, 3)
    assert.deepEqual(
      items.map(({ who, title, status }) => [who, title, status]),
      [['Kari Hansen', 'PIN-kode til Buypass-kort glemt', 'open']],
    )
    assert.deepEqual(
      waiting.map(({ who, title, urgency }) => [who, title, urgency]),
      [
        ['Per Olsen', 'Buypass-kort mistet', 'urgent'],
        ['Kari Hansen', 'Utstyr stjålet', 'urgent'],
        ['Per Olsen', 'Utstyr ødelagt', 'normal'],
      ],
    )
  })

  it('has the buttons of the card for each alert, and they do the same', async () => {
    const number = await reportedBy('Kari Hansen', 'mista buypasskortet')
    const card = await seen(straks.m365.chatOf('Ola Nordmann'), number, /Meldt/)
    const { card: shown } = await alertOf(ola, number)
    assert.deepEqual(
      shown.buttons.map(({ title }) => title),
      // The link to a chat comes as soon as the address is known.
      card.buttons.filter((title) => title !== 'Skriv til Kari'),
    )
    for (const { value } of shown.facts) assert.ok(card.text.includes(value), value)
    const { alert, said } = await pressAlert(ola, number, 'Bekreft at jeg har sett det')
    assert.match(alert.card.done, /^Bekreftet av Ola Nordmann \d\d:\d\d$/)
    assert.deepEqual(said, [])
    await seen(straks.m365.chatOf('Kari Hansen'), number, /Leder Ola Nordmann\nbekreftet \d\d:\d\d/)
    await seen(straks.m365.chatOf('Ola Nordmann'), number, /✓ Bekreftet av Ola Nordmann/)
    await json(await pressVerb(ola, number, 'acknowledge', {}))
    const { history } = await ingrid.ticket(number)
    assert.equal(history.filter(({ what }) => what === 'acknowledged').length, 1)
  })

  it('confirms both tickets of a stolen bag with one press', async () => {
    await reportNew(straks.m365.chatOf('Kari Hansen'), 'noen stjal pc-en', { cardToo: 'yes' })
    const both = (await ticketsOf(straks, 'Kari Hansen')).map(({ number }) => number).sort()
    assert.equal(both.length, 2)
    for (const number of both) await settled(ingrid, number)
    assert.deepEqual((await numbersOf(ola)).waiting.toSorted(), both)
    const { alert } = await pressAlert(ola, both[0] ?? '', 'Bekreft begge')
    assert.ok(alert.card.facts.some(({ value }) => value.includes(both[1] ?? '')))
    const { waiting, before } = await numbersOf(ola)
    assert.deepEqual([waiting, before.toSorted()], [[], both])
  })

  it('asks once more about a decision, with a reason, and lets the alert wait until then (§ 2.11)', async () => {
    const number = await reportedBy('Kari Hansen', 'pc-en er knust')
    const asked = await pressAlert(ola, number, 'Den ansatte erstatter')
    assert.match(asked.ask?.text ?? '', /Svaret ditt: Den ansatte erstatter\. Bekrefter du, får Kari Hansen/)
    assert.deepEqual((await numbersOf(ola)).waiting, [number])
    const { send } = asked.ask ?? assert.fail('nothing is asked')
    const reason = 'Lå på biltaket. Passord: Sommer2026!'
    const settled = await pressVerb(ola, number, send.verb, { ...send.data, reason })
    const { said, alert } = (await settled.json()) as Awaited<ReturnType<typeof pressAlert>>
    assert.match(said.join(' '), /Jeg har skjult det.*Avgjørelsen er lagret\./s)
    assert.ok(alert.card.facts.some(({ value }) => /^Lå på biltaket\./.test(value)))
    assert.deepEqual(await numbersOf(ola), { waiting: [], before: [number] })
    await straks.m365.chatOf('Kari Hansen').waitFor(/må erstatte PC-en[\s\S]*Begrunnelse: Lå på biltaket/)
    assert.ok(![...(await straks.dump()).values()].some((rows) => rows.includes('Sommer2026')))
  })

  it('lets an alert wait after «se nærmere på det», although it was seen', async () => {
    const number = await reportedBy('Kari Hansen', 'pc-en er knust')
    await straks.m365.chatOf('Ola Nordmann').say('ok, jeg ringer Kari')
    await settled(ingrid, number)
    assert.deepEqual((await numbersOf(ola)).waiting, [number])
    await json(await pressVerb(ola, number, 'decide', { answer: 'look-into' }))
    assert.deepEqual((await numbersOf(ola)).waiting, [number])
  })

  it('lets a hand-back wait until everything outstanding is cleared (§ 3)', async () => {
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'jeg slutter med hjemmekontor', {
      dataHandled: 'not-yet',
    })
    await settled(ingrid, number)
    await pressAlert(ola, number, 'Alt er levert')
    assert.deepEqual((await numbersOf(ola)).waiting, [number])
    const { card } = await alertOf(ola, number)
    assert.match(card.advice.join(' '), /ikke levert, slettet eller makulert ennå/)
    await pressAlert(ola, number, 'Opplysningene er slettet')
    assert.deepEqual(await numbersOf(ola), { waiting: [], before: [number] })
  })

  it('stores a note in the ticket, sends it to the employee and counts the alert as seen', async () => {
    const number = await reportedBy('Kari Hansen', 'mista buypasskortet')
    const { ask } = await pressAlert(ola, number, 'Skriv en merknad')
    const { send } = ask ?? assert.fail('nothing is asked')
    const pressed = await pressVerb(ola, number, send.verb, { ...send.data, note: 'Jeg ordner vakta.' })
    const { said } = (await pressed.json()) as Awaited<ReturnType<typeof pressAlert>>
    assert.deepEqual(said, ['Merknaden er lagret i saken og sendes til den det gjelder.'])
    await straks.m365.chatOf('Kari Hansen').waitFor('Jeg ordner vakta.')
    assert.deepEqual(await numbersOf(ola), { waiting: [], before: [number] })
  })

  it('stores a note once, in chat and in the tab, when it is sent again after its answer was lost', async () => {
    const number = await reportedBy('Kari Hansen', 'mista buypasskortet')
    const { ask } = await pressAlert(ola, number, 'Skriv en merknad')
    const { send } = ask ?? assert.fail('nothing is asked')
    const chat = straks.m365.chatOf('Ola Nordmann')
    await chat.press('Skriv en merknad', {}, await seen(chat, number, /Meldt/))
    const form = chat.lastMessage()
    const ways = {
      'Jeg ordner vakta.': (note: string) => pressVerb(ola, number, send.verb, { ...send.data, note }),
      'Hun kommer i morgen.': (note: string) => chat.press('Lagre merknaden', { note }, form),
    }
    for (const [text, write] of Object.entries(ways)) {
      await write(text)
      await ingrid.actNow(number, 'comment', { text: 'Nytt kort er bestilt.' })
      await write(text)
      const { history } = await settled(ingrid, number)
      assert.equal(history.filter((entry) => entry.text === text).length, 1, text)
    }
  })

  it('lets an ended ticket wait no more, and drops its deadline and its buttons', async () => {
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'noen stjal pc-en', {
      personalData: 'yes',
    })
    await settled(ingrid, number)
    assert.match((await alertOf(ola, number)).card.deadline, /Foreløpig frist .* Datatilsynet/)
    await ingrid.actNow(number, 'resolve', { resolution: 'found' })
    const { items } = await alertsOf(ola)
    assert.deepEqual(
      items.map(({ number, status }) => [number, status]),
      [[number, 'resolved']],
    )
    const { card } = await alertOf(ola, number)
    assert.deepEqual([card.deadline, card.buttons], ['', []])
  })

  it('shows the alerts that do not wait a page at a time, each once', async () => {
    const numbers: string[] = []
    for (const [name, words] of [
      ['Kari Hansen', 'glemt pinkoden til buypasskortet'],
      ['Kari Hansen', 'glemt passordet til norsk helsenett'],
      ['Per Olsen', 'glemt pinkoden til buypasskortet'],
    ] as const) {
      const number = await reportedBy(name, words)
      await json(await pressVerb(ola, number, 'acknowledge', {}))
      numbers.unshift(number)
      clock.pass(1)
    }
    const read: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await alertsOf(ola, `?limit=2&cursor=${cursor}`)
      read.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor
    }
    assert.deepEqual(read, numbers)
  })

  it('writes each look into the history, and refuses an invalid request', async () => {
    const number = await reportedBy('Kari Hansen', 'mista buypasskortet')
    await alertsOf(ola)
    await alertOf(ola, number)
    for (const [path, body] of [
      ['decide', {}],
      ['decide', { answer: 'Ja takk!' }],
      ['note', { note: 'x'.repeat(2_001) }],
      ['acknowledge', { together: 'kanskje' }],
    ] as const)
      assert.equal((await pressVerb(ola, number, path, body)).status, 400, path)
    for (const query of ['?limit=0', '?limit=101', '?cursor=x'])
      assert.equal((await ola.ask('GET', `/api/alerts${query}`)).status, 400, query)
    const views = await straks.beside(({ db }) =>
      db.selectFrom('history').select(['what', 'ticket_id', 'details']).where('by', '=', ola.id).execute(),
    )
    assert.deepEqual(
      views.map(({ what, ticket_id, details }) => [what, ticket_id !== null, details.view ?? '']),
      [
        ['viewed', false, 'alerts'],
        ['viewed', true, ''],
      ],
    )
  })

  async function reportedBy(name: string, words: string): Promise<string> {
    const number = await reportNew(straks.m365.chatOf(name), words)
    await settled(ingrid, number)
    return number
  }
})
