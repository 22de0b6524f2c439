import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { A_YEAR_AND_A_MONTH, eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('Retention', () => {
  const straks = withStraks({ clock, devices: true })
  let afterAYear: Map<string, string>
  let aYearAfterItsEnd: Map<string, string>

  before(async () => {
    const agent = personAt(straks, 'Ingrid Solberg')
    // His own leader is then alerted as well.
    straks.m365.personNamed('Ola Nordmann').automaticReplies = { status: 'alwaysEnabled' }
    const { number } = await lostCard('Kari Hansen', 'Lå på bussen')
    await lostCard('Maria Strand', 'Lå i en taxi')
    for (const shared of [true, false]) {
      const view = { name: shared ? 'Delt liste' : 'Egen liste', shared, filters: {}, sort: '', columns: [] }
      await json(await personAt(straks, 'Mikkel Ruud').ask('POST', '/api/views', view))
    }
    const ticket = await settled(agent, number)
    await json(await agent.act(ticket, 'comment', { text: 'Har du spurt sjåføren?' }))
    await json(await agent.ask('GET', '/api/tickets?q=Hansen i taxi'))
    straks.m365.faults.always('graph.user', { status: 404 })
    await straks.m365.chatOf('Per Olsen').say('hei')
    await straks.idle()

    clock.pass(A_YEAR_AND_A_MONTH)
    afterAYear = await whatIsLeft()
    await json(await agent.act(await settled(agent, number), 'resolve', { resolution: 'done' }))
    clock.pass(A_YEAR_AND_A_MONTH)
    await straks.m365.chatOf('Anne Dahl').say('hei')
    // Leads to no turn of the conversation.
    await straks.m365.chatOf('Emil Sand').say('æ'.repeat(5_000))
    aYearAfterItsEnd = await whatIsLeft()
  })

  it('erases answers, comments and the names of people whom no ticket needs', () => {
    assert.doesNotMatch(afterAYear.get('people') ?? '', /Per Olsen/)
    assert.doesNotMatch(aYearAfterItsEnd.get('people') ?? '', /Kari Hansen|Per Olsen/)
    assert.doesNotMatch([...aYearAfterItsEnd.values()].join(), /bussen|sjåføren/)
  })

  it('erases what was searched for, but not that somebody has searched', () => {
    assert.doesNotMatch([...afterAYear.values()].join(), /Hansen i taxi/)
    assert.match(afterAYear.get('history') ?? '', /"what":"searched"/)
  })

  it('erases the unit, which may be one person’s, together with the answers', () => {
    const units = (tables: Map<string, string>) =>
      (tables.get('tickets') ?? '').match(/"unit":"Hjemmetenesta"/g)?.length
    assert.deepEqual([units(afterAYear), units(aYearAfterItsEnd)], [2, 1])
  })

  it('erases the lists that only an agent has who has not been in the tab since', () => {
    assert.match(afterAYear.get('list_views') ?? '', /Delt liste/)
    assert.doesNotMatch(afterAYear.get('list_views') ?? '', /Egen liste/)
  })

  it('erases the devices of a person together with the name', () => {
    assert.match(afterAYear.get('devices') ?? '', /PC-0412/)
    assert.doesNotMatch(afterAYear.get('devices') ?? '', /PC-0518/)
    assert.doesNotMatch(aYearAfterItsEnd.get('devices') ?? '', /PC-0412/)
  })

  it('keeps everything as long as the ticket is open', () => {
    for (const word of ['Kari Hansen', 'Ola Nordmann', 'Liv Bakke', 'bussen', 'sjåføren']) {
      assert.ok([...afterAYear.values()].join().includes(word), word)
    }
    assert.match(aYearAfterItsEnd.get('people') ?? '', /Maria Strand/)
    assert.match(aYearAfterItsEnd.get('facts') ?? '', /taxi/)
  })

  it('keeps what can be counted, and people who have written since', () => {
    assert.equal(aYearAfterItsEnd.get('tickets')?.split('\n').length, 2)
    assert.match(aYearAfterItsEnd.get('history') ?? '', /"what":"commented"/)
    assert.match(aYearAfterItsEnd.get('people') ?? '', /Anne Dahl/)
    assert.match(aYearAfterItsEnd.get('people') ?? '', /Emil Sand/)
  })

  function lostCard(name: string, note: string): Promise<TicketJson> {
    return reported(straks, name, { type: 'buypass-card', cause: 'lost', note })
  }

  async function whatIsLeft(): Promise<Map<string, string>> {
    await eraseExpired(straks)
    return straks.dump()
  }
})
