import assert from 'node:assert/strict'
import { raiseOverdue } from '../../bot/deliveries/raise-overdue.ts'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { RetryAt } from '../../bot/queue/rate-limit.ts'
import { ticketId } from '../../bot/tickets/tickets-table.ts'
import { createMunicipality } from '../../local/municipality.ts'
import { untilSo } from '../../local/until-so.ts'
import { instanceOn } from '../helpers/beside-straks.ts'
import { clocked } from '../helpers/clocked.ts'
import { eigersund } from '../helpers/eigersund.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { mailsAbout, onlyTo, reportNew } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'

const TUESDAY = '2026-11-24T09:00:00+01:00'
const DUTY = clocked.duty.email

describe('A ticket that no agent touches in time', () => {
  const clock = handClock(TUESDAY)
  const straks = withNewStraks({
    clock,
    organisation: clocked,
    env: { TEAMS_APP_ID: '6d1f0b52-8a3e-4f7c-9b60-2e4c7a91d305' },
  })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')
  beforeEach(async () => {
    clock.set(TUESDAY)
    await opensTab(ingrid)
  })

  it('alerts the agents on duty in chat, then the duty contact by mail, and then nobody', async () => {
    const number = await stolen()
    await timePasses(29, clock, straks)
    assert.deepEqual(saidTo('Ingrid Solberg', number), [])
    await timePasses(2, clock, straks)
    const [said] = saidTo('Ingrid Solberg', number)
    assert.equal(
      said?.text.split('\n')[0],
      `Sak ${number} haster og venter på Brukerhjelpen: Buypass-kort stjålet. Fristen for å behandle den var 09:30.`,
    )
    assert.deepEqual(said?.buttons, ['Ta saken', 'Åpne saken'])
    assert.equal(said?.activity.summary, 'Straks: en sak som haster, venter')
    assert.deepEqual(saidTo('Mikkel Ruud', number), [], 'who was not there of late')
    assert.deepEqual(mailsTo(number), [])
    await timePasses(30, clock, straks)
    const [mail] = mailsTo(number)
    assert.equal(mail?.subject, `[Straks ${number}] Haster, venter på Brukerhjelpen: Buypass-kort stjålet`)
    assert.match(
      mail?.text.replaceAll('\n', ' ') ?? '',
      /Ingen på Brukerhjelpen har behandlet saken ennå\. Fristen var 09:30\. Ta kontakt med dem\./,
    )
    await timePasses(24 * 60, clock, straks)
    assert.deepEqual([saidTo('Ingrid Solberg', number).length, mailsTo(number).length], [1, 1])
    assert.deepEqual(overdueIn(await ingrid.ticket(number)), [
      'agent teams sent Ingrid Solberg',
      'duty email sent Vakttelefonen',
    ])
    assert.deepEqual(
      (await ingrid.ticket(number)).history
        .filter(({ what }) => what === 'overdue')
        .map(({ details }) => details),
      [{ to: 'agent' }, { to: 'duty' }],
    )
  })

  it('tells the reporter nothing of these alerts', async () => {
    const number = await stolen()
    await timePasses(31, clock, straks)
    await timePasses(31, clock, straks)
    const kari = straks.m365.chatOf('Kari Hansen').messages()
    assert.equal(mailsTo(number).length, 1)
    assert.ok(kari.every(({ text }) => !/Vakttelefonen|Ingrid|behandlet/.test(text)))
    const { history, deliveries } = await personAt(straks, 'Kari Hansen').ticket(number)
    assert.ok(!history.some(({ what }) => what === 'overdue'), 'not in its story')
    assert.ok(!deliveries.some(({ occasion }) => occasion === 'overdue'), 'nor among who was told')
  })

  it('alerts nobody once an agent has touched it', async () => {
    for (const [day, name, action, body] of [
      ['24', 'Kari Hansen', 'assign', { assignee: ingrid.id }],
      ['25', 'Per Olsen', 'comment', { text: 'Vi ser på det.' }],
      ['26', 'Anne Dahl', 'resolve', { resolution: 'done' }],
      ['27', 'Maria Strand', 'confirm', { what: 'card-blocked', source: 'agent' }],
      ['30', 'Emil Sand', 'acknowledge', { how: 'phone' }],
    ] as const) {
      clock.set(`2026-11-${day}T09:00:00+01:00`)
      const number = await stolen(name)
      await ingrid.actNow(number, action, body)
      await timePasses(90, clock, straks)
      assert.deepEqual(saidTo('Ingrid Solberg', number), [], action)
      assert.deepEqual(mailsTo(number), [], action)
    }
  })

  it('alerts the agents when the agent who took it has undone that', async () => {
    const number = await stolen()
    clock.slowDown()
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id, mayUndo: true })
    await ingrid.actNow(number, 'undo', {})
    clock.pass(0)
    assert.equal((await ingrid.ticket(number)).touchedAt, null)
    await timePasses(31, clock, straks)
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
  })

  it('alerts the agents even if an agent had it at its due time and undid that', async () => {
    const number = await stolen()
    const due = Date.parse((await ingrid.ticket(number)).touchDueAt ?? '')
    clock.set(new Date(due - 1_000).toISOString())
    clock.slowDown()
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id, mayUndo: true })
    clock.pass(2 / 60)
    clock.slowDown()
    await straks.idle()
    await ingrid.actNow(number, 'undo', {})
    await straks.idle()
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
  })

  it('has the duty contact told of a leader not reached, too, while the mail about its time waits', async () => {
    const number = await stolen()
    const putOff = { status: 429, headers: { 'retry-after': '3000' } }
    straks.m365.faults.always('graph.sendMail', onlyTo(DUTY, putOff))
    for (const minutes of [31, 30]) await timePasses(minutes, clock, straks)
    assert.deepEqual(toDuty(await ingrid.ticket(number)), ['overdue email pending'])
    const liv = straks.m365.personNamed('Liv Bakke')
    straks.m365.faults.always('graph.sendMail', onlyTo(liv.email, { status: 400 }))
    straks.m365.chatOf(liv.name).block()
    await timePasses(31, clock, straks)
    liv.hasBlockedApp = false
    assert.deepEqual(toDuty(await ingrid.ticket(number)), [
      'overdue email pending',
      'report teams failed',
      'report email sent',
    ])
  })

  it('is not touched by a look at it', async () => {
    const number = await stolen()
    assert.equal((await ingrid.ticket(number)).touchedAt, null)
    await ingrid.ask('GET', '/api/tickets')
    await timePasses(31, clock, straks)
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
    assert.equal((await ingrid.ticket(number)).touchedAt, null)
  })

  it('can be taken on the alert’s card, and the duty contact then hears nothing', async () => {
    const number = await stolen()
    await opensTab(mikkel)
    await timePasses(31, clock, straks)
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
    await straks.m365.chatOf('Mikkel Ruud').press('Ta saken')
    await straks.idle()
    const [seen] = saidTo('Ingrid Solberg', number)
    assert.match(seen?.text ?? '', /^Mikkel Ruud har saken nå\.$/m)
    await timePasses(24 * 60, clock, straks)
    assert.deepEqual(mailsTo(number), [])
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
  })

  it('alerts nobody when it is taken while the message waits', async () => {
    const number = await stolen()
    straks.m365.faults.always('teams.send', { status: 503, headers: { 'retry-after': '600' } })
    await timePasses(31, clock, straks)
    straks.m365.faults.clear()
    await ingrid.actNow(number, 'assign', { assignee: ingrid.id })
    await timePasses(30, clock, straks)
    assert.deepEqual(saidTo('Ingrid Solberg', number), [])
    assert.deepEqual(overdueIn(await ingrid.ticket(number)), ['agent teams cancelled Ingrid Solberg'])
  })

  it('alerts an agent by mail whom Teams does not reach', async () => {
    const { email } = straks.m365.personNamed('Ingrid Solberg')
    straks.m365.chatOf('Ingrid Solberg').block()
    const number = await stolen()
    await timePasses(31, clock, straks)
    const [mail] = mailsAbout(straks, email, number)
    assert.equal(mail?.subject, `[Straks ${number}] Haster, venter på Brukerhjelpen: Buypass-kort stjålet`)
    assert.deepEqual(overdueIn(await ingrid.ticket(number)), [
      'agent teams failed Ingrid Solberg',
      'agent email sent Ingrid Solberg',
    ])
  })

  it('waits with the alert until the help desk opens', async () => {
    clock.set('2026-11-27T15:20:00+01:00')
    await opensTab(ingrid)
    const number = await stolen()
    assert.match((await ingrid.ticket(number)).touchDueAt ?? '', /^2026-11-30T07:20/)
    await timePasses(60, clock, straks)
    clock.set('2026-11-30T08:19:00+01:00')
    await straks.idle()
    assert.deepEqual(saidTo('Ingrid Solberg', number), [])
    clock.set('2026-11-30T08:21:00+01:00')
    await straks.idle()
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
  })

  it('alerts the duty contact at once when no agent is on duty', async () => {
    clock.set('2026-11-26T09:00:00+01:00')
    const number = await stolen()
    await timePasses(31, clock, straks)
    assert.deepEqual(saidTo('Ingrid Solberg', number), [], 'last seen two working days ago')
    assert.equal(mailsTo(number).length, 1)
  })

  it('alerts nobody when it is not urgent, but is listed as late', async () => {
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'glemt pin på buypasskortet')
    assert.match((await ingrid.ticket(number)).touchDueAt ?? '', /^2026-11-25T08:30/)
    clock.set('2026-11-25T09:32:00+01:00')
    await straks.idle()
    assert.deepEqual(overdueIn(await ingrid.ticket(number)), [])
    assert.deepEqual(await listed('late'), [number])
  })

  it('alerts the agents once when Straks was stopped at its due time', async () => {
    const number = await stolen()
    await straks.restart(async () => clock.pass(45))
    await straks.idle()
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
    await straks.restart()
    await straks.idle()
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
    await timePasses(20, clock, straks)
    assert.deepEqual(mailsTo(number), [], 'they have as long as if they had been told in time')
  })

  it('alerts the agents later when the directory cannot tell who is an agent', async () => {
    const number = await overdueWithoutDirectory()
    straks.m365.faults.clear()
    await timePasses(1, clock, straks)
    assert.equal(saidTo('Ingrid Solberg', number).length, 1)
  })

  it('alerts the duty contact at their turn when the directory still cannot tell', async () => {
    const number = await overdueWithoutDirectory()
    assert.deepEqual(mailsTo(number), [])
    clock.pass(40)
    await untilSo(() => mailsTo(number).length === 1, 'the duty contact was never told')
    straks.m365.faults.clear()
    await timePasses(60, clock, straks)
    assert.deepEqual([saidTo('Ingrid Solberg', number).length, mailsTo(number).length], [0, 1])
    const { history } = await ingrid.ticket(number)
    assert.deepEqual(history.find(({ what }) => what === 'overdue')?.details, { to: 'duty' })
  })

  /** Reports a theft whose time has passed, while the directory does not tell who is an agent. */
  async function overdueWithoutDirectory(): Promise<string> {
    const number = await stolen()
    await timePasses(20, clock, straks)
    straks.m365.faults.always('graph.checkMemberGroups', { status: 503 })
    clock.pass(11)
    await untilSo(
      () => straks.logged.some((line) => line.includes('"job":"overdue"')),
      'the job never failed',
    )
    return number
  }

  async function stolen(name = 'Kari Hansen'): Promise<string> {
    const number = await reportNew(straks.m365.chatOf(name), 'buypasskortet er stjålet')
    await straks.idle()
    return number
  }

  function saidTo(name: string, number: string) {
    return straks.m365.chatOf(name).messages(number)
  }

  function mailsTo(number: string) {
    return mailsAbout(straks, DUTY, number).filter(({ subject }) =>
      subject.includes('venter på Brukerhjelpen'),
    )
  }

  async function listed(due: string): Promise<string[]> {
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', `/api/tickets?due=${due}`))
    return items.map(({ number }) => number)
  }
})

