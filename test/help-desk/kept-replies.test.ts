import assert from 'node:assert/strict'
import { z } from 'zod'
import type { KeptRepliesJson, KeptReplyJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, type PersonAt, personAt } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

const Entry = z.object({ id: z.number(), what: z.string() })

describe('Replies that the help desk keeps', () => {
  const straks = withStraks({ clock })
  const [ingrid, mikkel] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Mikkel Ruud')]

  it('can be changed and removed by any agent, and show who did it and when', async () => {
    const [kept = assert.fail()] = await add('Hent nytt kort i resepsjonen.')
    assert.deepEqual([kept.by?.name, kept.at.slice(0, 13)], ['Ingrid Solberg', '2026-11-24T08'])
    clock.pass(60)
    const [edited = assert.fail()] = await change(mikkel, 'PUT', kept, { text: 'Hent nytt kort i skranken.' })
    assert.deepEqual(
      [edited.text, edited.by?.name, edited.at.slice(0, 13)],
      ['Hent nytt kort i skranken.', 'Mikkel Ruud', '2026-11-24T09'],
    )
    assert.deepEqual(await change(ingrid, 'DELETE', edited), [])
    const history = (await straks.dump()).get('history') ?? ''
    assert.deepEqual(doneIn(history), ['reply-added', 'reply-changed', 'reply-removed'])
    assert.doesNotMatch(history, /nytt kort/)
  })

  it('are kept once when the same text is added several times at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => add('Ring oss før lunsj.')))
    const [kept = assert.fail(), ...more] = await list()
    assert.deepEqual(more, [])
    await change(ingrid, 'DELETE', kept)
  })

  it('hold no secret', async () => {
    const [kept = assert.fail()] = await add('Passordet er Sommer2026!')
    assert.doesNotMatch(kept.text, /Sommer2026/)
    await change(ingrid, 'DELETE', kept)
  })

  it('cannot be changed by an agent who has not seen the newest version', async () => {
    const [kept = assert.fail()] = await add('Ring oss.')
    await change(mikkel, 'PUT', kept, { text: 'Ring oss i dag.' })
    for (const method of ['PUT', 'DELETE'])
      assert.equal((await ask(ingrid, method, kept, { text: 'Ring.' })).status, 412)
    assert.equal((await ingrid.ask('DELETE', `/api/replies/${kept.id}`)).status, 428)
    assert.deepEqual(
      (await list()).map(({ text }) => text),
      ['Ring oss i dag.'],
    )
  })

  it('are for agents alone', async () => {
    const kari = personAt(straks, 'Kari Hansen')
    assert.equal((await kari.ask('GET', '/api/replies')).status, 403)
    assert.equal((await kari.ask('POST', '/api/replies', { text: 'Hei' })).status, 403)
  })

  it('are refused when they are empty, too long or unknown', async () => {
    for (const text of ['', ' ', 'x'.repeat(2_001)])
      assert.equal((await ingrid.ask('POST', '/api/replies', { text })).status, 400)
    const none = { id: 'none', version: 1 } as KeptReplyJson
    assert.equal((await ask(ingrid, 'DELETE', none)).status, 404)
  })

  function doneIn(history: string): string[] {
    const rows = Entry.array().parse(history.split('\n').map((row) => JSON.parse(row)))
    const done = rows.filter(({ what }) => what.startsWith('reply-'))
    return done.sort((one, other) => one.id - other.id).map(({ what }) => what)
  }

  async function list(): Promise<KeptReplyJson[]> {
    return (await json<KeptRepliesJson>(await ingrid.ask('GET', '/api/replies'))).items
  }

  async function add(text: string): Promise<KeptReplyJson[]> {
    return (await json<KeptRepliesJson>(await ingrid.ask('POST', '/api/replies', { text }))).items
  }

  async function change(agent: PersonAt, method: string, reply: KeptReplyJson, body?: unknown) {
    return (await json<KeptRepliesJson>(await ask(agent, method, reply, body))).items
  }

  function ask(agent: PersonAt, method: string, { id, version }: KeptReplyJson, body?: unknown) {
    return agent.ask(method, `/api/replies/${id}`, body, { 'if-match': `"${version}"` })
  }
})
