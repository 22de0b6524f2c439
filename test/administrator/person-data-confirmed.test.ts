import assert from 'node:assert/strict'
import { A_YEAR_AND_A_MONTH, eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { administrator } from '../helpers/person-rights.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('The data of a confirmation', () => {
  const straks = withNewStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const run = administrator(straks, clock)
  let number: string
  beforeEach(async () => {
    number = (await lostCard(straks)).number
    await straks.m365.chatOf('Kari Hansen').say('buypass har bekreftet at kortet er sperret')
    const ticket = await settled(ingrid, number)
    assert.equal(ticket.confirmed.length, 1)
    await json(await ingrid.act(ticket, 'resolve', { resolution: 'done' }))
  })

  it('are given on access to the reporter and to the agent who confirmed', async () => {
    const hers = (await run('access', 'Kari Hansen')).file ?? ''
    assert.match(hers, /"Bekreftet gjort": \[\s*"Kortet er sperret ifølge Kari Hansen, \d\d:\d\d\."\s*\]/)
    await ingrid.actNow(number, 'confirm', { what: 'card-blocked', source: 'agent' })
    const agents = (await run('access', 'Ingrid Solberg')).file ?? ''
    assert.match(agents, /"bekreftelser": \[\s*\{[^}]*"what": "card-blocked"[^}]*\}\s*\]/)
  })

  it('lose the name when they are erased on request, while the confirmation stays', async () => {
    await run('erase', 'Kari Hansen')
    const { confirmed, confirmedLines } = await settled(ingrid, number)
    assert.deepEqual(
      confirmed.map(({ what, by }) => [what, by]),
      [['card-blocked', null]],
    )
    assert.match(confirmedLines.join(), /^Kortet er sperret ifølge den som meldte, /)
    const kari = straks.m365.personNamed('Kari Hansen').id
    assert.doesNotMatch((await straks.dump()).get('confirmations') ?? '', new RegExp(kari))
  })

  it('are hidden by a restriction until that is lifted', async () => {
    await run('restrict', 'Kari Hansen')
    assert.deepEqual((await settled(ingrid, number)).confirmedLines, [])
    assert.doesNotMatch(await exported(), /Kortet er sperret/)
    assert.equal(await firstConfirmed(), '')
    await run('lift', 'Kari Hansen')
    assert.match(await firstConfirmed(), /^2026-11-24 09:\d\d$/)
    assert.equal((await settled(ingrid, number)).confirmedLines.length, 1)
  })

  const exported = async () => (await ingrid.ask('GET', '/api/tickets.csv')).text()

  const firstConfirmed = async () => {
    const [headings, ...rows] = (await exported()).trim().split('\r\n')
    const column = headings?.split(';').indexOf('Først bekreftet gjort') ?? -1
    return rows.find((row) => row.startsWith(number))?.split(';')[column] ?? 'no such row or column'
  }

  it('lose the name by retention, together with the links of the desks', async () => {
    assert.match((await straks.dump()).get('desk_links') ?? '', /hash/)
    clock.pass(A_YEAR_AND_A_MONTH)
    await eraseExpired(straks)
    const tables = await straks.dump()
    assert.equal(tables.get('desk_links'), '')
    assert.match(tables.get('confirmations') ?? '', /"by":null/)
  })
})
