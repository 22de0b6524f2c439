import { type RawBuilder, sql } from 'kysely'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import { nameOrder } from '../../dialogs/name-order.ts'
import { loadPeople } from '../directory/people-table.ts'
import type { Db } from '../store/schema.ts'
import { type Alike, acknowledged, statuses, urgencies, type Values } from './list-alike-table.ts'
import type { Cursor } from './list-cursor.ts'
import type { Sort } from './list-sort.ts'

/**
 * What is alike in a list comes in groups, one after the other; within each, tickets are sorted by when they were opened,
 * which the indexes have them in already. `of`: by what a cursor finds its group again. `alike`: what those in it have in
 * common.
 */
export type Group = { of: string; where: RawBuilder<boolean>; alike: Partial<Alike> }

/** `by`: within the groups, before when they were opened. */
export type Order = { groups: Group[]; by: By | null; descending: boolean }
type By = 'number' | 'affected'

const ALL: Group[] = [{ of: '', where: sql`true`, alike: {} }]
const NAMED: Group = { of: 'named', where: sql`affected <> ''`, alike: {} }
/** Whose name has been erased: last, whichever way round. */
const NAMELESS: Group = { of: 'nameless', where: sql`affected = ''`, alike: {} }

/** By which columns that is; `key`: the first, when there is one before when they were opened. */
export function sortedBy({ by }: Pick<Order, 'by'>): {
  columns: RawBuilder<unknown>[]
  key: RawBuilder<unknown>
} {
  const opened = [sql`opened_at`, sql`id`]
  if (by === null) return { columns: opened, key: sql`''` }
  const key = by === 'number' ? sql`number collate "C"` : sql`affected`
  return { columns: by === 'number' ? [key, ...opened] : [key, sql`words_since`, sql`ticket_id`], key }
}

/** @param cursor where the list goes on: its group is among them, even when nothing is in it any more */
export async function orderOf(
  { db, incidentTypes }: { db: Db; incidentTypes: IncidentType[] },
  { by, descending }: Sort,
  cursor: Cursor | undefined,
  values: Values,
): Promise<Order> {
  const inGroups = (groups: Group[]): Order => ({
    groups: descending ? groups.toReversed() : groups,
    by: null,
    descending,
  })
  switch (by) {
    case 'openedAt':
      return inGroups(ALL)
    case 'number':
      return { groups: ALL, by, descending }
    case 'affected':
      return { groups: [NAMED, NAMELESS], by, descending }
    case 'urgency':
      return inGroups(valuesOf('urgency', urgencies))
    case 'status':
      return inGroups(valuesOf('status', statuses))
    case 'leader':
      return inGroups(byLeader)
    case 'type':
      return inGroups(valuesOf('type', await typesInOrder(incidentTypes, values)))
    case 'assignee':
      return inGroups(await byAssignee(db, cursor, values))
  }
}

/** Those for whom no leader has acknowledged, then all others. */
const byLeader: Group[] = ['no', 'yes'].map((of) => ({
  of,
  where: sql`${acknowledged} = ${of}`,
  alike: { acknowledged: of },
}))

function valuesOf(column: keyof Alike, values: string[]): Group[] {
  return values.map((of) => ({ of, where: sql`${sql.ref(column)} = ${of}`, alike: { [column]: of } }))
}

/** As in the menu; those of another time after them. */
async function typesInOrder(incidentTypes: IncidentType[], { types }: Values): Promise<string[]> {
  const known = incidentTypes.map(({ id }) => id)
  const used = await types()
  return [...known, ...used.filter((type) => !known.includes(type))]
}

/** Nobody's first, then by name. */
async function byAssignee(db: Db, cursor: Cursor | undefined, { assignees }: Values): Promise<Group[]> {
  const ids = (await assignees()).filter((id) => id !== '')
  const all = [...new Set(cursor?.[2] ? [...ids, cursor[2]] : ids)]
  const people = await loadPeople(db, all)
  const named = all.map((id) => ({ id, name: nameOrder(people.get(id)?.name ?? '') }))
  const sorted = named.toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
  const groups = sorted.map(({ id }) => ({
    of: id,
    where: sql<boolean>`assignee_id = ${id}`,
    alike: { assignee: id },
  }))
  return [{ of: '', where: sql`assignee_id is null`, alike: { assignee: '' } }, ...groups]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
