import assert from 'node:assert/strict'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { ticketLink } from '../../bot/show/ticket-link.ts'
import { teamsAppId } from '../../local/municipality.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { pressVerb } from '../helpers/leaders-tab.ts'
import { query } from '../helpers/postgres.ts'
import { report as reportInChat, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, settled } from '../helpers/tab-people.ts'
import { answers, held, withReceiver } from '../helpers/webhook-receiver.ts'

const byIngrid = { name: 'Ingrid Solberg' }

describe('Another system', () => {
  const receiver = withReceiver()
  const organisation: Partial<Organisation> = {
    get webhooks() {
      return [
        receiver.webhook(),
        receiver.webhook({ name: 'Statistikken', url: `${receiver.url}/slutt`, events: ['resolved'] }),
        receiver.webhook({ name: 'Utenfor', url: 'https://utenfor.example.no/straks' }),
      ]
    },
  }
  // A receiver verifies messages by the real time, with a few minutes' tolerance.
  const clock = handClock(new Date().toISOString())
  const straks = withStraks({ clock, organisation })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const report = async (name: string, text = 'mista buypasskortet') =>
    (await reportInChat(straks.m365.chatOf(name), text)) ?? assert.fail('not filed')
  afterEach(() => straks.idle())

  it('hears of a report at once, in codes and names of types, signed as Standard Webhooks says', async () => {
    const number = await report('Kari Hansen')
    const [opened = assert.fail()] = await receiver.waitFor(number, 1)
    const { id, openedAt, version, ...data } = opened.data
    assert.equal(opened.type, 'ticket.opened')
    assert.ok(opened.timestamp >= String(openedAt))
    assert.equal(opened.headers['content-type'], 'application/json')
    assert.match(`${id} ${version}`, /^[\da-f-]{36} \d+$/)
    assert.deepEqual(data, {
      number,
      status: 'new',
      urgency: 'urgent',
      type: { id: 'buypass-card', name: 'Buypass-kortet' },
      cause: { id: 'lost', name: 'Buypass-kort mistet' },
      personalData: false,
      acknowledgedAt: null,
      confirmed: [],
      resolvedAt: null,
      resolution: null,
      withdrawnBecause: null,
      handedOver: false,
      filedWith: [],
      restricted: false,
      trial: false,
      url: ticketLink(number, teamsAppId),
    })
  })

  it('hears nothing of what an agent undid at once', async () => {
    const number = await report('Emil Sand')
    await receiver.waitFor(number, 1)
    clock.slowDown()
    await ingrid.actNow(number, 'resolve', { resolution: 'done', mayUndo: true })
    await ingrid.actNow(number, 'undo', {})
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    clock.pass(0.5)
    await receiver.waitFor(number, 2)
    await straks.idle()
    assert.deepEqual(
      receiver.about(number).map(({ type, data }) => [type, data.status]),
      [
        ['ticket.opened', 'new'],
        ['ticket.changed', 'in-progress'],
      ],
    )
  })

  it('hears that an agent has undone taking a ticket', async () => {
    const number = await report('Nils Berg')
    await receiver.waitFor(number, 1)
    clock.slowDown()
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await receiver.waitFor(number, 2)
    await ingrid.actNow(number, 'undo', {})
    clock.pass(0.5)
    const told = await receiver.waitFor(number, 3)
    await straks.idle()
    assert.deepEqual(
      told.map(({ data }) => data.status),
      ['new', 'in-progress', 'new'],
    )
    assert.equal(receiver.about(number).at(-1)?.data.version, (await ingrid.ticket(number)).version)
  })

  it('hears of each change with a higher version, and how it ended', async () => {
    const number = await report('Per Olsen')
    await receiver.waitFor(number, 1)
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await receiver.waitFor(number, 2)
    await ingrid.actNow(number, 'comment', { text: 'Virker det nå?' })
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await receiver.waitFor(number, 4)
    await ingrid.actNow(number, 'reopen', {})
    const told = await receiver.waitFor(number, 5)
    assert.deepEqual(
      told.map(({ type, data }) => [type, data.status, data.resolution]),
      [
        ['ticket.opened', 'new', null],
        ['ticket.changed', 'in-progress', null],
        ['ticket.resolved', 'resolved', 'done'],
        // The other webhook, which wants nothing else.
        ['ticket.resolved', 'resolved', 'done'],
        ['ticket.changed', 'in-progress', null],
      ],
    )
    const { to } = told[0] ?? assert.fail()
    const versions = told.filter((one) => one.to === to).map(({ data }) => data.version)
    assert.deepEqual(
      versions,
      versions.toSorted((one, other) => one - other),
    )
    assert.equal(new Set(told.map(({ id }) => id)).size, 5)
  })

  it('hears that a leader has acknowledged, and handed the ticket on to one who has not', async () => {
    const number = await report('Kari Hansen', 'pc-en er ødelagt')
    await receiver.waitFor(number, 1)
    const ola = personAt(straks, 'Ola Nordmann')
    await straks.idle()
    await json(await pressVerb(ola, number, 'acknowledge', {}))
    await straks.idle()
    await json(await pressVerb(ola, number, 'hand-on', {}))
    await straks.idle()
    assert.deepEqual(
      receiver.about(number).map(({ type, data }) => [type, data.acknowledgedAt !== null]),
      [
        ['ticket.opened', false],
        ['ticket.changed', true],
        ['ticket.changed', false],
      ],
    )
  })

  it('hears what has been confirmed, and by whom', async () => {
    const number = await report('Anne Dahl')
    await receiver.waitFor(number, 1)
    await ingrid.actNow(number, 'confirm', { what: 'card-blocked', source: 'agent' })
    const told = await receiver.waitFor(number, 2)
    const { type, data } = told[1] ?? assert.fail()
    const [{ at, ...confirmed } = { at: null }] = data.confirmed
    assert.ok(at)
    assert.deepEqual(
      [type, confirmed],
      ['ticket.confirmed', { what: 'card-blocked', source: 'agent', desk: 'buypass' }],
    )
  })

  it('hears of a withdrawal as a change', async () => {
    const number = await report('Maria Strand')
    await receiver.waitFor(number, 1)
    await straks.m365.chatOf('Maria Strand').say('fant kortet igjen')
    await straks.m365.chatOf('Maria Strand').press('Ja, det er funnet igjen')
    const told = await receiver.waitFor(number, 2)
    const { type, data } = told[1] ?? assert.fail()
    assert.deepEqual([type, data.status, data['withdrawnBecause']], ['ticket.changed', 'withdrawn', 'found'])
  })

  it('hears of several waiting changes as one, and in order', async () => {
    const { treatment, release } = held()
    receiver.next(treatment)
    const number = await report('Jonas Moe')
    await receiver.waitFor(number, 1)
    for (const assignee of [ingrid.id, ingrid.id, ingrid.id])
      await ingrid.actNow(number, 'assign', { assignee })
    release()
    // The change is looked at again only after as long as the report was held.
    await receiver.waitFor(number, 2)
    await straks.idle()
    const told = receiver.about(number)
    assert.deepEqual(
      told.map(({ type, data }) => [type, data.status]),
      [
        ['ticket.opened', 'new'],
        ['ticket.changed', 'in-progress'],
      ],
    )
    assert.equal(told[1]?.data.version, (await ingrid.ticket(number)).version)
  })

  it('has no attempt begun at a message that waits for its turn', async () => {
    const { treatment, release } = held()
    receiver.next(treatment)
    const number = await report('Jonas Moe')
    await receiver.waitFor(number, 1)
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    const { written, planned } = await lookedAt(number)
    release()
    assert.equal(written, planned)
  })

  it('is shown with its delivery to the help desk, and not to the reporter', async () => {
    const number = await report('Emil Sand')
    await receiver.waitFor(number, 1)
    await straks.idle()
    const ticket = await ingrid.ticket(number)
    const { id, sentAt, ...delivery } =
      ticket.deliveries.find(({ channel }) => channel === 'webhook') ?? assert.fail()
    assert.deepEqual(delivery, {
      recipient: { kind: 'webhook', id: 'TOPdesk', name: 'TOPdesk', named: false },
      channel: 'webhook',
      occasion: 'opened',
      state: 'sent',
      replaced: false,
      trial: false,
      attempts: 1,
      lastError: null,
      reason: null,
      acknowledgedAt: null,
      delayed: false,
      answeredAt: null,
      answer: null,
      withheld: false,
    })
    assert.ok(sentAt)
    assert.ok(ticket.history.some(({ what, details }) => what === 'delivery' && details['delivery'] === id))

    const own = JSON.stringify(await personAt(straks, 'Emil Sand').ticket(number))
    const receipts = straks.m365.chatOf('Emil Sand').messages()
    for (const text of [own, ...receipts.map(({ text }) => text)])
      assert.doesNotMatch(text, /webhook|TOPdesk/i)
  })

  it('may give its own number, which becomes the ticket’s reference when there is none', async () => {
    receiver.next(answers(201, { externalReference: ' I 2611-042 ', status: 'open' }))
    const number = await report('Mikkel Ruud', 'mista pc-en')
    const ticket = await ticketWhen(straks, number, (one) => one.externalReference !== null, byIngrid)
    assert.equal(ticket.externalReference, 'I 2611-042')
    const referenced = ticket.history.find(({ what }) => what === 'referenced')
    assert.deepEqual(referenced?.by, { id: 'TOPdesk', name: 'TOPdesk' })
    receiver.next(answers(200, { externalReference: 'I 2611-043' }))
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await receiver.waitFor(number, 2)
    assert.equal((await settled(ingrid, number)).externalReference, 'I 2611-042')
  })

  for (const [what, answer] of [
    ['no JSON', 'takk'],
    ['too long a number', { externalReference: 'x'.repeat(101) }],
    ['several lines', { externalReference: 'I\n2611' }],
    ['a sign that nobody can store', '{"externalReference": "a\\u0000b"}'],
    ['too much', { externalReference: 'I 2611', more: 'x'.repeat(20_000) }],
  ] as const)
    it(`is not believed when it answers ${what}, and has the message all the same`, async () => {
      receiver.next(answers(200, answer))
      const number = await report('Kari Hansen', 'pc-en er ødelagt')
      await receiver.waitFor(number, 1)
      await straks.idle()
      const ticket = await ingrid.ticket(number)
      assert.equal(ticket.externalReference, null)
      assert.ok(ticket.deliveries.every(({ channel, state }) => channel !== 'webhook' || state === 'sent'))
      await json(await ingrid.act(ticket, 'resolve', { resolution: 'done' }))
    })

  it('has a secret in its number masked', async () => {
    receiver.next(answers(200, { externalReference: 'I 2611, 01017012345' }))
    const number = await report('Kari Hansen', 'jobbtelefonen er stjålet')
    const ticket = await ticketWhen(straks, number, (one) => one.externalReference !== null, byIngrid)
    assert.doesNotMatch(ticket.externalReference ?? '', /01017012345/)
  })

  /** Returns the transactions that last wrote the message and made the change, once its job is put off. */
  async function lookedAt(number: string): Promise<Record<string, unknown>> {
    const [looked] = await query(
      straks.databaseUrl,
      `select deliveries.xmin::text as written, history.xmin::text as planned
        from tickets join deliveries on deliveries.ticket_id = tickets.id and occasion = 'changed'
        join history on history.ticket_id = tickets.id and what = 'assigned'
        join jobs on jobs.data = jsonb_build_object('deliveryId', deliveries.id) and jobs.due_at > deliveries.due_at
        where number = '${number}'`,
    )
    return looked ?? lookedAt(number)
  }

  it('gets nothing in local mode when it is on another machine', async () => {
    const { deliveries } = await ingrid.ticket(await report('Hilde Nes'))
    const told = deliveries.filter(({ channel }) => channel === 'webhook')
    assert.deepEqual(
      told.map(({ recipient }) => recipient.name),
      ['TOPdesk'],
    )
  })
})
