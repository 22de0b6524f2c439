import assert from 'node:assert/strict'
import { sql } from 'kysely'
import pg from 'pg'
import type { TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { freePort } from '../../local/free-port.ts'
import { clocked } from '../helpers/clocked.ts'
import { answerTo } from '../helpers/desk-answers.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { arrive } from '../helpers/incoming.ts'
import { mailsAbout, reportLostCard, reportNew, seen, toBuypass } from '../helpers/reporting.ts'
import { type StraksUnderTest, withNewStraks, withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

/** Leaves a database as after a restore: it is no longer where it was written. */
async function putBack(straks: StraksUnderTest): Promise<void> {
  await straks.whileStopped(({ db }) => sql`update installation set written = null`.execute(db))
  await straks.idle()
}

describe('When an older state of the database was put back', () => {
  const env: NodeJS.ProcessEnv = {}
  before(async () => {
    env['METRICS_PORT'] = String(await freePort())
  })
  const straks = withNewStraks({ clock, env, organisation: clocked })
  const agent = personAt(straks, 'Ingrid Solberg')

  it('nobody is reminded, and no next leader alerted, until an agent has decided', async () => {
    const ola = straks.m365.personNamed('Ola Nordmann')
    ola.automaticReplies = { status: 'alwaysEnabled' }
    straks.m365.faults.always('graph.automaticReplies', { status: 503 })
    const handBack = await reportNew(straks.m365.chatOf('Per Olsen'), 'jeg slutter med hjemmekontor i morgen')
    const number = await reportLostCard(straks)
    await straks.idle()
    await putBack(straks)
    straks.m365.faults.clear()
    clock.pass(24 * 60)
    await straks.idle()
    for (const one of [number, handBack]) {
      const { deliveries, withheld, needsAttention } = await agent.ticket(one)
      assert.deepEqual([withheld, needsAttention, occasions(deliveries)], [true, true, ['report', 'report']])
    }

    await agent.actNow(number, 'release', { how: 'sent' })
    await straks.idle()
    const after = await agent.ticket(number)
    assert.deepEqual([after.withheld, after.deliveries.length > 2], [false, true])
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
  })

  it('a pending mail waits through restarts, is listed, and goes out when an agent says so', async () => {
    straks.m365.faults.always('graph.sendMail', { status: 503 })
    const number = await reportLostCard(straks)
    await straks.idle()
    straks.m365.faults.clear()
    await putBack(straks)
    await straks.restart()
    clock.pass(60)
    await straks.idle()
    assert.equal(await withheldTickets(straks), 1)
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 0)
    const { items } = await json<TicketPageJson>(await agent.ask('GET', '/api/tickets?attention=true'))
    assert.deepEqual(
      items.map((one) => one.number),
      [number],
    )
    const waiting = await agent.ticket(number)
    assert.deepEqual([toBuypass(waiting).withheld, toBuypass(waiting).state], [true, 'unknown'])
    await seen(straks.m365.chatOf('Kari Hansen'), number, /e-post kan være sendt/)
    assert.equal(straks.logged.filter((line) => line.includes('is withheld')).length, 1)

    await agent.actNow(number, 'release', { how: 'send' })
    await straks.idle()
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
    const sent = await agent.ticket(number)
    assert.deepEqual([sent.withheld, toBuypass(sent).state, sent.needsAttention], [false, 'sent', false])
    assert.equal((await agent.act(sent, 'release', { how: 'send' })).status, 409)
    assert.equal(await withheldTickets(straks), 0)
  })

  it('an earlier answer is kept, and told to the employee only when an agent says so', async () => {
    const number = await reportLostCard(straks)
    await straks.idle()
    const [mail] = mailsAbout(straks, BUYPASS, number)
    await straks.whileStopped(async ({ db }) => {
      await arrive(straks.m365, answerTo(mail?.headers['message-id'] ?? '', 'Vi ser på det nå.'))
      clock.pass(1)
      await sql`update installation set written = null`.execute(db)
      straks.m365.faults.always('graph.messagesDelta', { status: 503 })
    })
    const other = await reportLostCard(straks, 'Anne Dahl')
    await straks.idle()
    straks.m365.faults.clear()
    clock.pass(2)
    await straks.idle()
    assert.equal((await agent.ticket(other)).withheld, false, 'the answer is about another one')
    const heard = await agent.ticket(number)
    assert.ok(heard.history.some(({ what, text }) => what === 'answered' && text === 'Vi ser på det nå.'))
    const said = () => straks.m365.chatOf('Kari Hansen').messages('Vi ser på det nå.')
    assert.equal(said().length, 0)
    await agent.actNow(number, 'release', { how: 'send' })
    await straks.idle()
    assert.equal(said().length, 1)
  })

  it('a new report goes out as always', async () => {
    const closed = await reportLostCard(straks)
    await straks.idle()
    await agent.actNow(closed, 'resolve', { resolution: 'done' })
    await straks.idle()
    await putBack(straks)
    assert.equal((await agent.ticket(closed)).withheld, false)
    const number = await reportLostCard(straks, 'Anne Dahl')
    await straks.idle()
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
    assert.equal((await agent.ticket(number)).withheld, false)
  })
})

/** Returns the number that monitoring sees. */
async function withheldTickets({ straks }: StraksUnderTest): Promise<number> {
  const metrics = await (await fetch(straks.metricsUrl ?? '')).text()
  return Number(/^straks_tickets_withheld (\d+)$/m.exec(metrics)?.[1])
}

function occasions(deliveries: { occasion: string }[]): string[] {
  return deliveries.map(({ occasion }) => occasion)
}

describe('When another server took over while a bot was at work', () => {
  const straks = withStraks({ clock })

  it('a pending mail goes out by itself, also after the next start', async () => {
    straks.m365.faults.always('graph.sendMail', { status: 503 })
    const number = await reportLostCard(straks)
    await straks.idle()
    await onAnotherTimeline(straks.databaseUrl)
    clock.pass(2)
    await straks.idle()
    straks.m365.faults.clear()
    await straks.restart()
    clock.pass(60)
    await straks.idle()
    const { withheld, needsAttention } = await personAt(straks, 'Ingrid Solberg').ticket(number)
    assert.deepEqual([withheld, needsAttention], [false, false])
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
  })

  async function onAnotherTimeline(url: string): Promise<void> {
    const client = new pg.Client(url)
    await client.connect()
    await client.query('update installation set written = null')
    await client.end()
  }
})
