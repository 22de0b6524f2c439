import { useState } from 'react'

/** Text that is being typed about a ticket: it stays until it is saved, also while another ticket is looked at. */
export type Typed = {
  /** Null: nothing since it was last saved. */
  typed: string | null
  write: (text: string) => void
  /** Unless something else than what was saved has been typed meanwhile. */
  forget: (saved: string) => void
}

/** @param kept by the ticket's number, for as long as the tab is open */
export function useTyped(kept: Map<string, string>, number: string): Typed {
  const [typed, setTyped] = useState(kept.get(number) ?? null)
  const write = (text: string) => {
    kept.set(number, text)
    setTyped(text)
  }
  const forget = (saved: string) => {
    if (kept.get(number) !== saved) return
    kept.delete(number)
    setTyped(null)
  }
  return { typed, write, forget }
}
