import assert from 'node:assert/strict'
import fc from 'fast-check'
import { whomToAlert } from '../../bot/deliveries/whom-to-alert.ts'
import type { Hierarchy } from '../../bot/directory/find-leader.ts'
import { findLeader } from '../../bot/directory/find-leader.ts'
import type { Person } from '../../bot/directory/graph.ts'
import type { DeliveryRow, RecipientKind } from '../../bot/store/schema.ts'
import { afterQuietTime } from '../../bot/tickets/quiet-time.ts'
import { delivery } from '../helpers/made-up-rows.ts'

type Staff = { leader: number | null; enabled: boolean; inFile: number | null; department: number }
type Case = {
  staff: Staff[]
  departmentLeaders: (number | null)[]
  reporter: number
  affected: number | null
  away: boolean[]
}

const HEADS = 8

/** Any hierarchy: circles, gaps, people who lead themselves, disabled accounts, a conflicting file. */
const cases: fc.Arbitrary<Case> = fc.record({
  staff: fc.array(
    fc.record({
      leader: fc.option(fc.nat(HEADS - 1), { freq: 4 }),
      enabled: fc.boolean(),
      inFile: fc.option(fc.nat(HEADS - 1), { freq: 1 }),
      department: fc.nat(2),
    }),
    { minLength: HEADS, maxLength: HEADS },
  ),
  departmentLeaders: fc.array(fc.option(fc.nat(HEADS - 1)), { minLength: 3, maxLength: 3 }),
  reporter: fc.nat(HEADS - 1),
  affected: fc.option(fc.nat(HEADS - 1)),
  away: fc.array(fc.boolean(), { minLength: HEADS, maxLength: HEADS }),
})

describe('The way up through any hierarchy', () => {
  it('ends, alerts nobody twice, and never the reporter, the affected person or a disabled account', () =>
    fc.assert(
      fc.asyncProperty(cases, fc.boolean(), async (one, passesNearestBy) => {
        const { told, looked } = await climb(one, passesNearestBy ? 'next-level' : 'leader')
        assert.ok(looked <= HEADS + 1, 'it goes on without end')
        assert.equal(new Set(told).size, told.length, `${told} hears it twice`)
        for (const person of told) {
          assert.ok(one.staff[person]?.enabled, `${person} is disabled`)
          assert.notEqual(person, one.reporter)
          assert.notEqual(person, one.affected)
        }
      }),
      { numRuns: 500 },
    ))

  it('finds nobody only when everybody above in turn is disabled or concerned', () =>
    fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const { told } = await climb(one, 'leader')
        if (told.length > 0) return
        for (const person of abovePlainly(one)) {
          const concerned = person === one.reporter || person === (one.affected ?? one.reporter)
          assert.ok(concerned || !one.staff[person]?.enabled, `${person} could have been told`)
        }
      }),
      { numRuns: 500 },
    ))

  it('never alerts the nearest leader whom the reporter passed by, not even at a later step', () =>
    fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const about = one.affected ?? one.reporter
        const nearest = await findLeader(
          String(about),
          [String(one.reporter), String(about)],
          hierarchyOf(one),
        )
        const { told } = await climb(one, 'next-level')
        assert.ok(!nearest || !told.includes(Number(nearest.id)))
      }),
      { numRuns: 500 },
    ))
})

