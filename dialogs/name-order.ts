/** What names are sorted by, as a Norwegian list has them; the database says the same (name_order in search.sql). */
export function nameOrder(name: string): string {
  return name.toLowerCase().replaceAll('æ', '{').replaceAll('ø', '|').replaceAll('å', '}')
}

/** Which of two comes first: text by the codes of its letters, as the database sorts it. */
export function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b)
}
