import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { idOn, pressUnseen } from '../helpers/chatting.ts'
import { reportNew, seen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { commentsIn, personAt } from '../helpers/tab-people.ts'

describe('Two presses at the very same moment', () => {
  const straks = withNewStraks()
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('by two leaders are both noted, and both cards say so', async () => {
    const { number, ticketId } = await alerted('mista buypasskortet')
    await pressUnseen(chat('Ola Nordmann'), 'hand-on', { ticketId })
    await straks.idle()
    const next = await secondLeader(number)
    await atOnce(['Ola Nordmann', 'acknowledge', { ticketId }], [next, 'acknowledge', { ticketId }])
    assert.deepEqual((await whoAcknowledged(number)).toSorted(), ['Ola Nordmann', next].toSorted())
    for (const name of ['Ola Nordmann', next]) await seen(chat(name), number, /Bekreftet av/)
  })

  it('by two leaders who write about a resolved ticket keep both notes and reopen it once', async () => {
    const { number, ticketId } = await alerted('mista buypasskortet')
    await pressUnseen(chat('Ola Nordmann'), 'hand-on', { ticketId })
    await straks.idle()
    const next = await secondLeader(number)
    await ingrid.actNow(number, 'resolve', { resolution: 'done' })
    await straks.idle()
    await atOnce(
      ['Ola Nordmann', 'note', { ticketId, note: 'Hun mangler kort' }],
      [next, 'note', { ticketId, note: 'Det haster' }],
    )
    const ticket = await ingrid.ticket(number)
    assert.deepEqual(commentsIn(ticket).toSorted(), ['Det haster', 'Hun mangler kort'])
    assert.equal(ticket.history.filter(({ what }) => what === 'reopened').length, 1)
    assert.equal(ticket.status, 'new')
  })

  it('by one leader are noted once', async () => {
    const { number, ticketId } = await alerted('mista buypasskortet')
    await atOnce(['Ola Nordmann', 'acknowledge', { ticketId }], ['Ola Nordmann', 'acknowledge', { ticketId }])
    assert.deepEqual(await whoAcknowledged(number), ['Ola Nordmann'])
    await seen(chat('Ola Nordmann'), number, /✓ Bekreftet av Ola Nordmann/)
  })

  it('by one leader who decides both ways leave one decision, which everybody is told last', async () => {
    const { number, ticketId } = await alerted('pc-en er knust')
    await atOnce(
      ['Ola Nordmann', 'settle', { ticketId, answer: 'municipality', reason: 'Slitasje' }],
      ['Ola Nordmann', 'settle', { ticketId, answer: 'employee', reason: 'Uaktsomt' }],
    )
    const { facts } = await ingrid.ticket(number)
    const value = (name: string) => facts.find((fact) => fact.name === name)?.value ?? ''
    const [so, why] = [value('decision'), value('decisionReason')]
    assert.ok(
      [/kommunen/i.test(so) && why === 'Slitasje', /ansatte/i.test(so) && why === 'Uaktsomt'].includes(true),
      `${so}: ${why}`,
    )
    await seen(chat('Ola Nordmann'), number, new RegExp(why))
    await seen(chat('Kari Hansen'), number, new RegExp(why))
    const told = chat('Kari Hansen').messages(/Begrunnelse: /)
    assert.match(told.at(-1)?.text ?? '', new RegExp(`Begrunnelse: ${why}`))
  })

  it('by a reporter who withdraws and a leader who acknowledges show «Trukket» on both cards', async () => {
    for (let times = 0; times < 3; times += 1) {
      const { number, ticketId } = await alerted('mista buypasskortet')
      await atOnce(
        ['Kari Hansen', 'withdraw', { ticketId, reason: 'found' }],
        ['Ola Nordmann', 'acknowledge', { ticketId }],
      )
      const ticket = await ingrid.ticket(number)
      assert.equal(ticket.status, 'withdrawn')
      await seen(chat('Kari Hansen'), number, /Trukket: funnet igjen/)
      const alert = await seen(chat('Ola Nordmann'), number, /Trukket: funnet igjen/)
      assert.deepEqual(
        alert.buttons.filter((title) => /Bekreft/.test(title)),
        [],
      )
      const receipt = await seen(chat('Kari Hansen'), number, /Trukket/)
      assert.equal(/bekreftet \d\d:\d\d/.test(receipt.text), ticket.acknowledgedAt !== null)
    }
  })

  type Press = [name: string, verb: string, data: Record<string, string>]

  /** Locks the ticket until all presses wait for it. */
  async function atOnce(...presses: Press[]): Promise<void> {
    const client = new pg.Client(straks.databaseUrl)
    await client.connect()
    await client.query('begin')
    await client.query('select from tickets where id = $1 for update', [presses[0]?.[2]['ticketId']])
    const pressed = presses.map(([name, verb, data]) => pressUnseen(chat(name), verb, data))
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const lastLook = performance.now() + 30_000
    while ((await client.query(waiting)).rowCount !== presses.length) {
      assert.ok(performance.now() < lastLook, 'they do not wait')
      await pause(5)
    }
    await client.query('commit')
    await client.end()
    for (const answer of await Promise.all(pressed)) assert.equal(answer?.status, 200)
    await straks.idle()
  }

  async function alerted(words: string): Promise<{ number: string; ticketId: string }> {
    const number = await reportNew(chat('Kari Hansen'), words)
    const { card } = await seen(chat('Ola Nordmann'), number, /Meldt/)
    await straks.idle()
    return { number, ticketId: idOn(card, 'ticketId') ?? assert.fail('no id') }
  }

  async function secondLeader(number: string): Promise<string> {
    const { deliveries } = await ingrid.ticket(number)
    const next = deliveries.find(({ recipient }) => recipient.kind === 'next-level')
    return next?.recipient.name ?? assert.fail('no next leader')
  }

  async function whoAcknowledged(number: string): Promise<string[]> {
    const { history } = await ingrid.ticket(number)
    return history.filter(({ what }) => what === 'acknowledged').map(({ by }) => by?.name ?? '')
  }
})
