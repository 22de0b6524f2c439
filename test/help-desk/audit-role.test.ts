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
  'Arne Lie': 'who has the role and is no agent',
}

describe('The audit role', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ organisation: withAuditRole, clock })
  const mikkel = personAt(straks, 'Mikkel Ruud')

  before(async () => {
    straks.m365.personNamed('Arne Lie').groupIds = [auditGroupId]
    await lostCard(straks)
    await (await personAt(straks, 'Ingrid Solberg').ask('GET', '/api/tickets?q=Hansen')).text()
  })

  for (const [name, who] of Object.entries(everybodyElse)) {
    it(`${who} sees nothing of who has looked, and not that there is anything to see`, async () => {
      const person = personAt(straks, name)
      for (const route of ROUTES) {
        const answer = await person.ask('GET', route)
        assert.equal(answer.status, 403, route)
        assert.doesNotMatch(await answer.text(), /Hansen|Solberg|searched/, route)
      }
      assert.ok(!('auditor' in (await json<object>(await person.ask('GET', '/api/me')))))
    })
  }

  it('a stranger is not even told that', async () => {
    for (const route of ROUTES) assert.equal((await fetch(`${straks.straks.url}${route}`)).status, 401, route)
  })

  it('what a refused one has asked for leaves no look behind', async () => {
    const { items } = await json<{ items: { by: { id: string }; seen: string }[] }>(
      await mikkel.ask('GET', '/api/audit?limit=100'),
    )
    const atAudit = items.filter(({ seen }) => seen === 'Hvem som har sett')
    assert.deepEqual([...new Set(atAudit.map(({ by }) => by.id))], [mikkel.id])
  })

  it('an agent with the role is told so, and sees it', async () => {
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 200, route)
    assert.equal((await json<MeJson>(await mikkel.ask('GET', '/api/me'))).auditor, true)
  })

  it('the directory’s silence on the role keeps nobody from the tickets', async () => {
    clock.pass(6)
    assert.equal((await mikkel.ask('GET', '/api/tickets')).status, 200)
    straks.m365.faults.always('graph.checkMemberGroups', () => ({ status: 400 }))
    const me = await json<MeJson>(await mikkel.ask('GET', '/api/me'))
    assert.deepEqual([me.agent, me.auditor], [true, undefined])
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 503, route)
    straks.m365.faults.clear()
  })

  it('whoever loses the role sees nothing of it any more after a few minutes', async () => {
    clock.pass(6)
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 200, route)
    straks.m365.personNamed('Mikkel Ruud').groupIds = [helpDeskGroupId]
    clock.pass(6)
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 403, route)
    assert.equal((await mikkel.ask('GET', '/api/tickets')).status, 200)
  })

  it('whoever leaves the help desk has lost the role', async () => {
    straks.m365.personNamed('Mikkel Ruud').groupIds = [auditGroupId]
    clock.pass(6)
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 403, route)
  })
})

describe('Where no audit role is configured', () => {
  const straks = withStraks()

  it('nobody has it', async () => {
    const mikkel = personAt(straks, 'Mikkel Ruud')
    for (const route of ROUTES) assert.equal((await mikkel.ask('GET', route)).status, 403, route)
    assert.ok(!('auditor' in (await json<object>(await mikkel.ask('GET', '/api/me')))))
  })
})
