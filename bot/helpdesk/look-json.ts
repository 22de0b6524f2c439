import { numericTime } from '../../dialogs/oslo-time.ts'
import { loadPeople } from '../directory/people-table.ts'
import type { Reader } from '../show/needs.ts'
import type { Db, People } from '../store/schema.ts'
import type { LookJson } from './api-shapes.ts'
import type { LookRow } from './looks-table.ts'

type Told = { people: People; reader: Reader }

/** Looks as they are told to who has the audit role, in the same order. */
export async function viewLooks(looks: LookRow[], reader: Reader, db: Db): Promise<LookJson[]> {
  const mentioned = looks.flatMap(({ by, details }) => [by, details['by'] ?? by, details['assignee'] ?? by])
  const people = await loadPeople(db, mentioned)
  return looks.map((look) => lookJson(look, { people, reader }))
}

function lookJson({ id, at, what, by, details, number, search }: LookRow, told: Told): LookJson {
  const { view, rows, ...asked } = details
  return {
    id,
    at: at.toISOString(),
    what,
    by: { id: by, name: nameOf(by, told) },
    ticket: number,
    seen: seen(number, view, told.reader),
    filters: Object.entries(asked)
      .map(([name, value]) => filterWords(name, value, told))
      .join(', '),
    search,
    rows: rows === undefined ? null : Number(rows),
  }
}

function seen(number: string | null, view: string | undefined, { texts }: Reader): string {
  const { ticket, ...views }: Record<string, unknown> & { ticket: (number: string) => string } =
    texts.lookedAt
  if (number) return ticket(number)
  return String(views[view ?? ''] ?? view ?? '')
}

/** A filter of another time stands as it is. */
function filterWords(name: string, value: string, told: Told): string {
  const names: Record<string, string> = told.reader.texts.asked
  const label = names[name] ?? name
  return value === 'true' ? label : `${label}: ${valueWords(name, value, told)}`
}

function valueWords(name: string, value: string, told: Told): string {
  const { texts, incidentTypes, language } = told.reader
  const { status, urgency, looking, nearness, nobodyHasIt } = texts
  const type = incidentTypes.find(({ id }) => id === value)
  const words: Record<string, Record<string, string>> = {
    status,
    due: nearness,
    urgency,
    what: looking,
    type: type ? { [value]: type.words[language].heading } : {},
    assignee: { none: nobodyHasIt },
  }
  const known = words[name]?.[value]
  if (known !== undefined) return known
  if (['assignee', 'by'].includes(name)) return nameOf(value, told)
  return ['after', 'from', 'to'].includes(name) ? numericTime(new Date(value)) : value
}

/** Whoever is not known any more has looked all the same. */
function nameOf(id: string, { people }: Told): string {
  return people.get(id)?.name ?? id
}
