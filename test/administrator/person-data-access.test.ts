import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { z } from 'zod'
import { personColumns, type RowsNaming, rowsNaming } from '../../bot/person-data/person-rows-table.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { ADMINISTRATOR, administrator } from '../helpers/person-rights.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

/** Text columns that never hold a person's Entra id. A new one is added here or to `personColumns`. */
const NO_PERSON: Record<string, string[]> = {
  installation: ['owner', 'written', 'folder'],
  people: ['name', 'mail', 'phone', 'department', 'language_chosen', 'language_teams', 'language_written'],
  devices: ['devices'],
  conversations: ['id', 'service_url', 'tenant_id'],
  activities: ['conversation_id', 'id'],
  drafts: ['conversation_id', 'type'],
  tickets: [
    'number',
    'type',
    'cause',
    'urgency',
    'status',
    'external_reference',
    'withdrawn_because',
    'unit',
    'affected_name',
  ],
  facts: ['name'],
  restricted_facts: ['name'],
  deliveries: ['recipient_kind', 'channel', 'state', 'last_error', 'reason', 'occasion', 'about', 'answer'],
  ticket_cards: ['conversation_id', 'activity_id'],
  history: ['what'],
  searches: ['text'],
  agents: ['columns'],
  list_views: ['name', 'sort', 'columns'],
  comments: ['text', 'desk'],
  kept_replies: ['text'],
  restricted_comments: ['text', 'desk'],
  confirmations: ['what', 'source', 'desk'],
  desk_links: ['hash'],
  mailbox_cursors: ['mailbox', 'cursor'],
  incoming_mails: ['mailbox', 'id', 'kind'],
  good_runs: ['name'],
  put_backs: ['state'],
}
/** Tables not in schema.ts: jobs, rate limits, instances, migrations, and search words from the rest. */
const OF_THE_STORE = [
  'jobs',
  'rate_limits',
  'instances',
  'ticket_words',
  'kysely_migration',
  'kysely_migration_lock',
]

const Part = z.record(z.string(), z.unknown())
const File = z.object({
  person: z.array(Part),
  enheterIIntune: z.array(Part),
  samtaler: z.array(Part),
  utkast: z.array(Part),
  egneSaker: z.array(Part),
  andresSaker: z.array(Part),
  historikkUtenSak: z.array(Part),
  søktEtter: z.array(Part),
  brukerstøtten: z.array(Part),
  lagredeLister: z.array(Part),
  lagredeSvar: z.array(Part),
})

/** The part of the file with a table's rows, one by one; null: below their ticket. */
const TOLD_IN: Record<
  keyof RowsNaming,
  | 'person'
  | 'enheterIIntune'
  | 'samtaler'
  | 'utkast'
  | 'brukerstøtten'
  | 'lagredeLister'
  | 'lagredeSvar'
  | null
