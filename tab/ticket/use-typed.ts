import { useState } from 'react'
import { useTab } from '../tab-context.tsx'
import type { Written } from '../unsent.ts'

/** Text that is being typed about a ticket, or about several: it stays until it is saved, also while another ticket is looked at. */
export type Typed = {
  /** Null: nothing since it was last saved, or of several not the same. */
  typed: string | null
  write: (text: string) => void
  /** Unless something else than what was saved has been typed meanwhile. */
  forget: (saved: string) => void
}

export function useTyped(what: Written, ...numbers: string[]): Typed {
  const kept = useTab().left.unsent[what]
  const [typed, setTyped] = useState(() => commonIn(kept, numbers))
  const write = (text: string) => {
    for (const number of numbers) kept.set(number, text)
    setTyped(text)
  }
  const forget = (saved: string) => {
    for (const number of numbers) if (kept.get(number) === saved) kept.delete(number)
    setTyped(commonIn(kept, numbers))
  }
  return { typed, write, forget }
}

function commonIn(kept: Map<string, string>, [first = '', ...others]: string[]): string | null {
  const text = kept.get(first) ?? null
  return others.every((number) => (kept.get(number) ?? null) === text) ? text : null
}
