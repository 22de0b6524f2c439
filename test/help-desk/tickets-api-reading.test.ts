import assert from 'node:assert/strict'
import type { MeJson } from '../../bot/helpdesk/api-shapes.ts'
import { findInChat } from '../helpers/chatting.ts'
import { startUnderTest, withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt } from '../helpers/tab-people.ts'

describe('A look by an agent', () => {
  it('is in the history without its search words, unlike a reporter’s look at an own ticket', async () => {
    const straks = await startUnderTest()
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const mikkel = personAt(straks, 'Mikkel Ruud')
    const kari = personAt(straks, 'Kari Hansen')
    const { number } = await lostCard(straks)
    const read = ['tickets', `tickets/${number}`, 'tickets?q=Hansen', 'tickets.csv', 'statistics']
    for (const path of read) assert.ok(await (await mikkel.ask('GET', `/api/${path}`)).text(), path)
    await (await mikkel.ask('GET', '/api/events')).body?.cancel()
    await kari.ticket(number)
    assert.ok((await mikkel.ticket(number)).history.every(({ what }) => what !== 'viewed'))
    const refused = await mikkel.act({ ...(await ingrid.ticket(number)), version: 0 }, 'reopen', {})
    assert.ok(
      ((await refused.json()) as { ticket?: unknown }).ticket,
      'a change that came too late shows it too',
    )
    await findInChat(straks.m365.chatOf('Mikkel Ruud'), 'Hansen')
    assert.equal((await json<{ name: string }>(await mikkel.ask('GET', '/api/me'))).name, 'Mikkel Ruud')
    const entries = await straks.beside(({ db }) =>
      db
        .selectFrom('history')
        .selectAll()
        .where('what', 'in', ['viewed', 'searched', 'exported'])
        .orderBy('id')
        .execute(),
    )
    await straks.close()

    const mine = entries.filter(({ by }) => by === mikkel.id)
    assert.deepEqual(
      mine.map(({ what, ticket_id, details }) => [what, ticket_id !== null, details.view ?? '']),
      [
        ['viewed', false, 'list'],
        ['viewed', true, ''],
        ['searched', false, 'list'],
        ['exported', false, 'list'],
        ['viewed', false, 'statistics'],
        ['viewed', false, 'live'],
        ['searched', false, 'chat'],
      ],
    )
    assert.ok(entries.every(({ by }) => by !== kari.id))
    assert.doesNotMatch(JSON.stringify(entries), /Hansen/)
  })
})

describe('The shortcut keys of the tab', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const mikkel = personAt(straks, 'Mikkel Ruud')

  it('work until an agent switches them off, which is kept for this agent alone', async () => {
    assert.equal((await me(ingrid)).keys, true)
    const off = await json<MeJson>(await ingrid.ask('PUT', '/api/me', { keys: false }))
    assert.equal(off.keys, false)
    assert.equal((await me(ingrid)).keys, false)
    assert.equal((await me(mikkel)).keys, true)
    await json(await ingrid.ask('PUT', '/api/me', { keys: true }))
    assert.equal((await me(ingrid)).keys, true)
  })

  it('do not work for anybody but agents', async () => {
    assert.equal((await me(personAt(straks, 'Kari Hansen'))).keys, false)
  })

  async function me(person: typeof ingrid): Promise<MeJson> {
    return json<MeJson>(await person.ask('GET', '/api/me'))
  }
})
