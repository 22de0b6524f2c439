import assert from 'node:assert/strict'
import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { alertPresses, alertsOf, numbersOf, pressVerb, toldLive } from '../helpers/leaders-tab.ts'
import { isAlert, onlyTo, reportLostCard, reportNew, seen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

/** Nils is deputy when Ola is away. */
const leaders: Organisation['leaders'] = [
  {
    department: 'Hjemmetenesta',
    leader: '5f1d8c2e-0000-4000-8000-000000000002',
    deputy: '5f1d8c2e-0000-4000-8000-000000000007',
  },
]

/**
 * A leader's part in a ticket, in the tab as on the card: a person whom an alert has reached, or may have,
 * keeps it, even if the directory changes; all others have none.
 */
type Part = 'waits' | 'was told' | 'nothing'

describe('Access to a leader’s own part of the tab', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withNewStraks({ clock, organisation: { leaders } })

  beforeEach(() => clock.set('2026-11-24T09:00:00+01:00'))

  it('belongs to the leader who was alerted, and to others only once the alert reaches them', async () => {
    const number = await brokenPc()
    await isSeen(number, {
      'Ola Nordmann': 'waits', // the leader
      'Liv Bakke': 'nothing', // the next level, before it is reached
      'Nils Berg': 'nothing', // the deputy, who is not needed
      'Tor Vik': 'nothing', // a leader in the directory who was never alerted
      'Anne Dahl': 'nothing', // the reporter
      'Per Olsen': 'nothing', // the affected person
      'Kari Hansen': 'nothing', // a colleague
      'Ingrid Solberg': 'nothing', // an agent, who sees the ticket, but has no part as a leader
    })
    clock.pass(61)
    await seen(straks.m365.chatOf('Liv Bakke'), number, /Meldt/)
    await isSeen(number, { 'Ola Nordmann': 'waits', 'Liv Bakke': 'waits', 'Tor Vik': 'nothing' })
  })

  it('stays with a leader who handed the alert on, but it waits for them no more', async () => {
    const number = await brokenPc()
    const ola = personAt(straks, 'Ola Nordmann')
    await json(await pressVerb(ola, number, 'acknowledge', {}))
    await json(await pressVerb(ola, number, 'hand-on', {}))
    await seen(straks.m365.chatOf('Liv Bakke'), number, /Meldt/)
    await isSeen(number, { 'Ola Nordmann': 'was told', 'Liv Bakke': 'waits', 'Nils Berg': 'nothing' })
    await json(await pressVerb(personAt(straks, 'Liv Bakke'), number, 'acknowledge', {}))
    // Seen, but not answered: it waits for the person who has seen it.
    await isSeen(number, { 'Ola Nordmann': 'was told', 'Liv Bakke': 'waits', 'Tor Vik': 'nothing' })
  })

  it('belongs to the deputy, too, once the leader is away', async () => {
    straks.m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
    const number = await brokenPc()
    await seen(straks.m365.chatOf('Nils Berg'), number, /Meldt/)
    await isSeen(number, { 'Ola Nordmann': 'waits', 'Nils Berg': 'waits', 'Liv Bakke': 'nothing' })
  })

  it('stays with a former leader for earlier tickets, and the new one has only later tickets', async () => {
    const before = await brokenPc()
    const per = straks.m365.personNamed('Per Olsen')
    per.department = 'Oppvekst'
    per.leaderId = straks.m365.personNamed('Eva Lund').id
    const after = await reportLostCard(straks, 'Per Olsen')
    await seen(straks.m365.chatOf('Eva Lund'), after, /Meldt/)
    await isSeen(before, { 'Ola Nordmann': 'waits', 'Eva Lund': 'nothing' })
    await isSeen(after, { 'Ola Nordmann': 'nothing', 'Eva Lund': 'waits' })
  })

  it('is denied to a leader who had moved before the report', async () => {
    straks.m365.personNamed('Kari Hansen').department = 'Oppvekst'
    straks.m365.personNamed('Kari Hansen').leaderId = straks.m365.personNamed('Eva Lund').id
    const number = await reportLostCard(straks)
    await seen(straks.m365.chatOf('Eva Lund'), number, /Meldt/)
    await isSeen(number, { 'Ola Nordmann': 'nothing', 'Eva Lund': 'waits' })
    await isNoLeader('Ola Nordmann')
  })

  it('is denied to a leader whom the alert could not reach', async () => {
    straks.m365.faults.always('teams.send', (message) => (isAlert(message) ? { status: 403 } : undefined))
    straks.m365.faults.always('graph.sendMail', onlyTo('ola.nordmann@', { status: 400 }))
    const number = await reportLostCard(straks)
    await settled(personAt(straks, 'Ingrid Solberg'), number)
    await isSeen(number, { 'Ola Nordmann': 'nothing' })
    await isNoLeader('Ola Nordmann')
  })

  it('belongs to a leader whom only a mail reaches, and who answers in the tab', async () => {
    straks.m365.chatOf('Ola Nordmann').block()
    const number = await brokenPc()
    const mail = await straks.m365.mailbox('ola.nordmann@eigersund.example').waitForMail(number)
    assert.match(
      mail.text.replaceAll(/\s+/g, ' '),
      /Svaret ditt gir du i Straks i Teams\. Kommer du ikke inn der, så si det til Brukerhjelpen, som kan skrive det i saken som en kommentar\. IKT Brukerhjelpen/,
    )
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const noted = await ingrid.actNow(number, 'comment', { text: 'Ola sier at kommunen erstatter den.' })
    assert.ok(noted.facts.every(({ name }) => name !== 'decision'))
    await isSeen(number, { 'Ola Nordmann': 'waits' })
    const ola = personAt(straks, 'Ola Nordmann')
    await json(await pressVerb(ola, number, 'settle', { answer: 'municipality' }))
    const { facts } = await ingrid.ticket(number)
    assert.equal(facts.find(({ name }) => name === 'decision')?.value, 'Kommunen erstatter')
  })

  it('belongs to an agent who is a leader as well, and who sees the ticket, too', async () => {
    straks.m365.personNamed('Kari Hansen').department = 'IKT Brukerhjelpen'
    straks.m365.personNamed('Kari Hansen').leaderId = straks.m365.personNamed('Ingrid Solberg').id
    const number = await reportLostCard(straks)
    await seen(straks.m365.chatOf('Ingrid Solberg'), number, /Meldt/)
    await isSeen(number, { 'Ingrid Solberg': 'waits', 'Mikkel Ruud': 'nothing' })
    assert.equal((await personAt(straks, 'Ingrid Solberg').ticket(number)).number, number)
  })

  it('is denied to people who are not signed in, and for numbers that do not exist', async () => {
    const number = await brokenPc()
    const { url } = straks.straks
    assert.equal((await fetch(`${url}/api/alerts`)).status, 401)
    assert.equal((await fetch(`${url}/api/alerts/${number}`)).status, 401)
    assert.equal((await fetch(`${url}/api/alerts/${number}/acknowledge`, { method: 'POST' })).status, 401)
    const ola = personAt(straks, 'Ola Nordmann')
    for (const missing of ['2026-999999', 'alle', '%00'])
      assert.equal((await ola.ask('GET', `/api/alerts/${missing}`)).status, 404, missing)
  })

  async function brokenPc(): Promise<string> {
    const { m365 } = straks
    const inputs = { affected: m365.personNamed('Per Olsen').id, note: 'Kaffe' }
    const number = await reportNew(m365.chatOf('Anne Dahl'), 'pc-en er knust', inputs)
    await settled(personAt(straks, 'Ingrid Solberg'), number)
    return number
  }

  /** Checks that a person is not a leader, by all reports so far. */
  async function isNoLeader(name: string): Promise<void> {
    const person = personAt(straks, name)
    assert.equal((await json<MeJson>(await person.ask('GET', '/api/me'))).leader, false)
    assert.deepEqual(await alertsOf(person), { waiting: [], waitingInAll: 0, items: [], nextCursor: null })
  }

  /** Checks every route: the list, the ticket, live events, and each button. */
  async function isSeen(number: string, expected: Record<string, Part>): Promise<void> {
    // The recipients are known once their deliveries are stored.
    await straks.idle()
    for (const [name, part] of Object.entries(expected)) {
      const person = personAt(straks, name)
      const { waiting, before } = await numbersOf(person)
      assert.equal(waiting.includes(number), part === 'waits', `${name}: waits`)
      assert.equal(before.includes(number), part === 'was told', `${name}: was told`)
      const { status } = await person.ask('GET', `/api/alerts/${number}`)
      assert.equal(status, part === 'nothing' ? 404 : 200, name)
      assert.equal(await hears(name, number), part !== 'nothing', `${name}: live`)
      if (part === 'nothing') await mayPressNothing(name, number)
    }
  }

  async function mayPressNothing(name: string, number: string): Promise<void> {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const { version } = await ingrid.ticket(number)
    for (const { verb, body } of alertPresses) {
      const answer = await pressVerb(personAt(straks, name), number, verb, body)
      assert.equal(answer.status, 404, `${name}: ${verb}`)
      assert.ok(!(await answer.text()).includes(number))
    }
    assert.equal((await ingrid.ticket(number)).version, version)
  }

  /** Listens until an event of the person's own report. */
  async function hears(name: string, number: string): Promise<boolean> {
    const own = await reported(straks, name, { type: 'system-password', cause: 'forgotten' })
    const told = await toldLive(personAt(straks, name), 0, own.number)
    return told.includes(`alert {"number":"${number}"}`)
  }
})
