import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('An internal note', () => {
  const straks = withStraks({ clock })
  const [ingrid, mikkel] = [personAt(straks, 'Ingrid Solberg'), personAt(straks, 'Mikkel Ruud')]
  const run = (right: string, name: string) => administrator(straks, clock)(right, name)

  it('can be read by every agent, with its writer’s name and without the secret in it', async () => {
    const { number } = await lostCard(straks)
    await ingrid.actNow(number, 'note', { text: 'Har mistet kort før. Passordet er Sommer2026!' })
    const { what, by, text } = (await mikkel.ticket(number)).history.at(-1) ?? assert.fail()
    assert.deepEqual([what, by?.name], ['noted', 'Ingrid Solberg'])
    assert.match(text ?? '', /^Har mistet kort før\. Passordet er/)
    assert.doesNotMatch(JSON.stringify(Object.fromEntries(await straks.dump())), /Sommer2026/)
  })

  it('is refused when it is empty, too long or not by an agent', async () => {
    const ticket = await lostCard(straks)
    for (const text of ['', '  ', 'x'.repeat(2_001)])
      assert.equal((await ingrid.act(ticket, 'note', { text })).status, 400)
    const kari = personAt(straks, 'Kari Hansen')
    assert.equal((await kari.act(ticket, 'note', { text: 'Hei' })).status, 403)
    assert.deepEqual((await ingrid.ticket(ticket.number)).history, ticket.history)
  })

  it('is refused when its writer has not seen a colleague’s newer one', async () => {
    const ticket = await lostCard(straks)
    await json(await mikkel.act(ticket, 'note', { text: 'Ringt.' }))
    assert.equal((await ingrid.act(ticket, 'note', { text: 'Ringer nå.' })).status, 412)
    await ingrid.actNow(ticket.number, 'note', { text: 'Ringer nå.' })
    assert.deepEqual(await notesIn(ticket.number), ['Ringt.', 'Ringer nå.'])
  })

  it('is given on access to the reporter and to its writer, and to nobody else', async () => {
    const { number } = await reported(straks, 'Nils Berg', { type: 'buypass-card', cause: 'lost' }, ingrid)
    await ingrid.actNow(number, 'note', { text: 'Har mistet kort igjen.' })
    await settled(ingrid, number)
    const own = (await run('access', 'Nils Berg')).file ?? ''
    assert.match(own, /\(internt notat\)",\s*"Tekst": "Har mistet kort igjen/)
    const leader = (await ingrid.ticket(number)).leader?.name ?? assert.fail('no leader')
    for (const name of [leader, 'Mikkel Ruud'])
      assert.ok(!(await run('access', name)).file?.includes('igjen'), name)
    assert.ok((await run('access', 'Ingrid Solberg')).file?.includes('igjen'), 'she wrote it')
  })

  async function notesIn(number: string): Promise<(string | null)[]> {
    const { history } = await ingrid.ticket(number)
    return history.filter(({ what }) => what === 'noted').map(({ text }) => text)
  }
})
