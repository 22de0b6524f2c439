import assert from 'node:assert/strict'
import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { auditGroupId, helpDeskGroupId } from '../../local/municipality.ts'
import { withAuditRole } from '../helpers/audit-role.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

const ROUTES = ['/api/audit', '/api/audit?what=searched', '/api/audit.csv', '/api/audit/agents']

const everybodyElse = {
  'Ingrid Solberg': 'an agent without the role',
  'Kari Hansen': 'an employee',
  'Ola Nordmann': 'a leader',
  'Arne Lie': 'a person with the role who is no agent',
}

describe('The audit of who has looked', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ organisation: withAuditRole, clock })
  const mikkel = personAt(straks, 'Mikkel Ruud')

  before(async () => {
    straks.m365.personNamed('Arne Lie').groupIds = [auditGroupId]
    await lostCard(straks)
    await (await personAt(straks, 'Ingrid Solberg').ask('GET', '/api/tickets?q=Hansen')).text()
  })

  for (const [name, who] of Object.entries(everybodyElse)) {
    it(`is refused to ${who}, and /api/me does not mention it`, async () => {
      const person = personAt(straks, name)
      for (const route of ROUTES) {
        const answer = await person.ask('GET', route)
        assert.equal(answer.status, 403, route)
        assert.doesNotMatch(await answer.text(), /Hansen|Solberg|searched/, route)
      }
      assert.ok(!('auditor' in (await json<object>(await person.ask('GET', '/api/me')))))
    })
  }

  it('is refused with 401 without a token', async () => {
    for (const route of ROUTES) assert.equal((await fetch(`${straks.straks.url}${route}`)).status, 401, route)
  })

  it('does not count a refused request as a look', async () => {
    const { items } = await json<{ items: { by: { id: string }; seen: string }[] }>(
      await mikkel.ask('GET', '/api/audit?limit=100'),
    )
    const atAudit = items.filter(({ seen }) => seen === 'Hvem som har sett')
    assert.deepEqual([...new Set(atAudit.map(({ by }) => by.id))], [mikkel.id])
  })

  it('is open to an agent with the role, and /api/me tells so', async () => {
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 200, route)
    assert.equal((await json<MeJson>(await mikkel.ask('GET', '/api/me'))).auditor, true)
  })

  it('keeps nobody from the tickets when the directory does not answer for the role', async () => {
    clock.pass(6)
    assert.equal((await mikkel.ask('GET', '/api/tickets')).status, 200)
    straks.m365.faults.always('graph.checkMemberGroups', () => ({ status: 400 }))
    const me = await json<MeJson>(await mikkel.ask('GET', '/api/me'))
    assert.deepEqual([me.agent, me.auditor], [true, undefined])
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 503, route)
    straks.m365.faults.clear()
  })

  it('is closed a few minutes after an agent has lost the role', async () => {
    clock.pass(6)
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 200, route)
    straks.m365.personNamed('Mikkel Ruud').groupIds = [helpDeskGroupId]
    clock.pass(6)
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 403, route)
    assert.equal((await mikkel.ask('GET', '/api/tickets')).status, 200)
  })

  it('is closed to an agent who has left the help desk', async () => {
    straks.m365.personNamed('Mikkel Ruud').groupIds = [auditGroupId]
    clock.pass(6)
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 403, route)
  })
})

describe('An organisation without an audit role', () => {
  const straks = withStraks()

  it('refuses the audit to an agent', async () => {
    const mikkel = personAt(straks, 'Mikkel Ruud')
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 403, route)
    assert.ok(!('auditor' in (await json<object>(await mikkel.ask('GET', '/api/me')))))
  })
})