describe('An urgent ticket when the organisation file names who is on duty', () => {
  const { agent, employee } = named()
  const clock = handClock(TUESDAY)
  const helpDesk = { ...clocked.helpDesk, onDuty: [agent, employee] }
  const straks = withNewStraks({
    clock,
    organisation: { ...clocked, helpDesk },
  })

  it('alerts the named agents, even if they were not there of late, and nobody who is no agent', async () => {
    await opensTab(personAt(straks, 'Ingrid Solberg'))
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    await straks.idle()
    clock.pass(31)
    await straks.idle()
    const ticket = await personAt(straks, 'Ingrid Solberg').ticket(number)
    assert.deepEqual(overdueIn(ticket), ['agent teams sent Mikkel Ruud'])
  })

  it('alerts them once when another instance does so while this one asks who is an agent', async () => {
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    await straks.whileStopped(async (database) => {
      clock.pass(31)
      const id = (await ticketId(database.db, number)) ?? assert.fail('no ticket')
      const instance = {
        ...instanceOn(database, clock),
        organisation: { ...eigersund, ...clocked, helpDesk },
      }
      const raised = (meanwhile: () => Promise<void>) => {
        const membership = async () => {
          await meanwhile()
          return { isAgent: true, until: clock() }
        }
        return assert.rejects(raiseOverdue({ ticketId: id }, { ...instance, membership }), RetryAt)
      }
      const others = [() => raised(async () => undefined)]
      await raised(async () => others.pop()?.())
    })
    await straks.idle()
    const alarms = overdueIn(await ingrid.ticket(number))
    assert.deepEqual(
      alarms.map((alarm) => alarm.split(' ')[0]),
      ['agent', 'agent'],
    )
  })
})

