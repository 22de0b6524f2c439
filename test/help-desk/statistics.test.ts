import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { ComparedJson, StatisticsJson, TimesJson } from '../../bot/helpdesk/api-shapes.ts'
import { countAll } from '../../bot/helpdesk/statistics.ts'
import type { Database } from '../../bot/store/open-database.ts'
import type { DeliveryRow, TicketRow } from '../../bot/store/schema.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

const now = new Date('2026-11-25T12:00:00Z')
/** Those of the made-up people that are of many. */
const units = ['Barnehage', 'Helsehuset', 'Hjemmetjenesten', 'Kultur', 'Skole', 'Teknisk']

describe('The statistics of two years of tickets, beside a count by hand', () => {
  let database: Database
  let counted: StatisticsJson
  let tickets: TicketRow[]
  let deliveries: DeliveryRow[]

  before(async () => {
    database = await openMigrated()
    await seedTickets(database.db, { count: 6_000, years: 2, now, incidentTypes })
    await losingLeaders()
    await leavingTime()
    counted = await countAll(database.db, now)
    tickets = await database.db.selectFrom('tickets').selectAll().execute()
    deliveries = await database.db.selectFrom('deliveries').selectAll().execute()
  })
  after(() => database.close())

  const isOfTheYear = (at: Date) => counted.months.includes(monthInNorway(at))

  it('takes the last twelve months, this one included', () => {
    const { months } = counted
    assert.deepEqual([months[0], months.at(-1), months.length], ['2025-12', '2026-11', 12])
  })

  it('has each ticket in the month in which it was opened in Norway', () => {
    const byHand = tickets
      .filter(({ opened_at }) => isOfTheYear(opened_at))
      .map(({ opened_at, type }) => `${monthInNorway(opened_at)} ${type}`)
    assert.deepEqual(
      counted.perMonth.map(({ month, type, count }) => [`${month} ${type}`, count]),
      countAlike(byHand),
    )
  })

  it('has the open ones by their age, also those that are older than a year', () => {
    const days = tickets
      .filter(({ status }) => status === 'new' || status === 'in-progress')
      .map(({ opened_at }) => (now.getTime() - opened_at.getTime()) / 86_400_000)
    const between = (from: number, to: number) => days.filter((age) => age >= from && age < to).length
    assert.deepEqual(
      counted.openByAge.map(({ count }) => count),
      [between(0, 1), between(1, 7), between(7, 30), between(30, 10_000)],
    )
  })

  it('has how long the leaders took to acknowledge', () => {
    compareTimes(counted.toAcknowledge, minutesUntil('acknowledged_at'))
  })

  it('has how long the help desk took to resolve', () => {
    compareTimes(counted.toResolve, minutesUntil('resolved_at'))
  })

  it('has what became of the deliveries of the year', () => {
    const byHand = deliveries
      .filter(({ created_at, last_error }) => isOfTheYear(created_at) && last_error !== 'no-leader')
      .map(({ channel, state }) => `${channel} ${state}`)
    assert.deepEqual(
      counted.deliveries.map(({ channel, state, count }) => [`${channel} ${state}`, count]),
      countAlike(byHand),
    )
  })

  it('has alerts for which there was no leader by themselves: there was nothing to send', () => {
    const byHand = deliveries.filter(
      ({ created_at, last_error }) => isOfTheYear(created_at) && last_error === 'no-leader',
    )
    assert.ok(byHand.length > 0)
    assert.equal(counted.alertsWithoutLeader, byHand.length)
  })

  it('has how many leaders acknowledged in time, by rule and cause and by month', () => {
    const ofTheYear = tickets.filter(({ opened_at }) => isOfTheYear(opened_at))
    const byHand = (key: (ticket: TicketRow) => string) =>
      [...Map.groupBy(ofTheYear, key)]
        .map(([alike, some]) => [alike, some.length, ...acknowledgedByHand(some)])
        .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
    const asCounted = ({ count, acknowledged: { asked, inTime } }: ComparedJson) => [count, asked, inTime]
    assert.deepEqual(
      counted.byCause.map((one) => [`${one.type} ${one.cause}`, ...asCounted(one)]),
      byHand(({ type, cause }) => `${type} ${cause}`),
    )
    assert.deepEqual(
      counted.byMonth.map((one) => [one.month, ...asCounted(one)]),
      byHand(({ opened_at }) => monthInNorway(opened_at)),
    )
  })

  it('has the units by their tickets, and those of fewer than five people only among others', () => {
    const ofTheYear = tickets.filter(({ opened_at }) => isOfTheYear(opened_at))
    const inUnits = (...units: string[]) => ofTheYear.filter(({ unit }) => units.includes(unit))
    const [last, ...apart] = counted.byUnit.toReversed()
    assert.deepEqual(apart.map(({ unit }) => unit).sort(), units)
    for (const { unit, count } of apart) assert.equal(count, inUnits(unit ?? '').length, unit ?? '')
    assert.ok(inUnits('Beredskap').length > 5, 'many tickets, but of few people')
    assert.deepEqual([last?.unit, last?.count], [null, inUnits('Beredskap', '').length])
    const { asked, inTime } = last?.acknowledged ?? {}
    assert.deepEqual([asked, inTime], acknowledgedByHand(inUnits('Beredskap', '')))
  })

  it('has those that Straks closed by themselves: nobody took so long to resolve them', async () => {
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

  it('forgets the resolving of a ticket that is opened again', async () => {
    const { id } = tickets.find(({ resolved_at, opened_at }) => resolved_at && isOfTheYear(opened_at)) ?? {}
    const change = database.db.updateTable('tickets').set({ resolved_at: null, status: 'new' })
    await change.where('id', '=', id ?? '').execute()
    const { toResolve } = await countAll(database.db, now)
    assert.equal(toResolve.count, counted.toResolve.count - 1)
  })

  /** Some alerts found nobody, and some did not get through. */
  async function losingLeaders(): Promise<void> {
    for (const [ending, last_error] of [
      ['77', 'no-leader'],
      ['78', 'teams 404'],
    ] as const) {
      await database.db
        .updateTable('deliveries')
        .set({ state: 'failed', sent_at: null, last_error })
        .where('recipient_kind', '=', 'leader')
        .where(sql`id::text`, 'like', `%${ending}`)
        .execute()
    }
  }

  /** The newest, of which some are acknowledged and one is withdrawn. */
  async function leavingTime(): Promise<void> {
    const newest = await database.db
      .selectFrom('tickets')
      .select('id')
      .where('acknowledge_due_at', 'is not', null)
      .orderBy('opened_at', 'desc')
      .limit(40)
      .execute()
    const ids = newest.map(({ id }) => id)
    const acknowledge_due_at = new Date(now.getTime() + 60_000)
    await database.db.updateTable('tickets').set({ acknowledge_due_at }).where('id', 'in', ids).execute()
    const withdrawn = database.db
      .updateTable('tickets')
      .set({ acknowledged_at: null, acknowledge_due_at: new Date('2026-11-01') })
    await withdrawn
      .set({ status: 'withdrawn' })
      .where('id', '=', ids[0] ?? '')
      .execute()
  }

  /** Who still has time is not asked for yet. */
  function acknowledgedByHand(some: TicketRow[]): [asked: number, inTime: number] {
    const asked = some.filter(
      ({ acknowledge_due_at: due, acknowledged_at, status }) =>
        due && (acknowledged_at || (due <= now && status !== 'withdrawn')),
    )
    const inTime = asked.filter(
      ({ acknowledge_due_at: due, acknowledged_at }) => due && acknowledged_at && acknowledged_at <= due,
    )
    return [asked.length, inTime.length]
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

/** The median is told from parts of the times, so it may be a little off. */
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