> = {
  people: 'person',
  devices: 'enheterIIntune',
  conversations: 'samtaler',
  drafts: 'utkast',
  agents: 'brukerstøtten',
  list_views: 'lagredeLister',
  kept_replies: 'lagredeSvar',
  tickets: null,
  facts: null,
  deliveries: null,
  ticket_cards: null,
  history: null,
  comments: null,
  confirmations: null,
  restrictions: null,
  restricted_facts: null,
  restricted_comments: null,
}

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('Access to the data held on a person', () => {
  let straks: StraksUnderTest
  let number: string
  const files = new Map<string, z.infer<typeof File>>()

  before(async () => {
    straks = await startUnderTest({ clock, devices: true })
    const { m365 } = straks
    const ingrid = personAt(straks, 'Ingrid Solberg')
    await ingrid.ask('GET', '/api/me')
    const view = { name: 'Mine', shared: true, filters: { assignee: 'me' }, sort: '', columns: [] }
    await json(await ingrid.ask('POST', '/api/views', view))
    await json(await ingrid.ask('POST', '/api/replies', { text: 'Hent nytt kort i resepsjonen.' }))
    const anne = m365.personNamed('Anne Dahl').id
    const report = { type: 'equipment-lost', cause: 'lost', note: 'Lå på bussen', phone: '40 00 00 09' }
    number = (await reported(straks, 'Kari Hansen', { ...report, affected: anne })).number
    const ticket = await settled(ingrid, number)
    await json(await ingrid.act(ticket, 'assign', { assignee: ingrid.id }))
    await json(await ingrid.act(await settled(ingrid, number), 'comment', { text: 'Har du ringt sjåføren?' }))
    for (const asked of ['limit=1', 'q=taxi']) await json(await ingrid.ask('GET', `/api/tickets?${asked}`))
    await m365.chatOf('Kari Hansen').say('jeg mista også buypasskortet')
    const run = administrator(straks, clock)
    const leader = (await settled(ingrid, number)).leader?.name ?? ''
    await json(await personAt(straks, leader).ask('GET', `/api/alerts/${number}`))
    for (const name of ['Kari Hansen', 'Anne Dahl', 'Ingrid Solberg', leader]) {
      const { file = '' } = await run('access', name)
      files.set(name === leader ? 'the leader' : name, File.parse(JSON.parse(file)))
    }
  })
  after(() => straks.close())

  it('covers every column in which a person’s id may be', async () => {
    const columns = await straks.beside(({ db }) => columnsOfText(db))
    for (const [table, names] of columns) {
      if (OF_THE_STORE.includes(table)) continue
      const known: Record<string, readonly string[]> = personColumns
      assert.deepEqual(names.sort(), [...(NO_PERSON[table] ?? []), ...(known[table] ?? [])].sort(), table)
    }
  })

  it('gives a reporter their whole tickets, with who was told and what was said', () => {
    const { person, egneSaker, utkast, samtaler } = fileOf('Kari Hansen')
    assert.equal(person[0]?.['name'], 'Kari Hansen')
    assert.equal(samtaler.length, 1)
    assert.match(told(utkast), /"type":"buypass-card"/)
    assert.equal(egneSaker[0]?.['sak'], number)
    assert.equal(egneSaker[0]?.['del'], 'den som meldte')
    for (const word of ['Lå på bussen', '40 00 00 09', 'sjåføren', 'Ingrid Solberg', 'IKT Brukerhjelpen']) {
      assert.ok(told(egneSaker).includes(word), word)
    }
  })

  it('tells when the help desk and the leader have looked, and says of neither that the other did', () => {
    const [ticket = {}] = fileOf('Anne Dahl').egneSaker
    assert.equal(z.array(z.iso.datetime()).parse(ticket['lestIFanen']).length, 2)
    assert.doesNotMatch(told(ticket), /lestAvBrukerstøtten/)
  })

  it('gives the affected person the same tickets, and nothing of the reporter’s drafts', () => {
    const { egneSaker, utkast } = fileOf('Anne Dahl')
    assert.equal(egneSaker[0]?.['del'], 'den saken gjelder')
    assert.match(told(egneSaker), /Lå på bussen/)
    assert.deepEqual(utkast, [])
  })

  it('gives an agent and a leader only their own part, and nothing about other people', () => {
    const agent = fileOf('Ingrid Solberg')
    assert.match(told(agent.andresSaker), /Saksbehandler.*sjåføren/)
    assert.equal(agent.brukerstøtten.length, 1)
    assert.match(told(agent.lagredeLister), /"name":"Mine","shared":true,"filters":{"assignee":"me"}/)
    assert.match(told(agent.historikkUtenSak), /"viewed"/)
    assert.match(told(agent.søktEtter), /^\[\{"at":"[\dTZ.:-]+","text":"taxi"\}\]$/)
    const leader = fileOf('the leader')
    assert.match(told(leader.andresSaker), /"Leder".*"channel":"teams".*"state":"sent"/)
    for (const { egneSaker, ...rest } of [agent, leader]) {
      assert.deepEqual(egneSaker, [])
      assert.doesNotMatch(told(rest), /bussen|40 00 00 09|Kari Hansen|Anne Dahl/)
    }
  })

  it('gives everybody the devices that are registered on them, and on nobody else', () => {
    assert.match(told(fileOf('Anne Dahl').enheterIIntune), /PC-0606.*"Apple iPad .*F2LX6N72J/)
    assert.match(told(fileOf('Kari Hansen').enheterIIntune), /PC-0412.*"encrypted":true/)
    assert.doesNotMatch(told(fileOf('Kari Hansen')), /PC-0606|iPad/)
  })

  it('is refused for a person on whom nothing is held', async () => {
    const run = administrator(straks, clock)
    await assert.rejects(run('access', 'Per Olsen'), /Straks har ingenting om/)
  })

  it('leaves out no row of any table that names the person', async () => {
    for (const name of ['Kari Hansen', 'Anne Dahl', 'Ingrid Solberg']) {
      const { id } = straks.m365.personNamed(name)
      const found = await straks.beside(({ db }) => rowsNaming(db, id))
      const counts = new Map(Object.entries(found).map(([table, rows]) => [table, rows.length]))
      const file = fileOf(name)
      const tickets = told([...file.egneSaker, ...file.andresSaker])
      for (const [table, section] of Object.entries(TOLD_IN)) {
        const count = counts.get(table) ?? assert.fail(table)
        if (section) assert.equal(file[section].length, count, `${name}: ${table}`)
        else if (count > 0) assert.ok(tickets.includes(number), `${name}: ${table}`)
      }
      for (const { text } of found.comments) assert.ok(tickets.includes(text), text)
      // The making of the file is history, too.
      const apart = found.history.filter(({ ticket_id, what }) => !ticket_id && what !== 'accessed')
      assert.ok(file.historikkUtenSak.length >= apart.length, name)
    }
  })

  it('is noted in the history, with nothing of what was read', async () => {
    const history = (await straks.dump()).get('history') ?? ''
    const ids = [ADMINISTRATOR, 'Kari Hansen'].map((name) => straks.m365.personNamed(name).id)
    const parts = ['"accessed"', ...ids]
    assert.ok(history.split('\n').some((line) => parts.every((part) => line.includes(part))))
    assert.doesNotMatch(history, /bussen|Kari/)
  })

  function fileOf(name: string): z.infer<typeof File> {
    return files.get(name) ?? assert.fail(name)
  }
})

function told(part: unknown): string {
  return JSON.stringify(part)
}

async function columnsOfText(db: Parameters<typeof rowsNaming>[0]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and data_type in ('text', 'jsonb', 'ARRAY')
    group by table_name`.execute(db)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}
