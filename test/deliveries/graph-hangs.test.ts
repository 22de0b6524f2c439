import assert from 'node:assert/strict'
import type { DeliveryJson, MeJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { FaultPoint } from '../../local/faults.ts'
import { untilSo } from '../../local/until-so.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { reportNew, seen, ticketWhen, toBuypass } from '../helpers/reporting.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { json, personAt } from '../helpers/tab-people.ts'
import { testsAtOnce } from '../helpers/tests-at-once.ts'

const HANGS = { delayMs: 90_000 }
/** It takes five seconds at most; the rest is for a busy machine. */
const SOON_MS = 18_000

describe('While Microsoft Graph hangs', () => {
  const test = testsAtOnce()

  whileItHangs('an urgent mail goes out within seconds and names the reporter', async (straks) => {
    hang(straks, 'graph.user', 'graph.manager', 'graph.automaticReplies')
    const { m365 } = straks
    const affected = m365.personNamed('Kari Hansen').id
    const number = await reportNew(m365.chatOf('Hilde Nes'), 'buypasskortet er stjålet', { affected })
    const { sentAt } = toBuypass(await ticketWhen(straks, number, (one) => toBuypass(one).state === 'sent'))
    const { openedAt } = await personAt(straks, 'Ingrid Solberg').ticket(number)
    assert.ok(msBetween(openedAt, sentAt) < SOON_MS, `${openedAt} to ${sentAt}`)
    assert.match(m365.mailbox(BUYPASS).mails[0]?.text ?? '', /Hilde Nes/)
  })

  whileItHangs('the alert is tried again, and reaches the leader when Graph is back', async (straks) => {
    hang(straks, 'graph.manager')
    const { m365 } = straks
    const number = await reportNew(m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    // The mail and the alert do not wait for each other.
    const tried = await ticketWhen(
      straks,
      number,
      (one) => toLeader(one).lastError !== null && toBuypass(one).state === 'sent',
    )
    assert.deepEqual([toLeader(tried).state, toLeader(tried).lastError], ['pending', 'graph TimeoutError'])
    m365.faults.clear()
    await seen(m365.chatOf('Ola Nordmann'), number, /Meldt/)
  })

  whileItHangs(
    'the next leader is told that the first one is away as soon as Graph is back',
    async (straks) => {
      hang(straks, 'graph.automaticReplies', 'graph.presence')
      const { m365 } = straks
      m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
      const number = await reportNew(m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
      await seen(m365.chatOf('Ola Nordmann'), number, /Meldt/)
      await untilSo(() => straks.logged.some((line) => line.includes('job failed')), 'no job has failed')
      m365.faults.clear()
      await seen(m365.chatOf('Liv Bakke'), number, /Ola Nordmann er borte/)
    },
  )

  whileItHangs('the tab opens for an agent whose name is not known yet', async (straks) => {
    hang(straks, 'graph.user')
    const begun = performance.now()
    const { agent, name } = await json<MeJson>(
      await straks.api(straks.m365.personNamed('Ingrid Solberg').id, '/api/me'),
    )
    assert.deepEqual([agent, name], [true, ''])
    assert.ok(performance.now() - begun < SOON_MS)
  })

  whileItHangs('the question whether somebody is an agent is answered soon, with 503', async (straks) => {
    hang(straks, 'graph.checkMemberGroups')
    const begun = performance.now()
    assert.equal((await straks.api(straks.m365.personNamed('Kari Hansen').id, '/api/me')).status, 503)
    assert.ok(performance.now() - begun < SOON_MS)
  })

  function whileItHangs(title: string, work: (straks: StraksUnderTest) => Promise<void>): void {
    test(title, async () => {
      const straks = await startUnderTest({ smtp: true })
      try {
        await work(straks)
      } finally {
        straks.m365.faults.clear()
        await straks.close()
      }
    })
  }
})

function hang({ m365 }: StraksUnderTest, ...points: FaultPoint[]): void {
  for (const point of points) m365.faults.always(point, HANGS)
}

function toLeader({ deliveries }: TicketJson): DeliveryJson {
  return deliveries.find(({ recipient }) => recipient.kind === 'leader') ?? assert.fail('no alert')
}

function msBetween(from: string, to: string | null): number {
  return Date.parse(to ?? '') - Date.parse(from)
}
