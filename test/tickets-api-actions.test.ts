import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../bot/helpdesk/api-shapes.ts'
import { BUYPASS } from './desks.ts'
import { reportLostCard } from './reporting.ts'
import { withStraks } from './straks-under-test.ts'
import { json, personAt, reported, settled } from './tab-people.ts'

describe('What the help desk does with a ticket', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')
  const kari = personAt(straks, 'Kari Hansen')

  it('takes a new ticket, which is then under way', async () => {
    const taken = await json<TicketJson>(
      await ingrid.act(await lostCard(), 'assign', { assignee: ingrid.id }),
    )
    assert.equal(taken.status, 'in-progress')
    assert.deepEqual(taken.assignee, { id: ingrid.id, name: 'Ingrid Solberg' })
    const last = taken.history.at(-1)
    assert.equal(last?.what, 'assigned')
    assert.equal(last?.by?.name, 'Ingrid Solberg')
    assert.equal(last?.assignee?.name, 'Ingrid Solberg')
    assert.ok(
      taken.deliveries.every(({ recipient }) => recipient.kind !== 'agent'),
      'nobody else need be told',
    )
  })

  it('hands it over to another agent, and to nobody else', async () => {
    const ticket = await lostCard()
    assert.equal((await ingrid.act(ticket, 'assign', { assignee: kari.id })).status, 400)
    const given = await json<TicketJson>(await ingrid.act(ticket, 'assign', { assignee: mikkel.id }))
    assert.equal(given.assignee?.id, mikkel.id)
  })

  it('lists those whom a ticket can be given to: agents who use the tab', async () => {
    await json(await mikkel.ask('GET', '/api/me'))
    await json(await kari.ask('GET', '/api/me'))
    const { items } = await json<{ items: { name: string }[] }>(await ingrid.ask('GET', '/api/agents'))
    assert.deepEqual(
      items.map(({ name }) => name).filter((name) => name !== 'Ingrid Solberg'),
      ['Mikkel Ruud'],
    )
  })

  it('resolves and opens again; what does not fit the state is refused', async () => {
    const ticket = await lostCard()
    assert.equal((await ingrid.act(ticket, 'reopen', {})).status, 409)
    const resolved = await json<TicketJson>(await ingrid.act(ticket, 'resolve', { resolution: 'found' }))
    assert.equal(resolved.status, 'resolved')
    assert.ok(resolved.resolvedAt)
    assert.deepEqual(resolved.history.at(-1)?.details, { resolution: 'found' })
    assert.equal((await ingrid.act(resolved, 'resolve', { resolution: 'done' })).status, 409)
    const open = await json<TicketJson>(await ingrid.act(resolved, 'reopen', {}))
    assert.deepEqual([open.status, open.resolvedAt], ['new', null])
  })

  it('brings a comment to the employee in chat, without the secret in it', async () => {
    const ticket = await lostCard()
    const text = 'Ring oss på 51 46 80 00. Passordet er Sommer2026!'
    const commented = await json<TicketJson>(await ingrid.act(ticket, 'comment', { text }))
    const said = await straks.m365.chatOf('Kari Hansen').waitFor((one) => one.text.includes('Ring oss'))
    assert.match(said.text, new RegExp(`sak ${ticket.number}`))
    assert.doesNotMatch(said.text, /Sommer2026/)
    assert.doesNotMatch(commented.history.at(-1)?.text ?? '', /Sommer2026/)
    assert.match(commented.history.at(-1)?.text ?? '', /^Ring oss på 51 46 80 00/)
    assert.doesNotMatch(String(said.activity.summary), /Ring|2026/)
  })

  it('says in the history when a comment could not be delivered', async () => {
    const ticket = await lostCard()
    straks.m365.faults.next('teams.send', { status: 404, body: {} })
    await json(await ingrid.act(ticket, 'comment', { text: 'Kommer denne fram?' }))
    const told = await until(
      () => ingrid.ticket(ticket.number),
      ({ history }) => history.some(({ what }) => what === 'comment-not-delivered'),
    )
    const { details, undelivered } = told.history.find(({ text }) => text === 'Kommer denne fram?') ?? {}
    assert.equal(undelivered, true)
    assert.equal(told.hasFailedDelivery, true)
    const listed = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets?limit=50'))
    const { hasFailedDelivery } = listed.items.find(({ number }) => number === ticket.number) ?? {}
    assert.equal(hasFailedDelivery, true)

    const again = () => ingrid.ask('POST', `/api/comments/${details?.['comment']}/retry`)
    const sent = await json<TicketJson>(await again())
    assert.equal(sent.history.at(-1)?.what, 'comment-retried')
    assert.equal(sent.history.at(-1)?.by?.name, 'Ingrid Solberg')
    assert.equal(sent.hasFailedDelivery, false)
    await straks.m365.chatOf('Kari Hansen').waitFor('Kommer denne fram?')
    assert.equal((await again()).status, 409)
    assert.equal((await kari.ask('POST', `/api/comments/${details?.['comment']}/retry`)).status, 403)
  })

  it('begins a new chat with somebody whose old one Teams no longer knows', async () => {
    const ticket = await lostCard()
    const body = { error: { code: 'ConversationNotFound' } }
    straks.m365.faults.next('teams.send', { status: 404, body })
    await json(await ingrid.act(ticket, 'comment', { text: 'Du har fått ny chat' }))
    await straks.m365.chatOf('Kari Hansen').waitFor('Du har fått ny chat')
    assert.equal((await ingrid.ticket(ticket.number)).hasFailedDelivery, false)
  })

  it('notes that the leader acknowledged by phone, on the receipt too', async () => {
    const ticket = await lostCard()
    const noted = await json<TicketJson>(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    assert.ok(noted.acknowledgedAt)
    assert.equal(noted.leaderState, 'acknowledged')
    assert.ok(noted.deliveries.find(({ recipient }) => recipient.kind === 'leader')?.acknowledgedAt)
    await straks.m365
      .chatOf('Kari Hansen')
      .waitFor((one) => one.text.includes(ticket.number) && one.text.includes('bekreftet'))
    assert.equal((await ingrid.act(noted, 'acknowledge', { how: 'phone' })).status, 409)
  })

  it("keeps the other system's number, and takes it away", async () => {
    const patch = (ticket: TicketJson, externalReference: string | null) =>
      ingrid.ask(
        'PATCH',
        `/api/tickets/${ticket.number}`,
        { externalReference },
        { 'if-match': `"${ticket.version}"` },
      )
    const kept = await json<TicketJson>(await patch(await lostCard(), 'TOP-4711'))
    assert.equal(kept.externalReference, 'TOP-4711')
    assert.equal((await json<TicketJson>(await patch(kept, null))).externalReference, null)
  })

  it('sends a failed mail again, as the same mail', async () => {
    straks.m365.faults.next('graph.sendMail', {
      status: 400,
      body: { error: { code: 'ErrorInvalid', message: '' } },
    })
    const ticket = await lostCard()
    assert.equal(ticket.hasFailedDelivery, true)
    const failed = ticket.deliveries.find(({ state }) => state === 'failed')
    assert.ok(failed)
    await json(await ingrid.ask('POST', `/api/deliveries/${failed.id}/retry`))
    const sent = await settled(ingrid, ticket.number)
    assert.equal(sent.deliveries.find(({ id }) => id === failed.id)?.state, 'sent')
    assert.equal(sent.hasFailedDelivery, false)
    const mail = await straks.m365.mailbox(BUYPASS).waitForMail((one) => one.subject.includes(ticket.number))
    assert.equal(mail.headers['x-straks-delivery'], failed.id)
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${failed.id}/retry`)).status, 409)
  })

  it('sends nothing a second time while it is being sent', async () => {
    straks.m365.faults.next('graph.sendMail', { delayMs: 2_000 })
    const number = await reportLostCard(straks, 'Maria Strand')
    const { deliveries } = await until(
      () => ingrid.ticket(number),
      (one) => one.deliveries.some(({ channel, attempts }) => channel === 'email' && attempts === 1),
    )
    const mail = deliveries.find(({ channel }) => channel === 'email')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${mail?.id}/retry`)).status, 409)
    assert.equal((await settled(ingrid, number)).deliveries.find(({ id }) => id === mail?.id)?.attempts, 1)
  })

  it('sends nothing again of a report that was taken back', async () => {
    straks.m365.faults.next('graph.sendMail', { status: 400 })
    const { deliveries } = await reported(
      straks,
      'Jonas Moe',
      { type: 'buypass-card', cause: 'lost' },
      ingrid,
    )
    const failed = deliveries.find(({ state }) => state === 'failed')
    await straks.m365.chatOf('Jonas Moe').say('fant kortet igjen')
    await straks.m365.chatOf('Jonas Moe').press('Ja, det er funnet igjen')
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${failed?.id}/retry`)).status, 409)
  })

  it('refuses the second of two changes that were decided on the same state, and shows what came first', async () => {
    const ticket = await lostCard()
    const answers = await Promise.all([
      ingrid.act(ticket, 'resolve', { resolution: 'done' }),
      mikkel.act(ticket, 'assign', { assignee: mikkel.id }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412])
    const refused = answers.find(({ status }) => status === 412)
    assert.equal(refused?.headers.get('content-type'), 'application/problem+json')
    const problem = (await refused?.json()) as { ticket: TicketJson }
    const now = await ingrid.ticket(ticket.number)
    assert.equal(problem.ticket.version, now.version)
    assert.equal(refused?.headers.get('etag'), `"${now.version}"`)
    assert.equal(now.version, ticket.version + 1)
  })

  it('tells which tickets the same report opened, to both sides', async () => {
    const stolen = { type: 'equipment-lost', cause: 'stolen', cardToo: 'yes' } as const
    const { number, filedWith } = await reported(straks, 'Kari Hansen', stolen, ingrid)
    assert.equal(filedWith.length, 1)
    assert.deepEqual((await kari.ticket(filedWith[0] ?? '')).filedWith, [number])
  })

  it('asks for the version that was read', async () => {
    const ticket = await lostCard()
    const path = `/api/tickets/${ticket.number}/resolve`
    assert.equal((await ingrid.ask('POST', path, { resolution: 'done' })).status, 428)
    for (const tag of ['"0"', `W/"${ticket.version}"`, '*', 'x']) {
      assert.equal(
        (await ingrid.ask('POST', path, { resolution: 'done' }, { 'if-match': tag })).status,
        412,
        tag,
      )
    }
  })

  it('lets nobody else do any of it, and shows them nothing', async () => {
    const ticket = await lostCard()
    for (const [action, body] of Object.entries(bodies(kari.id))) {
      assert.equal((await kari.act(ticket, action, body)).status, 403, action)
    }
    assert.equal(
      (await kari.ask('PATCH', `/api/tickets/${ticket.number}`, { externalReference: 'x' })).status,
      403,
    )
    assert.equal((await kari.ask('POST', `/api/deliveries/${ticket.deliveries[0]?.id}/retry`)).status, 403)
    assert.equal((await kari.ask('GET', '/api/agents')).status, 403)
    const per = personAt(straks, 'Per Olsen')
    assert.equal((await per.ask('GET', `/api/tickets/${ticket.number}`)).status, 404)
    assert.equal((await ingrid.ticket(ticket.number)).version, ticket.version)
  })

  it('keeps what is written without the signs that no database holds', async () => {
    const ticket = await lostCard()
    const text = 'Ring oss\u0000 i dag \ud83d'
    const commented = await json<TicketJson>(await ingrid.act(ticket, 'comment', { text }))
    assert.equal(commented.history.at(-1)?.text, 'Ring oss i dag \ufffd')
    assert.equal((await ingrid.act(commented, 'comment', { text: '\u0000' })).status, 400)
  })

  it('answers bad bodies with 400 and unknown tickets with 404', async () => {
    const ticket = await lostCard()
    const bad: [string, unknown][] = [
      ['assign', { assignee: 'kari' }],
      ['comment', { text: '  ' }],
      ['comment', { text: 'x'.repeat(2_001) }],
      ['resolve', { resolution: 'gone' }],
      ['acknowledge', { how: 'Ola sa det på telefon' }],
      ['acknowledge', []],
    ]
    for (const [action, body] of bad)
      assert.equal((await ingrid.act(ticket, action, body)).status, 400, action)
    assert.equal((await ingrid.act({ ...ticket, number: '2026-999999' }, 'reopen', {})).status, 404)
    assert.equal((await ingrid.ask('POST', '/api/deliveries/1/retry')).status, 404)
    assert.equal((await ingrid.ask('POST', '/api/comments/1/retry')).status, 404)
    for (const number of ['%00', '2026', '2026-1', `2026-${'1'.repeat(1_000)}`]) {
      assert.equal((await ingrid.ask('GET', `/api/tickets/${number}`)).status, 404, number)
    }
  })

  function lostCard(): Promise<TicketJson> {
    return reported(straks, 'Kari Hansen', { type: 'buypass-card', cause: 'lost' }, ingrid)
  }
})

function bodies(personId: string): Record<string, unknown> {
  return {
    assign: { assignee: personId },
    comment: { text: 'hei' },
    resolve: { resolution: 'done' },
    reopen: {},
    acknowledge: { how: 'phone' },
  }
}

async function until<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (let looks = 0; looks < 100; looks += 1) {
    const found = await look()
    if (isSo(found)) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return assert.fail('it did not happen')
}
