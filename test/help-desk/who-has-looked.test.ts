import assert from 'node:assert/strict'
import type { LookPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { withAuditRole } from '../helpers/audit-role.ts'
import { findInChat } from '../helpers/chatting.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

describe('The list of looks', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ organisation: withAuditRole, clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')
  let number: string

  before(async () => {
    number = (await lostCard(straks)).number
    for (const agent of [ingrid, mikkel]) await json(await agent.ask('GET', '/api/me'))
    clock.set('2026-11-24T12:00:00+01:00')
  })

  it('tells what each agent saw, searched for and downloaded, latest first', async () => {
    for (const path of [
      'tickets?urgency=urgent&assignee=none',
      `tickets/${number}`,
      'tickets?q=Kari Hansen&open=true',
      `tickets.csv?assignee=${ingrid.id}`,
      'statistics',
    ])
      await (await ingrid.ask('GET', `/api/${path}`)).text()
    await findInChat(straks.m365.chatOf('Ingrid Solberg'), 'buypass')
    assert.deepEqual((await looks(`by=${ingrid.id}`)).slice(0, 6), [
      'Ingrid Solberg searched Saker, fra chatten «buypass» 1',
      'Ingrid Solberg viewed Statistikken',
      'Ingrid Solberg exported Sakslisten (Har saken: Ingrid Solberg)',
      'Ingrid Solberg searched Sakslisten (Åpne) «Kari Hansen» 1',
      `Ingrid Solberg viewed Sak ${number}`,
      'Ingrid Solberg viewed Sakslisten (Hastegrad: Haster, Har saken: ingen) 1',
    ])
  })

  it('can be filtered by agent, ticket, action and day', async () => {
    const count = async (query: string) => (await looks(query)).length
    assert.equal(await count(`by=${ingrid.id.toUpperCase()}&what=searched`), 2)
    assert.ok((await looks(`ticket=${number}`)).every((look) => look.endsWith(`viewed Sak ${number}`)))
    assert.equal(await count('ticket=2026-999999'), 0)
    assert.equal(await count(`ticket=${number}&what=exported`), 0)
    assert.equal(await count('from=2026-11-25'), 0)
    assert.equal(await count('to=2026-11-23'), 0)
    assert.equal(await count('what=searched&from=2026-11-24&to=2026-11-24'), 2)
  })

  it('has one look while a page is read again by itself, and another after five minutes', async () => {
    const seen = async () => (await looks(`by=${mikkel.id}&ticket=${number}`)).length
    for (const path of [`tickets/${number}`, 'tickets?q=kort', 'tickets.csv']) {
      await (await mikkel.ask('GET', `/api/${path}`)).text()
      await (await mikkel.ask('GET', `/api/${path}`)).text()
    }
    assert.equal(await seen(), 1)
    assert.equal((await looks(`by=${mikkel.id}&what=searched`)).length, 1)
    assert.equal((await looks(`by=${mikkel.id}&what=exported`)).length, 2, 'each file is one')
    await (await mikkel.ask('GET', '/api/tickets?q=pin')).text()
    assert.equal((await looks(`by=${mikkel.id}&what=searched`)).length, 2, 'another word is another search')
    clock.pass(6)
    await mikkel.ticket(number)
    assert.equal(await seen(), 2)
  })

  it('has reading and downloading it as looks too', async () => {
    await (await mikkel.ask('GET', '/api/audit.csv?what=exported')).text()
    const [last, ...more] = await looks(`by=${mikkel.id}&what=exported`)
    assert.equal(last, 'Mikkel Ruud exported Hvem som har sett (Hva: Lastet ned)')
    assert.equal(more.length, 2)
    assert.ok((await looks(`by=${mikkel.id}`)).some((look) => look.startsWith('Mikkel Ruud viewed Hvem som')))
  })

  it('shows no secret that somebody searched for', async () => {
    await (await ingrid.ask('GET', '/api/tickets?q=pin 4711')).text()
    const [last] = await looks(`by=${ingrid.id}`)
    assert.equal(last, 'Ingrid Solberg searched Sakslisten «pin •••» 0')
    assert.ok(!(await straks.dump()).get('searches')?.includes('4711'))
  })

  it('comes page by page, with each look once', async () => {
    const all = (await page('limit=100')).items.map(({ id }) => id)
    const byPages: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { items, nextCursor }: LookPageJson = await page(`limit=3&cursor=${cursor}`)
      byPages.push(...items.map(({ id }) => id))
      cursor = nextCursor
    }
    // Those pages are looks themselves; the earlier looks come in the same order.
    assert.deepEqual(
      byPages.filter((id) => all.includes(id)),
      all,
    )
    assert.equal(new Set(byPages).size, byPages.length)
  })

  it('comes as a CSV file in the reader’s language, with no cell that a spreadsheet would run', async () => {
    await (await ingrid.ask('GET', `/api/tickets?q=${encodeURIComponent('=1+1')}`)).text()
    const answer = await mikkel.ask('GET', `/api/audit.csv?by=${ingrid.id}&what=searched`, undefined, {
      'accept-language': 'en',
    })
    assert.match(answer.headers.get('content-disposition') ?? '', /filename="straks-innsyn.csv"/)
    const [columns, first] = (await answer.text()).split('\r\n')
    assert.equal(columns, 'Time;Who;What;Looked at;Filter;Searched for;Number of tickets')
    assert.match(first ?? '', /^2026-11-24 12:\d\d;Ingrid Solberg;Searched;The list of tickets;;'=1\+1;0$/)
  })

  it('is refused for filters that make no sense', async () => {
    for (const query of ['by=ingrid', 'ticket=1', 'what=read', 'from=igår', 'cursor=x', 'limit=101'])
      assert.equal((await mikkel.ask('GET', `/api/audit?${query}`)).status, 400, query)
  })

  async function page(query: string): Promise<LookPageJson> {
    return json<LookPageJson>(await mikkel.ask('GET', `/api/audit?${query}`))
  }

  async function looks(query: string): Promise<string[]> {
    const { items } = await page(query)
    return items.map(({ by, what, seen, filters, search, rows }) =>
      [by.name, what, seen, filters && `(${filters})`, search && `«${search}»`, rows]
        .filter((part) => part !== '' && part !== null)
        .join(' '),
    )
  }
})
