import { useState } from 'react'

/** Text that is being typed about a ticket, or about several: it stays until it is saved, also while another ticket is looked at. */
export type Typed = {
  /** Null: nothing since it was last saved, or of several not the same. */
  typed: string | null
  write: (text: string) => void
  /** Unless something else than what was saved has been typed meanwhile. */
  forget: (saved: string) => void
}

/** @param kept by the ticket's number, for as long as the tab is open */
export function useTyped(kept: Map<string, string>, ...numbers: string[]): Typed {
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
