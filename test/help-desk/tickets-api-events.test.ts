import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import type { Response } from 'restify'
import type { LiveChangeJson, MeJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { EventStream } from '../../bot/helpdesk/event-stream.ts'
import { listenHere } from '../../local/listen-here.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported } from '../helpers/tab-people.ts'
import { listen } from './live-listener.ts'

describe('The live stream', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')

  it('tells of a new ticket and of what another agent does, with the ticket as it is then', async () => {
    const stream = await listen(ingrid)
    const ticket = await lostCard(straks)
    const opened = await stream.until(
      ({ what, ticket: one }) => what === 'opened' && one.number === ticket.number,
    )
    assert.equal(opened.ticket.reporter?.name, 'Kari Hansen')
    await json(await mikkel.act(ticket, 'assign', { assignee: mikkel.id }))
    const assigned = await stream.until(({ what }) => what === 'assigned')
    assert.equal(assigned.by?.name, 'Mikkel Ruud')
    assert.equal(assigned.ticket.status, 'in-progress')
    stream.stop()
  })

  it('goes on after a break where it stopped: nothing is missing, and nothing comes twice', async () => {
    const whole = await listen(ingrid)
    const first = await listen(ingrid)
    let ticket = await lostCard(straks)
    await first.until(({ ticket: one }) => one.number === ticket.number)
    first.stop()
    for (const [action, body] of [
      ['resolve', { resolution: 'done' }],
      ['reopen', {}],
    ] as const) {
      ticket = await json<TicketJson>(await mikkel.act(ticket, action, body))
    }
    const second = await listen(ingrid, first.lastId())
    const resolved = await json<TicketJson>(await mikkel.act(ticket, 'resolve', { resolution: 'found' }))
    const isLast = ({ id }: LiveChangeJson) => id === resolved.history.at(-1)?.id
    await Promise.all([whole.until(isLast), second.until(isLast)])
    assert.deepEqual([...first.ids(), ...second.ids()], whole.ids())
    whole.stop()
    second.stop()
  })

  it('goes on across a restart of the bot', async () => {
    const stream = await listen(ingrid)
    const ticket = await lostCard(straks)
    await stream.until(({ ticket: one }) => one.number === ticket.number)
    await straks.restart()
    await stream.ended
    const again = await listen(ingrid, stream.lastId())
    await mikkel.actNow(ticket.number, 'resolve', { resolution: 'done' })
    await again.until(({ what }) => what === 'resolved')
    again.stop()
  })

  it('starts where the page began to load', async () => {
    const { lastEventId } = await json<MeJson>(await ingrid.ask('GET', '/api/me'))
    const ticket = await lostCard(straks)
    const stream = await listen(ingrid, lastEventId)
    await stream.until(({ what, ticket: one }) => what === 'opened' && one.number === ticket.number)
    stream.stop()
  })

  it('tells an employee only of their own tickets, after a break too', async () => {
    const kari = personAt(straks, 'Kari Hansen')
    const { lastEventId } = await json<MeJson>(await kari.ask('GET', '/api/me'))
    const stream = await listen(kari)
    const foreign = await reported(
      straks,
      'Per Olsen',
      { type: 'system-password', cause: 'forgotten' },
      ingrid,
    )
    const own = await lostCard(straks)
    const after = await reported(straks, 'Per Olsen', { type: 'system-password', cause: 'forgotten' }, ingrid)
    const last = await json<TicketJson>(await mikkel.act(own, 'resolve', { resolution: 'done' }))
    const isLast = ({ id }: LiveChangeJson) => id === last.history.at(-1)?.id
    const again = await listen(kari, lastEventId)
    await Promise.all([stream.until(isLast), again.until(isLast)])
    for (const heard of [stream, again]) {
      assert.deepEqual(
        heard.ids(),
        last.history.map(({ id }) => id),
      )
      for (const { number } of [foreign, after]) assert.ok(!heard.text().includes(number))
      heard.stop()
    }
  })

  it('tells a stranger nothing', async () => {
    assert.equal((await fetch(`${straks.straks.url}/api/events`)).status, 401)
    assert.equal((await ingrid.ask('GET', '/api/events', undefined, { 'last-event-id': 'x' })).status, 400)
  })
})

describe('A listener that reads nothing', () => {
  let server: Server
  let port: number
  before(async () => {
    server = createServer()
    port = await listenHere(server)
  })
  after(() => void server.close())

  it('is disconnected before its unread changes fill the memory', async () => {
    const listener = connect(port, '127.0.0.1')
    listener.on('error', () => undefined)
    listener.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    const [, response] = await once(server, 'request')
    const stream = new EventStream(response as Response)
    let isGone = false
    stream.onClose(() => {
      isGone = true
    })
    listener.pause()
    for (let id = 1; id <= 300 && !isGone; id += 1) {
      stream.send('change', id, 'x'.repeat(100_000))
      await new Promise(setImmediate)
    }
    listener.destroy()
    assert.ok(isGone)
  })
})
