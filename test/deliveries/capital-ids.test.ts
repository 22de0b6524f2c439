import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { LookPageJson, MeJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { readOrder } from '../../bot/person-data/order.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { readActivity } from '../../bot/teams/read-activity.ts'
import { tenantId } from '../../local/municipality.ts'
import { reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, settled } from '../helpers/tab-people.ts'

const idOf = (number: number) => `5F1D8C2E-0000-4000-8000-${String(number).padStart(12, '0')}`
const AGENTS = 'ABCDEF00-0000-4000-8000-00000000000A'
const AUDITORS = 'ABCDEF00-0000-4000-8000-00000000000B'
const [KARI, OLA, PER, ANNE, EVA] = [idOf(1), idOf(2), idOf(5), idOf(6), idOf(8)]

describe('An Entra id in capital letters', () => {
  const file = organisationFile()
  const straks = withStraks({ env: { ORGANISATION_FILE: file } })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  before(() => {
    straks.m365.personNamed('Ingrid Solberg').groupIds = [AGENTS, AUDITORS].map((id) => id.toLowerCase())
  })
  after(() => rmSync(dirname(file), { recursive: true }))

  it('is understood for a leader in the organisation file, who is alerted instead of Graph’s manager', async () => {
    const { m365 } = straks
    const number = await reportNew(m365.chatOf('Anne Dahl'), 'mista buypasskortet')
    await seen(m365.chatOf('Eva Lund'), number, /Meldt/)
    await settled(ingrid, number)
    assert.equal(
      m365
        .chatOf('Nils Berg')
        .messages()
        .find(({ text }) => text.includes(number)),
      undefined,
    )
  })

  it('is understood for a department’s leader who reports, and whose own leader is alerted', async () => {
    const number = await reportNew(straks.m365.chatOf('Ola Nordmann'), 'mista buypasskortet')
    await seen(straks.m365.chatOf('Liv Bakke'), number, /Meldt/)
  })

  it('is understood for a deputy, who is alerted when the leader is away and may acknowledge', async () => {
    const { m365 } = straks
    m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
    const number = await reportNew(m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    const alert = await seen(m365.chatOf('Per Olsen'), number, /Du er stedfortreder for Ola Nordmann/)
    await m365.chatOf('Per Olsen').press('Bekreft at jeg har sett det', {}, alert)
    await seen(m365.chatOf('Kari Hansen'), number, /Stedfortreder Per Olsen\nbekreftet/)
  })

  it('is understood for the help desk’s group, the caller of the API and an assignee', async () => {
    const answer = await straks.api(idOf(13), '/api/me')
    const me = await json<MeJson>(answer)
    assert.deepEqual([me.id, me.agent], [ingrid.id, true])
    const number = await reportNew(straks.m365.chatOf('Per Olsen'), 'glemt passord til norsk helsenett')
    await settled(ingrid, number)
    const given = await ingrid.actNow(number, 'assign', { assignee: idOf(13) })
    assert.equal(given.assignee?.id, ingrid.id)
    const path = `/api/tickets?assignee=${idOf(13)}`
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', path))
    assert.deepEqual(
      items.map((ticket) => ticket.number),
      [number],
    )
  })

  it('is understood for the audit group, and for the agent whose looks are listed', async () => {
    const { auditor } = await json<MeJson>(await ingrid.ask('GET', '/api/me'))
    assert.equal(auditor, true)
    const { items } = await json<LookPageJson>(await ingrid.ask('GET', `/api/audit?by=${idOf(13)}`))
    assert.deepEqual([...new Set(items.map(({ by }) => by.id))], [ingrid.id])
  })

  it('is understood for a colleague named on a form or a card', async () => {
    const { m365 } = straks
    const number = await reportNew(m365.chatOf('Hilde Nes'), 'buypasskortet er stjålet', { affected: KARI })
    await seen(m365.chatOf('Kari Hansen'), number, /Gjelder Kari Hansen/)
    const ofEmil = await reportNew(m365.chatOf('Emil Sand'), 'mista buypasskortet')
    await seen(m365.chatOf('Emil Sand'), ofEmil, /Hvem er lederen din\?/)
    await m365.chatOf('Emil Sand').press('Varsle lederen', { leader: EVA })
    await seen(m365.chatOf('Eva Lund'), ofEmil, /Emil Sand oppga deg som leder/)
  })

  it('is understood for the sender of a message in Teams', () => {
    const read = readActivity({
      type: 'message',
      id: '1',
      from: { id: '29:kari', aadObjectId: KARI },
      recipient: { id: '28:straks' },
      conversation: { id: 'a:1', conversationType: 'personal' },
      serviceUrl: 'https://smba.example.net/',
      text: 'mista buypasskortet',
    })
    assert.ok(read.kind === 'text')
    assert.equal(read.origin.personId, KARI.toLowerCase())
  })

  it('is understood for the owner stamped into a database', async () => {
    await straks.whileStopped(({ db }) => sql`update installation set owner = upper(owner)`.execute(db))
    assert.equal((await straks.api(KARI, '/api/me')).status, 200)
  })

  it('is understood in the environment, and for the person who runs the person data command', () => {
    const given = {
      PUBLIC_URL: 'https://straks.example.no',
      DATABASE_URL: 'postgres://127.0.0.1/straks',
      ORGANISATION_FILE: file,
      MicrosoftAppId: AGENTS,
      MicrosoftAppPassword: 'secret',
      MicrosoftAppTenantId: tenantId.toUpperCase(),
      HELPDESK_GROUP_ID: AGENTS,
    }
    const { identity, helpDeskGroupId } = readConfig(given, [])
    assert.deepEqual(
      [identity?.appId, identity?.tenantId, helpDeskGroupId],
      [AGENTS.toLowerCase(), tenantId, AGENTS.toLowerCase()],
    )
    assert.equal(readOrder(['lift', KARI, '--by', OLA]).by, OLA.toLowerCase())
  })
})

function organisationFile(): string {
  const leaders = [
    `{ person: ${ANNE}, leader: ${EVA} }`,
    `{ department: Helse og omsorg, leader: ${idOf(3)} }`,
    `{ department: Hjemmetenesta, leader: ${OLA}, deputy: ${PER} }`,
  ]
  const folder = mkdtempSync(join(tmpdir(), 'straks-capitals-'))
  const file = join(folder, 'organisation.yaml')
  copyFileSync('organisation/eigersund/instruks.md', join(folder, 'instruks.md'))
  const shipped = readFileSync('organisation/eigersund/organisation.yaml', 'utf8')
  const ours = shipped
    .replace('leaders: []', ['leaders:', ...leaders.map((row) => `  - ${row}`)].join('\n'))
    .replace('00000000-0000-0000-0000-000000000000', `${AGENTS}\n  auditGroupId: ${AUDITORS}`)
  writeFileSync(file, ours)
  return file
}
