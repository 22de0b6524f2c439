import assert from 'node:assert/strict'
import type { Fault } from '../../local/faults.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { reportNew } from '../helpers/reporting.ts'
import { withNewStraks, withStraks } from '../helpers/straks-under-test.ts'
import { personAt, settled } from '../helpers/tab-people.ts'

const ASKED = 'graph.managedDevices'

describe('Who sees the devices that are registered on somebody', () => {
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
    it(`${name}: ${expected}`, async () => {
      const answer = await personAt(straks, name).ask('GET', `/api/tickets/${number}`)
      const text = await answer.text()
      assert.equal(answer.status, expected === 'no ticket' ? 404 : 200)
      assert.equal(text.includes('5CG518XYZ'), expected === true)
    })
  }

  it('nobody in list, CSV, search and live changes, in chats and mails', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    for (const path of ['tickets', 'tickets?q=5CG518XYZ', 'tickets.csv', 'statistics'])
      assert.doesNotMatch(await (await ingrid.ask('GET', `/api/${path}`)).text(), /PC-0518|5CG518XYZ"/, path)
    const { m365 } = straks
    for (const { name } of m365.municipality.people)
      assert.doesNotMatch(JSON.stringify(m365.chatOf(name).messages()), /PC-0518/, name)
    for (const { address } of m365.mailboxes.list())
      for (const mail of m365.mailbox(address).mails) assert.doesNotMatch(mail.text, /PC-0518/, address)
    assert.doesNotMatch(straks.logged.join(), /PC-0518|5CG518/)
  })

  it('not of whoever lost a card', async () => {
    assert.equal((await personAt(straks, 'Ingrid Solberg').ticket(card)).devices, null)
  })
})

describe('Without what Intune knows everything is as it was', () => {
  const straks = withNewStraks({ devices: true })
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const ingrid = personAt(straks, 'Ingrid Solberg')

  const faults: Record<string, Fault> = {
    'the permission is missing': { status: 403, body: { error: { code: 'Forbidden', message: '{}' } } },
    'there is no licence': { status: 401, body: { error: { code: 'UnknownError', message: '{}' } } },
    'the person is not known there': {
      status: 404,
      body: { error: { code: 'ResourceNotFound', message: '' } },
    },
    'it is overloaded': { status: 429, headers: { 'retry-after': '120' } },
    'it is away': { status: 503 },
    'it talks nonsense': { status: 200, body: { value: [{ deviceName: 'PC-0412' }] } },
    'it breaks off': { reset: true },
    'it says nothing': { delayMs: 12_000 },
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

describe('What Intune knows', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withNewStraks({ devices: true, clock })
  const kari = () => straks.m365.chatOf('Kari Hansen')
  const asked = () => straks.m365.requests.filter((point) => point === ASKED).length

  it('is read once a day of who writes, and again of whom such a ticket is about', async () => {
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

  it('comes late and is offered from then on', async () => {
    straks.m365.faults.next(ASKED, { status: 503 })
    await kari().say('mista pc-en')
    assert.doesNotMatch(JSON.stringify(kari().lastMessage().card), /PC-0412/)
    await straks.idle()
    clock.pass(1)
    await straks.idle()
    await kari().say('i går kveld')
    assert.match(kari().lastMessage().text, /Hvilken av enhetene dine er det\?/)
  })

  it('is forgotten when the permission is taken away', async () => {
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
