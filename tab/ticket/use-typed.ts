import { useReducer } from 'react'
import { useTab } from '../tab-context.tsx'
import type { Written } from '../unsent.ts'

/**
 * Text that is being typed about a ticket, or about several: it stays until it is saved, also while another ticket is
 * looked at. Read each time it is drawn: what is taken back comes into it while somebody types.
 */
export function useTyped(what: Written, ...numbers: string[]) {
  const kept = useTab().left.unsent[what]
  const [, drawAnew] = useReducer((times: number) => times + 1, 0)
  const write = (text: string) => {
    for (const number of numbers) kept.set(number, text)
    drawAnew()
  }
  /** Unless something else than what was saved has been typed meanwhile. */
  const forget = (saved: string) => {
    for (const number of numbers) if (kept.get(number) === saved) kept.delete(number)
    drawAnew()
  }
  return { typed: commonIn(kept, numbers), write, forget }
}

/** Null: nothing since it was last saved, or of several not the same. */
function commonIn(kept: Map<string, string>, [first = '', ...others]: string[]): string | null {
  const text = kept.get(first) ?? null
  return others.every((number) => (kept.get(number) ?? null) === text) ? text : null
}
