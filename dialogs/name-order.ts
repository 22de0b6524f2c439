/** Returns the sort key of a name in Norwegian order; the database's rule is the same (search.sql). */
export function nameOrder(name: string): string {
  return name.toLowerCase().replaceAll('æ', '{').replaceAll('ø', '|').replaceAll('å', '}')
}

/** Compares two values for sorting: text by its character codes, as the database sorts it. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b)
}
