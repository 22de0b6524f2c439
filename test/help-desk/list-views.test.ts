import assert from 'node:assert/strict'
import type { CountsJson, ListViewJson, MeJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, type PersonAt, personAt, reported } from '../helpers/tab-people.ts'

type Views = { items: ListViewJson[] }

describe('Saved lists, columns and counts', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')
  const mine = {
    name: 'Mine som haster',
    shared: false,
    filters: { assignee: 'me', urgency: 'urgent' },
    sort: '-openedAt',
    columns: ['urgency', 'status'],
  }

  it('keep an agent’s own list from all other agents', async () => {
    const id = await saved(ingrid, mine)
    assert.deepEqual(await viewOf(ingrid, id), { ...mine, id, mine: true })
    assert.equal(await viewOf(mikkel, id), undefined)
    assert.equal((await mikkel.ask('PUT', `/api/views/${id}`, { ...mine, shared: true })).status, 404)
    assert.equal((await mikkel.ask('DELETE', `/api/views/${id}`)).status, 404)
    await json(await ingrid.ask('DELETE', `/api/views/${id}`))
    assert.equal(await viewOf(ingrid, id), undefined)
  })

  it('let any agent change a shared list, but only its maker unshare it', async () => {
    const shared = { ...mine, name: 'Haster', shared: true }
    const id = await saved(ingrid, shared)
    assert.deepEqual(await viewOf(mikkel, id), { ...shared, id, mine: false })
    await json(await mikkel.ask('PUT', `/api/views/${id}`, { ...shared, name: 'Haster nå' }))
    assert.equal((await viewOf(ingrid, id))?.name, 'Haster nå')
    assert.equal((await mikkel.ask('PUT', `/api/views/${id}`, { ...shared, shared: false })).status, 404)
    await json(await ingrid.ask('PUT', `/api/views/${id}`, { ...shared, shared: false }))
    assert.equal(await viewOf(mikkel, id), undefined)
  })

  it('keep what each of two agents changes of a shared list', async () => {
    const shared = { ...mine, name: 'Tyveri', shared: true }
    const id = await saved(ingrid, shared)
    await json(await mikkel.ask('PUT', `/api/views/${id}`, { name: 'Tyverier', shared: true }))
    const { filters, sort, columns } = { ...mine, filters: { type: 'equipment-lost' } }
    await json(await ingrid.ask('PUT', `/api/views/${id}`, { filters, sort, columns }))
    assert.deepEqual(await viewOf(mikkel, id), { ...shared, name: 'Tyverier', filters, id, mine: false })
  })

  it('keep a list once that is saved again', async () => {
    const same = { ...mine, name: 'En gang' }
    const id = await saved(ingrid, same)
    const again = await json<Views>(await ingrid.ask('POST', '/api/views', same))
    assert.deepEqual(
      again.items.filter(({ name }) => name === same.name).map((one) => one.id),
      [id],
    )
    assert.notEqual(await saved(ingrid, { ...same, sort: 'status' }), id)
  })

  it('keep a list once that is saved several times at once', async () => {
    const same = { ...mine, name: 'På vei' }
    await Promise.all([1, 2, 3, 4, 5].map(() => ingrid.ask('POST', '/api/views', same)))
    const { items } = await json<Views>(await ingrid.ask('GET', '/api/views'))
    assert.equal(items.filter(({ name }) => name === same.name).length, 1)
  })

  it('mask a secret in a list’s name, and refuse a list with a search word', async () => {
    const id = await saved(ingrid, { ...mine, name: 'Kari sin PIN er 4711' })
    assert.doesNotMatch((await viewOf(ingrid, id))?.name ?? '', /4711/)
    const searched = await ingrid.ask('POST', '/api/views', { ...mine, filters: { q: 'Hansen' } })
    assert.equal(searched.status, 400)
  })

  it('refuse a list that makes no sense, and anybody but agents', async () => {
    for (const wrong of [
      { ...mine, name: ' ' },
      { ...mine, sort: 'reporter' },
      { ...mine, columns: ['note'] },
      { ...mine, filters: { status: '<b>' } },
    ]) {
      assert.equal((await ingrid.ask('POST', '/api/views', wrong)).status, 400)
    }
    const kari = personAt(straks, 'Kari Hansen')
    assert.equal((await kari.ask('GET', '/api/views')).status, 403)
    assert.equal((await kari.ask('POST', '/api/views', mine)).status, 403)
    assert.equal((await kari.ask('GET', '/api/counts')).status, 403)
    assert.equal((await kari.ask('PUT', '/api/me', { columns: [] })).status, 403)
    assert.equal((await ingrid.ask('DELETE', '/api/views/nonsense')).status, 404)
  })

  it('keep the columns that each agent has chosen', async () => {
    for (const agent of [ingrid, mikkel]) await json(await agent.ask('GET', '/api/me'))
    const { columns } = await json<MeJson>(await ingrid.ask('PUT', '/api/me', { columns: ['status'] }))
    assert.deepEqual(columns, ['status'])
    assert.deepEqual((await json<MeJson>(await ingrid.ask('GET', '/api/me'))).columns, ['status'])
    assert.equal((await json<MeJson>(await mikkel.ask('GET', '/api/me'))).columns, null)
  })

  it('count what the list has, and for each filter what it would have instead', async () => {
    const taken = await lostCard(straks)
    const done = await lostCard(straks)
    await reported(straks, 'Per Olsen', { type: 'system-password', cause: 'forgotten' })
    await json(await ingrid.act(taken, 'assign', { assignee: ingrid.id }))
    await json(await ingrid.act(done, 'resolve', { resolution: 'done' }))
    const counts = (query: string) => ingrid.ask('GET', `/api/counts?${query}`).then(json<CountsJson>)
    assert.deepEqual(await counts('open=true&urgency=urgent'), {
      passing: { count: 1, orMore: false },
      open: {
        status: { open: 1, 'in-progress': 1 },
        type: { 'buypass-card': 1 },
        urgency: { urgent: 1, normal: 1 },
        assignee: { [ingrid.id]: 1 },
        attention: { false: 1 },
      },
    })
    for (const query of [
      '',
      'status=resolved',
      `assignee=${ingrid.id}`,
      'type=buypass-card&urgency=urgent',
      'open=true',
    ]) {
      const { items } = await json<TicketPageJson>(await ingrid.ask('GET', `/api/tickets?${query}`))
      assert.deepEqual((await counts(query)).passing, { count: items.length, orMore: false }, query)
    }
  })

  async function saved(agent: PersonAt, view: object): Promise<string> {
    const before = await json<Views>(await agent.ask('GET', '/api/views'))
    const { items } = await json<Views>(await agent.ask('POST', '/api/views', view))
    const added = items.find(({ id }) => before.items.every((one) => one.id !== id))
    return added?.id ?? assert.fail('not saved')
  }

  async function viewOf(agent: PersonAt, id: string): Promise<ListViewJson | undefined> {
    const { items } = await json<Views>(await agent.ask('GET', '/api/views'))
    return items.find((one) => one.id === id)
  }
})