describe('An urgent ticket when there is nobody to alert', () => {
  const clock = handClock(TUESDAY)
  const straks = withNewStraks({ clock, organisation: { ...clocked, duty: null } })

  it('is noted and logged as late, once', async () => {
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    await timePasses(31, clock, straks)
    await timePasses(60, clock, straks)
    const { history } = await personAt(straks, 'Ingrid Solberg').ticket(number)
    const logged = straks.logged.filter((line) => line.includes('nobody to tell of an overdue ticket'))
    const noted = history.filter(({ what }) => what === 'overdue').map(({ details }) => details)
    assert.deepEqual([noted, logged.length], [[{ to: 'nobody' }], 1])
  })
})

/** Returns the ids of Mikkel Ruud, and of Per Olsen, who is not an agent. */
function named() {
  const { people } = createMunicipality()
  const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? assert.fail(name)
  return { agent: idOf('Mikkel Ruud'), employee: idOf('Per Olsen') }
}

async function opensTab(agent: ReturnType<typeof personAt>): Promise<void> {
  await json(await agent.ask('GET', '/api/me'))
}

function toDuty({ deliveries }: TicketJson): string[] {
  return deliveries
    .filter(({ recipient }) => recipient.kind === 'duty')
    .map(({ occasion, channel, state }) => `${occasion} ${channel} ${state}`)
}

function overdueIn({ deliveries }: TicketJson): string[] {
  return deliveries
    .filter(({ occasion }) => occasion === 'overdue')
    .map(({ recipient, channel, state }) => `${recipient.kind} ${channel} ${state} ${recipient.name}`)
}
