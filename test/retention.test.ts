import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { handClock } from './hand-clock.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import { json, personAt, reported } from './tab-people.ts'

const clock = handClock('2026-11-24T09:00:00+01:00')
const A_YEAR_AND_A_MONTH = 395 * 24 * 60

describe('What the organisation file says is kept no longer', () => {
  let straks: StraksUnderTest
  let tables: Map<string, string>

  before(async () => {
    straks = await startUnderTest({ clock, microsoft365: { clock } })
    const note = 'Lå på bussen'
    const ticket = await reported(straks, 'Kari Hansen', { type: 'buypass-card', cause: 'lost', note })
    const agent = personAt(straks, 'Ingrid Solberg')
    await json(await agent.act(ticket, 'comment', { text: 'Har du spurt sjåføren?' }))
    straks.m365.faults.always('graph.user', { status: 404 })
    await straks.m365.chatOf('Per Olsen').say('hei')
    clock.pass(A_YEAR_AND_A_MONTH)
    await straks.m365.chatOf('Anne Dahl').say('hei')
    await straks.restart()
    await erased()
    tables = await straks.dump()
  })
  after(() => straks.close())

  it('is erased: answers, what was said about the ticket, and the names of those whom no ticket needs', () => {
    for (const table of ['facts', 'comments']) assert.equal(tables.get(table), '', table)
    assert.doesNotMatch(tables.get('people') ?? '', /Kari Hansen|Per Olsen|Ola Nordmann/)
    assert.doesNotMatch([...tables.values()].join(), /bussen|sjåføren/)
  })

  it('leaves what can be counted, and whoever has written since', () => {
    assert.match(tables.get('tickets') ?? '', /buypass-card/)
    assert.match(tables.get('history') ?? '', /"what":"commented"/)
    assert.match(tables.get('people') ?? '', /Anne Dahl/)
  })

  async function erased(): Promise<void> {
    const isErased = (line: string) =>
      line.includes('expired personal data erased') && !line.includes('"facts":0')
    for (let looks = 0; looks < 100 && !straks.logged.some(isErased); looks += 1) await pause(100)
  }
})
