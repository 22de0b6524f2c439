import { type RawBuilder, sql } from 'kysely'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import { compare, nameOrder } from '../../dialogs/name-order.ts'
import { loadPeople } from '../directory/people-table.ts'
import type { Db } from '../store/schema.ts'
import type { Alike, Values } from './list-alike-table.ts'
import type { Key } from './list-clauses-table.ts'
import type { Cursor } from './list-cursor.ts'
import type { Sort } from './list-query.ts'

/** Within a group, tickets are in index order. `of`: its name in a cursor; `alike`: common properties. */
export type Group = { of: string; by: Key; alike: Partial<Alike>; where: RawBuilder<boolean> }

const ALL: Group = { of: '', by: 'openedAt', alike: {}, where: sql`true` }
const NUMBERED: Group = { ...ALL, by: 'number' }
const NAMED: Group = { of: 'named', by: 'affected', alike: {}, where: sql`affected_name > ''` }
/** Erased names: last in both directions. */
const NAMELESS: Group = { of: 'nameless', by: 'affected', alike: {}, where: sql`affected_name = ''` }
const DUE: Group = { of: 'due', by: 'dueAt', alike: {}, where: sql`due_at is not null` }
/** Without a deadline: last in both directions. */
const NEVER_DUE: Group = { of: 'never due', by: 'openedAt', alike: {}, where: sql`due_at is null` }

export type Lists = { db: Db; incidentTypes: IncidentType[] }

/** @param cursor the list's continuation: its group is included, even if empty by now */
export async function groupsInOrder(
  { db, incidentTypes }: Lists,
  { by, descending }: Sort,
  cursor: Cursor | undefined,
  values: Values,
): Promise<Group[]> {
  const turned = (groups: Group[]) => (descending ? groups.toReversed() : groups)
  switch (by) {
    case 'openedAt':
      return turned([ALL])
    case 'number':
      return turned([NUMBERED])
    case 'affected':
      return [NAMED, NAMELESS]
    case 'dueAt':
      return [DUE, NEVER_DUE]
    case 'urgency':
    case 'status':
      return turned(groupsOf(by, await values[by]()))
    case 'leader':
      // First tickets without a leader's acknowledgement, then all others.
      return turned(groupsOf('acknowledged', await values.acknowledged()))
    case 'type': {
      // As in the menu; former types after them.
      const offered = incidentTypes.map(({ id }) => id)
      return turned(groupsOf('type', [...new Set([...offered, ...(await values.type())])]))
    }
    case 'assignee':
      return turned(groupsOf('assignee', ['', ...(await assigneesByName(db, cursor, values))]))
  }
}

function groupsOf(column: keyof Alike, values: readonly string[]): Group[] {
  return values.map((of) => ({ ...ALL, of, alike: { [column]: of } }))
}

/** Returns assignees by name; tickets without one come first. */
async function assigneesByName(db: Db, cursor: Cursor | undefined, { assignee }: Values): Promise<string[]> {
  const ids = (await assignee()).filter((id) => id !== '')
  const all = [...new Set(cursor?.[2] ? [...ids, cursor[2]] : ids)]
  const people = await loadPeople(db, all)
  const named = all.map((id) => ({ id, name: nameOrder(people.get(id)?.name ?? '') }))
  return named.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id)).map(({ id }) => id)
}