describe('Quiet time', () => {
  const times = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map(
      (minutes) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    )
  const dates = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

  it('moves nothing backward, nothing by more than Easter, and never into quiet time', () =>
    fc.assert(
      fc.property(dates, times, times, fc.boolean(), (date, from, to, weekends) => {
        const quiet = { from, to, weekends }
        const then = afterQuietTime(date, quiet, [])
        assert.ok(then >= date)
        assert.ok(then.getTime() - date.getTime() < 6 * 24 * 60 * 60_000)
        assert.equal(afterQuietTime(then, quiet, []).getTime(), then.getTime())
      }),
      { numRuns: 1_000 },
    ))

  for (const [name, date, expected] of [
    ['a weekday’s noon', '2026-11-24T12:00:00+01:00', '2026-11-24T12:00:00+01:00'],
    ['a weekday’s night', '2026-11-24T22:30:00+01:00', '2026-11-25T07:00:00+01:00'],
    ['Friday night', '2026-11-27T22:20:00+01:00', '2026-11-30T07:00:00+01:00'],
    ['Sunday at noon', '2026-11-29T12:00:00+01:00', '2026-11-30T07:00:00+01:00'],
    ['the night in which the clocks go back', '2026-10-24T23:00:00+02:00', '2026-10-26T07:00:00+01:00'],
    ['the night in which the clocks go forward', '2026-03-28T23:00:00+01:00', '2026-03-30T07:00:00+02:00'],
    ['the morning of 17 May', '2027-05-17T10:00:00+02:00', '2027-05-18T07:00:00+02:00'],
    ['the eve of Maundy Thursday', '2027-03-24T22:30:00+01:00', '2027-03-30T07:00:00+02:00'],
    ['a day off of the municipality', '2026-12-24T10:00:00+01:00', '2026-12-28T07:00:00+01:00'],
  ] as const) {
    it(`moves an alert from ${name} to the right moment`, () => {
      const then = afterQuietTime(new Date(date), { from: '22:00', to: '07:00', weekends: true }, [
        '2026-12-24',
      ])
      assert.equal(then.toISOString(), new Date(expected).toISOString())
    })
  }

  it('ends at three in the night in which that hour comes early', () => {
    const quiet = { from: '22:00', to: '03:00', weekends: false }
    for (const to of ['02:00', '02:30', '03:00']) {
      const then = afterQuietTime(new Date('2026-03-29T00:30:00+01:00'), { ...quiet, to }, [])
      assert.equal(then.toISOString(), new Date('2026-03-29T03:00:00+02:00').toISOString(), to)
    }
  })

  it('moves nothing when there is none', () => {
    const night = new Date('2026-11-24T03:00:00+01:00')
    assert.equal(afterQuietTime(night, null, []), night)
  })
})

/** Alerts the whole way up, until nobody is left. */
async function climb(one: Case, first: RecipientKind): Promise<{ told: number[]; looked: number }> {
  const deliveries: DeliveryRow[] = []
  for (let looked = 1; ; looked += 1) {
    const alert = row(deliveries.length === 0 ? first : 'next-level')
    const ticket = {
      reporter_id: String(one.reporter),
      affected_id: one.affected === null ? null : String(one.affected),
      deliveries: [...deliveries, alert],
    }
    const leader = await whomToAlert(ticket, hierarchyOf(one))
    if (!leader || looked > HEADS + 1) {
      return { told: deliveries.map(({ recipient_id }) => Number(recipient_id)), looked }
    }
    deliveries.push({ ...alert, recipient_id: leader.id })
  }
}

/** The same rule in its simplest form: one step up after the other, until a person comes again. */
function abovePlainly({ staff, departmentLeaders, affected, reporter }: Case): number[] {
  const above: number[] = []
  let below: number | null = affected ?? reporter
  while (below !== null && !above.slice(0, -1).includes(below)) {
    const person: Staff | undefined = staff[below]
    const ofDepartment: number | null = departmentLeaders[person?.department ?? -1] ?? null
    const named: number | null = person?.inFile ?? (ofDepartment === below ? null : ofDepartment)
    const isNamedActive: boolean = named !== null && staff[named]?.enabled === true
    below = isNamedActive ? named : (person?.leader ?? named)
    if (below !== null) above.push(below)
  }
  return above
}

function hierarchyOf({ staff, departmentLeaders }: Case): Hierarchy {
  const person = (id: number | null): Person | null => {
    const one = id === null ? undefined : staff[id]
    if (!one) return null
    const known = { name: `${id}`, mail: null, phone: null, language: null }
    return { kind: 'person', id: `${id}`, ...known, department: `${one.department}`, enabled: one.enabled }
  }
  const personRows = staff.flatMap(({ inFile }, id) =>
    inFile === null ? [] : [{ person: `${id}`, leader: `${inFile}`, deputy: null }],
  )
  const departmentRows = departmentLeaders.flatMap((leader, department) =>
    leader === null ? [] : [{ department: `${department}`, leader: `${leader}`, deputy: null }],
  )
  return {
    graph: {
      person: async (id) => person(Number(id)),
      manager: async (id) => person(staff[Number(id)]?.leader ?? null),
    },
    organisation: { leaders: [...personRows, ...departmentRows] },
  }
}

function row(recipient_kind: RecipientKind): DeliveryRow {
  return delivery({
    recipient_kind,
    recipient_id: null,
    channel: 'teams',
    state: 'sent',
    sent_at: new Date(0),
  })
}
