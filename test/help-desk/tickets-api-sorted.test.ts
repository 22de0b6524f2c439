import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { type ListQuery, SortText } from '../../bot/helpdesk/list-query.ts'
import { listTickets } from '../../bot/helpdesk/ticket-list-table.ts'
import type { Database } from '../../bot/store/open-database.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'

/** A ticket's values that a list can be sorted by. */
type Ticket = {
  number: string
  urgency: string
  type: string
  affected: string
  status: string
  leader: string
  assignee: string
  openedAt: number
  dueAt: string
  isOpen: boolean
}

const COUNT = 4_000
const now = new Date('2026-11-25T12:00:00Z')
const erased = '90000000-0000-4000-8000-000000000014'
const typeOfAnotherTime = 'fax-machine'

describe('The sorted list', () => {
  const database = withMigrated()
  let tickets: Map<string, Ticket>

  before(async () => {
    await database.fill(async (db) => {
      await seedTickets(db, { count: COUNT, years: 5, now, incidentTypes })
      // Reported for a colleague: sorted by the colleague's name, also after it changes.
      await sql`update tickets set affected_id = (select reporter_id from tickets order by id limit 1)
      where number like '%33'`.execute(db)
      await sql`delete from people where id = ${erased}`.execute(db)
      await sql`update people set name = 'Ørjan Ås' where id = (select reporter_id from tickets order by id limit 1)`.execute(
        db,
      )
      await sql`update people set name = 'Åse Ødegård' where id = (select reporter_id from tickets order by id offset 1 limit 1)`.execute(
        db,
      )
      await sql`update tickets set type = ${typeOfAnotherTime} where number like '%77'`.execute(db)
      await sql`update tickets set status = 'withdrawn' where number like '%55' and status = 'resolved'`.execute(
        db,
      )
      await sql`update facts set value = 'regnbue' where (ticket_id, name) in (
      select ticket_id, name from facts order by ticket_id limit 3)`.execute(db)
      // Two thirds of the open tickets, each time more than once.
      await sql`update tickets set resolve_due_at = date_trunc('day', opened_at) + interval '3 days'
      where status in ('new', 'in-progress') and number not like '%2' and number not like '%5' and number not like '%8'`.execute(
        db,
      )
      // Filed together, and therefore equally old.
      await sql`update tickets set opened_at = date_trunc('day', opened_at)`.execute(db)
      await sql`update ticket_words set opened_at = date_trunc('day', opened_at)`.execute(db)
    })
    tickets = new Map((await everything(database)).map((ticket) => [ticket.number, ticket]))
  })

  const inOrder = {
    number: [],
    urgency: ['urgent', 'normal'],
    type: [...incidentTypes.map(({ id }) => id), typeOfAnotherTime],
    affected: [],
    status: ['new', 'in-progress', 'resolved', 'withdrawn'],
    leader: ['no', 'yes'],
    assignee: [],
    openedAt: [],
    dueAt: [],
  } as const satisfies Partial<Record<keyof Ticket, string[]>>

  for (const by of Object.keys(inOrder) as (keyof typeof inOrder)[]) {
    for (const direction of ['', '-'] as const) {
      for (const open of [undefined, 'true'] as const) {
        it(`by ${direction}${by}${open ? ' of open tickets' : ''} has every ticket once, in order, page by page`, async () => {
          const listed = await allPages({ sort: SortText.parse(`${direction}${by}`), open })
          const expected = [...tickets.values()].filter(({ isOpen }) => !open || isOpen)
          assert.deepEqual(listed.toSorted(), expected.map(({ number }) => number).toSorted())
          const places = listed.map((number) => placeOf(number, by))
          // Without a name or a time, a ticket comes last in both directions.
          const named = ['affected', 'dueAt'].includes(by) ? places.filter(([value]) => value !== '') : places
          assert.deepEqual(places.slice(0, named.length), named)
          const turned = direction === '-' ? named.toReversed() : named
          assert.deepEqual(turned, turned.toSorted(compare))
        })
      }
    }
  }

  it('sorts a search with few hits, and says that one with many hits is newest first', async () => {
    const sort = SortText.parse('number')
    const few = await pageOf({ sort, q: 'regnbue' })
    assert.deepEqual(few.sort, sort)
    const numbers = few.rows.map(({ number }) => number)
    assert.ok(numbers.length > 1)
    assert.deepEqual(numbers, numbers.toSorted())
    const many = await pageOf({ sort, q: 'bussen' })
    assert.deepEqual(many.sort, SortText.parse('-openedAt'))
  })

  it('cannot be sorted by anything but its columns', () => {
    for (const unknown of ['name', '--number', 'number,type', '-']) {
      assert.ok(!SortText.safeParse(unknown).success, unknown)
    }
  })

  function pageOf(query: Partial<ListQuery> & Pick<ListQuery, 'sort'>) {
    return listTickets({ db: database.db, incidentTypes }, { limit: 77, ...query }, null)
  }

  async function allPages(query: Partial<ListQuery> & Pick<ListQuery, 'sort'>): Promise<string[]> {
    const numbers: string[] = []
    let cursor: ListQuery['cursor']
    do {
      const { rows, next } = await pageOf({ ...query, cursor })
      numbers.push(...rows.map(({ number }) => number))
      cursor = next ?? undefined
    } while (cursor)
    return numbers
  }

  /** Returns a ticket's place in the order: by its value's known order, then by age. */
  function placeOf(number: string, by: keyof typeof inOrder): [number | string, number] {
    const ticket = tickets.get(number) ?? assert.fail(number)
    const values: readonly string[] = inOrder[by]
    const value = ticket[by]
    const place = values.length > 0 ? values.indexOf(String(value)) : value
    return [place, by === 'number' ? 0 : ticket.openedAt]
  }
})

function compare(a: [number | string, number], b: [number | string, number]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1
  return a[1] - b[1]
}

/** Reads the tickets in another way than the list does. */
async function everything({ db }: Database): Promise<Ticket[]> {
  const rows = await db
    .selectFrom('tickets')
    .leftJoin('people as a', (join) => join.on(sql<boolean>`a.id = coalesce(affected_id, reporter_id)`))
    .leftJoin('people as b', 'b.id', 'assignee_id')
    .selectAll('tickets')
    .select(['a.name as affected', 'b.name as agent'])
    .execute()
  return rows.map((row) => ({
    number: row.number,
    urgency: row.urgency,
    type: row.type,
    affected: asWritten(row.affected),
    status: row.status,
    leader: row.acknowledged_at ? 'yes' : 'no',
    assignee: row.assignee_id ? asWritten(row.agent) : '',
    openedAt: row.opened_at.getTime(),
    dueAt: row.due_at?.toISOString() ?? '',
    isOpen: row.status === 'new' || row.status === 'in-progress',
  }))
}

/** Maps letters to their places in the Norwegian alphabet. */
function asWritten(name: string | null): string {
  const alphabet = ' .-abcdefghijklmnopqrstuvwxyzæøå'
  return [...(name ?? '').toLowerCase()]
    .map((letter) => String.fromCharCode(65 + alphabet.indexOf(letter)))
    .join('')
}
