import { useEffect, useRef } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { placeOf } from '../keys/choices-by-digit.tsx'
import { useKey } from '../keys/keyboard.tsx'
import type { Acting, Selecting } from './work-here.ts'

/** Keys for moving in the list and selecting on the way. The current row is the one with the focus. */
export function useListKeys(tickets: TicketSummary[], selecting: Selecting): void {
  const listed = tickets.map(({ number }) => number)
  const last = useLastRow()
  const move = (by: number) => {
    const to = neighbour(listed, rowWithFocus() ?? last.current, by)
    return to !== undefined && goToRow(to)
  }
  const extend = (by: number) => {
    const here = rowWithFocus()
    const to = here && neighbour(listed, here, by)
    if (!here || !to) return false
    selecting.extend(here, to)
    return goToRow(to)
  }
  useKey('next', () => move(1))
  useKey('previous', () => move(-1))
  // Outside the list, the arrow keys scroll.
  useKey('down', () => rowWithFocus() !== null && move(1))
  useKey('up', () => rowWithFocus() !== null && move(-1))
  useKey('selectNext', () => extend(1))
  useKey('selectPrevious', () => extend(-1))
  useKey('select', () => {
    const here = rowWithFocus()
    // On a button or checkbox of the row, the key presses that.
    if (!here || !document.activeElement?.matches('a')) return false
    selecting.toggle(here)
  })
  useKey('selectAll', () => (listed.length > 0 && !selecting.areAll ? selecting.toggleAll() : false))
  useKey('selectNone', () => (selecting.selected.length > 0 ? selecting.none() : false))
}

/** Keys act on the selected tickets, else on the focused row, and never on anything else. */
export function useActingKeys(tickets: TicketSummary[], { selected }: Selecting, acting: Acting): void {
  const here = () => tickets.filter(({ number }) => number === rowWithFocus())
  const act = (does: (tickets: TicketSummary[]) => unknown) => {
    const meant = selected.length > 0 ? selected : here()
    return meant.length > 0 ? does(meant) : false
  }
  const write = (what: 'comment' | 'note') => {
    const [ticket] = here()
    return ticket ? acting.write(what, ticket) : false
  }
  useKey('take', () => act(acting.take))
  useKey('resolve', () => act(acting.resolve))
  useKey('resolveAs', ({ key }) => act((meant) => acting.resolveAs(meant, placeOf(key))))
  useKey('resolveWith', () => act(acting.resolveWith))
  useKey('assign', () => act(acting.assign))
  useKey('comment', () => write('comment'))
  useKey('note', () => write('note'))
}

export function rowWithFocus(): string | null {
  return document.activeElement?.closest<HTMLElement>('tr[data-number]')?.dataset['number'] ?? null
}

export function goToRow(number: string): boolean {
  const link = document.querySelector<HTMLElement>(`tr[data-number="${number}"] a`)
  link?.focus()
  return link !== null
}

/** Returns the next or previous ticket; at the end the same one; without a current one, the first. */
export function neighbour(listed: readonly string[], here: string | null, by: number): string | undefined {
  const at = here === null ? -1 : listed.indexOf(here)
  if (at < 0) return listed[0]
  return listed[Math.min(Math.max(at + by, 0), listed.length - 1)]
}

function useLastRow() {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const note = () => {
      last.current = rowWithFocus() ?? last.current
    }
    addEventListener('focusin', note)
    return () => removeEventListener('focusin', note)
  }, [])
  return last
}
