/** What names are sorted by, as a Norwegian list has them; the database says the same (name_order in search.sql). */
export function nameOrder(name: string): string {
  return name.toLowerCase().replaceAll('æ', '{').replaceAll('ø', '|').replaceAll('å', '}')
}
