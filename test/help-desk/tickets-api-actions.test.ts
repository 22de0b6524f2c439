import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported } from '../helpers/tab-people.ts'

describe('An agent', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')
  const kari = personAt(straks, 'Kari Hansen')

  it('can take a new ticket, which is then in progress', async () => {
    const taken = await json<TicketJson>(
      await ingrid.act(await lostCard(straks), 'assign', { assignee: ingrid.id }),
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

  it('can give a ticket to another agent, and to nobody else', async () => {
    const ticket = await lostCard(straks)
    assert.equal((await ingrid.act(ticket, 'assign', { assignee: kari.id })).status, 400)
    const given = await json<TicketJson>(await ingrid.act(ticket, 'assign', { assignee: mikkel.id }))
    assert.equal(given.assignee?.id, mikkel.id)
  })

  it('is offered the agents who use the tab when giving a ticket away', async () => {
    await json(await mikkel.ask('GET', '/api/me'))
    await json(await kari.ask('GET', '/api/me'))
    const { items } = await json<{ items: { name: string }[] }>(await ingrid.ask('GET', '/api/agents'))
    assert.deepEqual(
      items.map(({ name }) => name).filter((name) => name !== 'Ingrid Solberg'),
      ['Mikkel Ruud'],
    )
  })

  it('can only resolve a ticket that is open, and only reopen one that is not', async () => {
    const ticket = await lostCard(straks)
    assert.equal((await ingrid.act(ticket, 'reopen', {})).status, 409)
    const resolved = await json<TicketJson>(await ingrid.act(ticket, 'resolve', { resolution: 'found' }))
    assert.equal(resolved.status, 'resolved')
    assert.ok(resolved.resolvedAt)
    assert.deepEqual(resolved.history.at(-1)?.details, { resolution: 'found' })
    assert.equal((await ingrid.act(resolved, 'resolve', { resolution: 'done' })).status, 409)
    const open = await json<TicketJson>(await ingrid.act(resolved, 'reopen', {}))
    assert.deepEqual([open.status, open.resolvedAt], ['new', null])
  })

  it('can note that the leader acknowledged by phone, which the receipt shows too', async () => {
    const ticket = await lostCard(straks)
    const noted = await json<TicketJson>(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    assert.ok(noted.acknowledgedAt)
    assert.equal(noted.leaderState, 'acknowledged')
    assert.ok(noted.deliveries.find(({ recipient }) => recipient.kind === 'leader')?.acknowledgedAt)
    await straks.m365
      .chatOf('Kari Hansen')
      .waitFor((one) => one.text.includes(ticket.number) && one.text.includes('bekreftet'))
    assert.equal((await ingrid.act(noted, 'acknowledge', { how: 'phone' })).status, 409)
  })

  it('sees which other tickets the same report opened, as the reporter does', async () => {
    const stolen = { type: 'equipment-lost', cause: 'stolen', cardToo: 'yes' } as const
    const { number, filedWith } = await reported(straks, 'Kari Hansen', stolen, ingrid)
    assert.equal(filedWith.length, 1)
    assert.deepEqual((await kari.ticket(filedWith[0] ?? '')).filedWith, [number])
  })
})
