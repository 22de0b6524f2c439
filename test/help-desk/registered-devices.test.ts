import assert from 'node:assert/strict'
import type { Fault } from '../../local/faults.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { reportNew } from '../helpers/reporting.ts'
import { withNewStraks, withStraks } from '../helpers/straks-under-test.ts'
import { personAt, settled } from '../helpers/tab-people.ts'
import { listen } from './live-listener.ts'

const ASKED = 'graph.managedDevices'

describe('The devices that are registered on a person', () => {
  const straks = withStraks({ devices: true })
  let number: string
  let card: string

  before(async () => {
    const { m365 } = straks
    m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
    const affected = m365.personNamed('Per Olsen').id
    number = await reportNew(m365.chatOf('Anne Dahl'), 'mista pc-en', { affected })
    card = await reportNew(m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    await straks.idle()
  })

  /** Anne reported it for Per; Ola is his leader, Liv the next one. */
  const sees: Record<string, boolean | 'no ticket'> = {
    'Ingrid Solberg': true,
    'Mikkel Ruud': true,
    'Anne Dahl': false,
    'Per Olsen': false,
    'Ola Nordmann': 'no ticket',
    'Liv Bakke': 'no ticket',
    'Kari Hansen': 'no ticket',
  }
  for (const [name, expected] of Object.entries(sees)) {
    it(`are ${expected === true ? 'shown' : 'not shown'} to ${name}, who sees ${expected === 'no ticket' ? 'no' : 'the'} ticket`, async () => {
      const answer = await personAt(straks, name).ask('GET', `/api/tickets/${number}`)
      const text = await answer.text()
      assert.equal(answer.status, expected === 'no ticket' ? 404 : 200)
      assert.equal(text.includes('5CG518XYZ'), expected === true)
    })
  }

  it('are in no list, search, CSV file, statistics, live change, chat, mail or log', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    for (const path of ['tickets', 'tickets?q=5CG518XYZ', 'tickets.csv', 'statistics'])
      assert.doesNotMatch(await (await ingrid.ask('GET', `/api/${path}`)).text(), /PC-0518|5CG518XYZ"/, path)
    const live = await listen(ingrid, 0)
    await live.until(({ ticket }) => ticket.number === card)
    live.stop()
    assert.match(live.text(), new RegExp(number))
    assert.doesNotMatch(live.text(), /PC-0518|5CG518XYZ/)
    const { m365 } = straks
    for (const { name } of m365.municipality.people)
      assert.doesNotMatch(JSON.stringify(m365.chatOf(name).messages()), /PC-0518/, name)
    for (const { address } of m365.mailboxes.list())
      for (const mail of m365.mailbox(address).mails) assert.doesNotMatch(mail.text, /PC-0518/, address)
    assert.doesNotMatch(straks.logged.join(), /PC-0518|5CG518/)
  })

  it('are not on the ticket of a lost card', async () => {
    assert.equal((await personAt(straks, 'Ingrid Solberg').ticket(card)).devices, null)
  })
})

describe('A report of lost equipment without an answer from Intune', () => {
  const straks = withNewStraks({ devices: true })
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  const faults: Record<string, Fault> = {
    'is made as usual when the permission is missing': {
      status: 403,
      body: { error: { code: 'Forbidden', message: '{}' } },
    },
    'is made as usual when there is no licence': {
      status: 401,
      body: { error: { code: 'UnknownError', message: '{}' } },
    },
    'is made as usual when Intune does not know the person': {
      status: 404,
      body: { error: { code: 'ResourceNotFound', message: '' } },
    },
    'is made as usual when Intune is overloaded': { status: 429, headers: { 'retry-after': '120' } },
    'is made as usual when Intune is away': { status: 503 },
    'is made as usual when Intune talks nonsense': {
      status: 200,
      body: { value: [{ deviceName: 'PC-0412' }] },
    },
    'is made as usual when Intune breaks off': { reset: true },
    'is made as usual when Intune says nothing': { delayMs: 12_000 },
  }
  for (const [why, fault] of Object.entries(faults)) {
    it(why, async () => {
      straks.m365.faults.always(ASKED, fault)
      await kari().say('hei')
      await kari().say('mista pc-en')
      const form = kari().lastMessage()
      assert.match(JSON.stringify(form.card), /Hva er borte\?/)
      assert.doesNotMatch(JSON.stringify(form.card), /Hvilken av enhetene/)
      await kari().press('Send meldingen')
      const { number } = await kari()
        .waitFor(/Sak \d{4}-\d{6}/)
        .then(({ text }) => ({
          number: /\d{4}-\d{6}/.exec(text)?.[0] ?? '',
        }))
      const { devices, deliveries } = await settled(ingrid, number)
      assert.equal(devices, null)
      assert.ok(deliveries.every(({ state }) => state === 'sent'))
      assert.ok(straks.m365.requests.includes(ASKED))
    })
  }
})

describe('The devices that Intune knows', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withNewStraks({ devices: true, clock })
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const asked = () => straks.m365.requests.filter((point) => point === ASKED).length

  it('are read once a day for a person who writes, and again for a ticket about equipment', async () => {
    await kari().say('hei')
    await straks.idle()
    await kari().say('takk')
    await straks.idle()
    assert.equal(asked(), 1)
    clock.pass(25 * 60)
    await kari().say('hei')
    await straks.idle()
    assert.equal(asked(), 2)
    await reportNew(kari(), 'mista pc-en')
    await straks.idle()
    assert.equal(asked(), 3)
  })

  it('are offered from then on when they come late', async () => {
    straks.m365.faults.next(ASKED, { status: 503 })
    await kari().say('mista pc-en')
    assert.doesNotMatch(JSON.stringify(kari().lastMessage().card), /PC-0412/)
    await straks.idle()
    clock.pass(1)
    await straks.idle()
    await kari().say('i går kveld')
    assert.match(kari().lastMessage().text, /Hvilken av enhetene dine er det\?/)
  })

  it('are forgotten when the permission is taken away', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const number = await reportNew(kari(), 'mista pc-en')
    await straks.idle()
    assert.equal((await ingrid.ticket(number)).devices?.items.length, 2)
    straks.m365.municipality.allowsDevices = false
    clock.pass(25 * 60)
    await kari().say('hei')
    await straks.idle()
    assert.equal((await ingrid.ticket(number)).devices, null)
  })
})
