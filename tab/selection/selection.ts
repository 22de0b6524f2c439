/** The selected tickets. `range`: those selected in one go from `from` on, which may still grow or shrink. */
export type Selection = { chosen: ReadonlySet<string>; from: string | null; range: readonly string[] }

export const nothingChosen: Selection = { chosen: new Set(), from: null, range: [] }

export function toggled({ chosen }: Selection, number: string): Selection {
  return chosen.has(number)
    ? { chosen: without(chosen, [number]), from: number, range: [] }
    : { chosen: new Set([...chosen, number]), from: number, range: [number] }
}

/** Selects from where the selection began, or `here`, to `to`; the rest of the same range is deselected. */
export function extended(before: Selection, here: string, to: string, listed: readonly string[]): Selection {
  const { chosen, from, range } = before
  const begun = from !== null && listed.includes(from) ? from : here
  const [first, last] = [listed.indexOf(begun), listed.indexOf(to)].toSorted((one, other) => one - other)
  const reached = listed.slice(first, (last ?? 0) + 1)
  return { chosen: new Set([...without(chosen, range), ...reached]), from: begun, range: reached }
}

export function all(listed: readonly string[]): Selection {
  return { chosen: new Set(listed), from: null, range: [] }
}

function without(chosen: ReadonlySet<string>, left: readonly string[]): Set<string> {
  return new Set([...chosen].filter((number) => !left.includes(number)))
}
