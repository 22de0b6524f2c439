/** Merges a list with shown items that it lacks and that are kept, so that nothing vanishes under the pointer. */
export function keptInPlace<Item extends { number: string }>(
  shown: Item[],
  read: Item[],
  isKept: (item: Item) => boolean,
): Item[] {
  const all = [...read]
  for (const [at, item] of shown.entries()) {
    if (!isKept(item) || all.some(({ number }) => number === item.number)) continue
    const before = shown[at - 1]?.number
    all.splice(all.findIndex(({ number }) => number === before) + 1, 0, item)
  }
  return all
}
