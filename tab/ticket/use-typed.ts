import { useReducer } from 'react'
import { useTab } from '../tab-context.tsx'
import { forgetSent, type Written } from '../unsent.ts'

/**
 * The unsent text about one or several tickets; it stays until saved, also while another ticket is open. Read
 * at each render, because an undo may add to it while somebody types.
 */
export function useTyped(what: Written, ...numbers: string[]) {
  const kept = useTab().left.unsent[what]
  const [, drawAnew] = useReducer((times: number) => times + 1, 0)
  const write = (text: string) => {
    for (const number of numbers) kept.set(number, text)
    drawAnew()
  }
  const forget = (saved: string) => {
    for (const number of numbers) forgetSent(kept, number, saved)
    drawAnew()
  }
  return { typed: commonIn(kept, numbers), write, forget }
}

/** Returns null when nothing is unsent, or when several tickets have different texts. */
function commonIn(kept: Map<string, string>, [first = '', ...others]: string[]): string | null {
  const text = kept.get(first) ?? null
  return others.every((number) => (kept.get(number) ?? null) === text) ? text : null
}
