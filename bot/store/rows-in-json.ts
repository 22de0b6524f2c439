// A statement that gives rows as JSON can be prepared: it gives the same whatever columns a migration adds.

/** JSON knows no dates. */
export type Dateless<Row> = {
  [Name in keyof Row]: Date extends Row[Name] ? string | (null extends Row[Name] ? null : never) : Row[Name]
}

/** In the tables that are read so, every column that holds a time, and no other, is called so: rows-in-json.test.ts. */
const TIME = /^(?:\w+_)?at$|_until$/

/** The row as it is in the database. */
export function dated<Row>(one: Dateless<Row>): Row {
  const columns = Object.entries(one).map(([name, value]) => [
    name,
    TIME.test(name) && typeof value === 'string' ? new Date(value) : value,
  ])
  // The same columns, and those alone that hold a time are another kind of value.
  return Object.fromEntries(columns) as Row
}
