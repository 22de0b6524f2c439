import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { ComparedJson, ShareJson, StatisticsJson, TimesJson } from '../../bot/helpdesk/api-shapes.ts'
import { countAll } from '../../bot/helpdesk/statistics.ts'
import type { Db, DeliveryRow, TicketRow, TicketUpdate } from '../../bot/store/schema.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'

const now = new Date('2026-11-25T12:00:00Z')
/** The large units of the made-up people. */
const units = ['Barnehage', 'Helsehuset', 'Hjemmetjenesten', 'Kultur', 'Skole', 'Teknisk']

describe('The statistics of two years of tickets, compared with a count by hand', () => {
  const database = withMigrated()
  let counted: StatisticsJson
  let tickets: TicketRow[]
  let deliveries: DeliveryRow[]

  before(async () => {
    await database.fill(async (db) => {
      await seedTickets(db, { count: 6_000, years: 2, now, incidentTypes })
      await losingLeaders(db)
      await leavingTime(db)
      await settingTimes(db)
    })
    counted = await countAll(database.db, now)
    tickets = await database.db.selectFrom('tickets').selectAll().execute()
    deliveries = await database.db.selectFrom('deliveries').selectAll().execute()
  })

  const isOfTheYear = (at: Date) => counted.months.includes(monthInNorway(at))

  it('cover the last twelve months, this one included', () => {
    const { months } = counted
    assert.deepEqual([months[0], months.at(-1), months.length], ['2025-12', '2026-11', 12])
  })

  it('count each ticket in the month in which it was opened in Norway', () => {
    const byHand = tickets
      .filter(({ opened_at }) => isOfTheYear(opened_at))
      .map(({ opened_at, type }) => `${monthInNorway(opened_at)} ${type}`)
    assert.deepEqual(
      counted.perMonth.map(({ month, type, count }) => [`${month} ${type}`, count]),
      countAlike(byHand),
    )
  })

  it('count the open tickets by their age, those older than a year included', () => {
    const days = tickets
      .filter(({ status }) => status === 'new' || status === 'in-progress')
      .map(({ opened_at }) => (now.getTime() - opened_at.getTime()) / 86_400_000)
    const between = (from: number, to: number) => days.filter((age) => age >= from && age < to).length
    assert.deepEqual(
      counted.openByAge.map(({ count }) => count),
      [between(0, 1), between(1, 7), between(7, 30), between(30, 10_000)],
    )
  })

  it('tell how long the leaders took to acknowledge', () => {
    compareTimes(counted.toAcknowledge, minutesUntil('acknowledged_at'))
  })

  it('tell how long the help desk took to resolve', () => {
    compareTimes(counted.toResolve, minutesUntil('resolved_at'))
  })

  it('tell what became of the deliveries of the year', () => {
    const byHand = deliveries
      .filter(({ created_at, last_error }) => isOfTheYear(created_at) && last_error !== 'no-leader')
      .map(({ channel, state }) => `${channel} ${state}`)
    assert.deepEqual(
      counted.deliveries.map(({ channel, state, count }) => [`${channel} ${state}`, count]),
      countAlike(byHand),
    )
  })

  it('count the alerts for which there was no leader apart from the deliveries', () => {
    const byHand = deliveries.filter(
      ({ created_at, last_error }) => isOfTheYear(created_at) && last_error === 'no-leader',
    )
    assert.ok(byHand.length > 0)
    assert.equal(counted.alertsWithoutLeader, byHand.length)
  })

  it('tell how many tickets were acknowledged, touched and resolved in time, by type and cause and by month', () => {
    const ofTheYear = tickets.filter(({ opened_at }) => isOfTheYear(opened_at))
    compareShares(
      counted.byCause.map((one) => [`${one.type} ${one.cause}`, one]),
      Map.groupBy(ofTheYear, ({ type, cause }) => `${type} ${cause}`),
    )
    compareShares(
      counted.byMonth.map((one) => [one.month, one]),
      Map.groupBy(ofTheYear, ({ opened_at }) => monthInNorway(opened_at)),
    )
    const { asked, inTime } = shareByHand(ofTheYear, 'touched')
    assert.ok(inTime > 400 && asked - inTime > 400, `${inTime} of ${asked}`)
  })

  it('expect no agent to have touched a ticket that Straks closed', async () => {
    const { id, opened_at } =
      tickets.find(
        ({ touch_due_at, touched_at, opened_at, status }) =>
          isOfTheYear(opened_at) && touch_due_at && touch_due_at < now && !touched_at && status === 'new',
      ) ?? assert.fail('none waits')
    const change = (to: TicketUpdate) =>
      database.db.updateTable('tickets').set(to).where('id', '=', id).execute()
    await change({ status: 'resolved', resolved_at: now, handed_over: true })
    const { byMonth } = await countAll(database.db, now)
    await change({ status: 'new', resolved_at: null, handed_over: false })
    const askedOf = (all: StatisticsJson['byMonth']) => {
      const one = all.find(({ month }) => month === monthInNorway(opened_at))
      return one?.touched.asked ?? 0
    }
    assert.equal(askedOf(byMonth), askedOf(counted.byMonth) - 1)
  })

  it('show the units by their tickets, and those of fewer than five people only as others', () => {
    const ofTheYear = tickets.filter(({ opened_at }) => isOfTheYear(opened_at))
    const inUnits = (...units: string[]) => ofTheYear.filter(({ unit }) => units.includes(unit))
    const [last, ...apart] = counted.byUnit.toReversed()
    assert.deepEqual(apart.map(({ unit }) => unit).sort(), units)
    for (const { unit, count } of apart) assert.equal(count, inUnits(unit ?? '').length, unit ?? '')
    assert.ok(inUnits('Beredskap').length > 5, 'many tickets, but of few people')
    assert.deepEqual([last?.unit, last?.count], [null, inUnits('Beredskap', '').length])
    assert.deepEqual(last?.acknowledged, shareByHand(inUnits('Beredskap', ''), 'acknowledged'))
  })

  it('count the tickets that Straks closed apart from those that were resolved', async () => {
    const { id } = tickets.find(({ resolved_at, opened_at }) => resolved_at && isOfTheYear(opened_at)) ?? {}
    const mark = (handed_over: boolean) =>
      database.db
        .updateTable('tickets')
        .set({ handed_over })
        .where('id', '=', id ?? '')
        .execute()
    await mark(true)
    const { toResolve, handedOver } = await countAll(database.db, now)
    await mark(false)
    assert.deepEqual([handedOver, toResolve.count], [1, counted.toResolve.count - 1])
    assert.deepEqual([counted.handedOver, sum(toResolve.parts)], [0, toResolve.count])
  })

  it('forget the resolution of a ticket that is opened again', async () => {
    const { id } = tickets.find(({ resolved_at, opened_at }) => resolved_at && isOfTheYear(opened_at)) ?? {}
    const change = database.db.updateTable('tickets').set({ resolved_at: null, status: 'new' })
    await change.where('id', '=', id ?? '').execute()
    const { toResolve } = await countAll(database.db, now)
    assert.equal(toResolve.count, counted.toResolve.count - 1)
  })

  /** Makes some alerts find nobody, and some fail. */
  async function losingLeaders(db: Db): Promise<void> {
    for (const [ending, last_error] of [
      ['77', 'no-leader'],
      ['78', 'teams 404'],
    ] as const) {
      await db
        .updateTable('deliveries')
        .set({ state: 'failed', sent_at: null, last_error })
        .where('recipient_kind', '=', 'leader')
        .where(sql`id::text`, 'like', `%${ending}`)
        .execute()
    }
  }

  /** Gives the newest tickets time left; some are acknowledged and one is withdrawn. */
  async function leavingTime(db: Db): Promise<void> {
    const newest = await db
      .selectFrom('tickets')
      .select('id')
      .where('acknowledge_due_at', 'is not', null)
      .orderBy('opened_at', 'desc')
      .limit(40)
      .execute()
    const ids = newest.map(({ id }) => id)
    const acknowledge_due_at = new Date(now.getTime() + 60_000)
    await db.updateTable('tickets').set({ acknowledge_due_at }).where('id', 'in', ids).execute()
    const withdrawn = db
      .updateTable('tickets')
      .set({ acknowledged_at: null, acknowledge_due_at: new Date('2026-11-01') })
    await withdrawn
      .set({ status: 'withdrawn' })
      .where('id', '=', ids[0] ?? '')
      .execute()
  }

  /** Sets times for every other ticket; the newest still have time, and one is withdrawn. */
  async function settingTimes(db: Db): Promise<void> {
    await sql`
      update tickets set touch_due_at = opened_at + interval '30 minutes',
        resolve_due_at = case when opened_at > ${now}::timestamptz - interval '4 days'
          then ${now}::timestamptz + interval '1 minute' else opened_at + interval '50 hours' end
      where right(id::text, 1) in ('1', '3', '5', '7', '9')`.execute(db)
    const due = await db
      .selectFrom('tickets')
      .selectAll()
      .where('touch_due_at', 'is not', null)
      .where('touched_at', 'is', null)
      .orderBy('opened_at', 'desc')
      .limit(20)
      .execute()
    const [withdrawn, ...others] = due.map(({ id }) => id)
    const change = (id: string | undefined, to: TicketUpdate) =>
      db
        .updateTable('tickets')
        .set(to)
        .where('id', '=', id ?? '')
        .execute()
    await change(withdrawn, { status: 'withdrawn' })
    for (const id of others.slice(0, 9)) await change(id, { touch_due_at: new Date(now.getTime() + 60_000) })
  }

  function minutesUntil(end: 'acknowledged_at' | 'resolved_at'): number[] {
    return tickets
      .filter(({ opened_at }) => isOfTheYear(opened_at))
      .flatMap(({ [end]: ended, opened_at }) =>
        ended ? [(ended.getTime() - opened_at.getTime()) / 60_000] : [],
      )
      .sort((a, b) => a - b)
  }
})

