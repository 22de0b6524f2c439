import type { ComparedJson, UnitJson } from './api-shapes.ts'

/** Smaller units are not shown separately, as their people could be identified. */
export const FEWEST_PEOPLE = 5

/** `unit` empty: unknown. `people`: as many as needed to know whether they are enough. */
export type Unit = ComparedJson & { unit: string; people: string[] }

/** Small units are merged until large enough, so that totals do not reveal them; they come last. */
export function unitsToShow(units: Unit[]): UnitJson[] {
  const known = units.filter(({ unit }) => unit !== '')
  const apart = known
    .filter(({ people }) => people.length >= FEWEST_PEOPLE)
    .sort((one, other) => other.count - one.count || (one.unit < other.unit ? -1 : 1))
  const together = units.filter((unit) => !apart.includes(unit))
  const isFew = () => new Set(together.flatMap(({ people }) => people)).size < FEWEST_PEOPLE
  while (together.length > 0 && isFew()) {
    const smallest = apart.pop()
    if (!smallest) return []
    together.push(smallest)
  }
  return [...apart, ...(together.length > 0 ? [{ ...sum(together), unit: null }] : [])].map((one) => ({
    unit: one.unit,
    ...comparedIn(one),
  }))
}

function sum(units: Unit[]): ComparedJson {
  const total = (count: (unit: Unit) => number) => units.reduce((all, unit) => all + count(unit), 0)
  const share = (of: 'acknowledged' | 'touched' | 'resolved') => ({
    asked: total((unit) => unit[of].asked),
    inTime: total((unit) => unit[of].inTime),
  })
  return {
    count: total(({ count }) => count),
    acknowledged: share('acknowledged'),
    touched: share('touched'),
    resolved: share('resolved'),
  }
}

export function comparedIn({ count, acknowledged, touched, resolved }: ComparedJson): ComparedJson {
  return { count, acknowledged, touched, resolved }
}