function compareShares(counted: [string, ComparedJson][], byHand: Map<string, TicketRow[]>): void {
  assert.deepEqual(
    counted.map(([alike]) => alike),
    [...byHand.keys()].sort(),
  )
  for (const [alike, { count, ...shares }] of counted) {
    const some = byHand.get(alike) ?? []
    assert.equal(count, some.length, alike)
    for (const share of ['acknowledged', 'touched', 'resolved'] as const)
      assert.deepEqual(shares[share], shareByHand(some, share), `${alike}: ${share}`)
  }
}

/** Leaves out what still has time, and withdrawn tickets with nothing done: they ask for nothing any more. */
function shareByHand(some: TicketRow[], share: keyof typeof DUE): ShareJson {
  const asked = some.flatMap(({ [DUE[share]]: due, [`${share}_at` as const]: done, status }) =>
    due && (done || (due <= now && status !== 'withdrawn')) ? [{ due, done }] : [],
  )
  return { asked: asked.length, inTime: asked.filter(({ due, done }) => done && done <= due).length }
}

const DUE = {
  acknowledged: 'acknowledge_due_at',
  touched: 'touch_due_at',
  resolved: 'resolve_due_at',
} as const

/** The median is computed from parts of the times, so it may be a little off. */
function compareTimes(counted: TimesJson, minutes: number[]): void {
  const ends = [0, 15, 60, 240, 1_440, 10_080, Number.POSITIVE_INFINITY]
  assert.deepEqual(
    counted.parts.map(({ count }) => count),
    ends.slice(1).map((end, part) => minutes.filter((m) => m >= (ends[part] ?? 0) && m < end).length),
  )
  assert.equal(counted.count, minutes.length)
  const half = minutes[Math.floor(minutes.length / 2)] ?? 0
  assert.ok(Math.abs((counted.medianMinutes ?? 0) - half) < half / 10, `${counted.medianMinutes}, ${half}`)
}

function sum(parts: { count: number }[]): number {
  return parts.reduce((total, { count }) => total + count, 0)
}

function monthInNorway(date: Date): string {
  return inNorway.format(date).slice(0, 7)
}

const inNorway = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

function countAlike(keys: string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
}
